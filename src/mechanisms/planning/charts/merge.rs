//! When the latest of several inputs is there, against parts one after another.

use super::{MILESTONES, SAMPLES, View};
use crate::chart::{Axes, Axis, Mark, Placement, Role, Text};
use crate::mechanism::largest;
use crate::unit::Unit;

pub(super) fn axes(views: &[View]) -> Axes {
    let x = Axis::of(MILESTONES, &[1.0, 5.0, 10.0, 15.0, 20.0]);
    let most = x.range.high();
    let highest = largest(views, |p, _| {
        let factor = p.chosen();
        let latest = f64::max(factor.latest(most, p.confidence), factor.mean_latest(most));
        p.estimate * f64::max(latest, factor.in_parts(1.0).quantile(p.confidence))
    });
    Axes {
        x,
        y: Axis::up_to(Unit::Weeks, highest),
    }
}

pub(super) fn marks(
    View {
        params: p,
        output: o,
    }: &View,
    axes: &Axes,
) -> Vec<Mark> {
    let factor = p.chosen();
    let line = |key, role, of: &dyn Fn(f64) -> f64| {
        let weeks = |count| p.estimate * of(count);
        let points = axes.x.range.curve(SAMPLES, &[p.milestones], &weeks);
        Mark::line(key, role, points, Placement::Auto)
    };
    let sure = p.confidence;
    let text = Text::new("label-you-latest").value(o.chain.latest_date, Unit::Weeks);
    vec![
        line("label-parts", Role::Series3, &|count| {
            factor.in_parts_quantile(count, sure)
        }),
        line("label-latest-mean", Role::Series2, &factor.means_latest()),
        line("label-latest-date", Role::Primary, &|count| {
            factor.latest(count, sure)
        }),
        Mark::reader([p.milestones, o.chain.latest_date], text),
    ]
}
