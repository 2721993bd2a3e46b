//! Ambition and the capacity that follows it, on a log scale: the gap ends up of one width.

use super::super::Params;
use super::super::lag::Lag;
use super::{SAMPLES, View};
use crate::chart::spec::Point;
use crate::chart::{Axes, Axis, Mark, Role, SafeRange, Side, Text};
use crate::mechanism::largest;
use crate::unit::Unit;

/// Sizes from which powers of ten are ticks, and no longer those of two.
const LARGE: f64 = 30.0;
/// Room right of the lines for their names, as a share of the months shown.
const WIDE: f64 = 0.4;
const NARROW: f64 = 0.5;

pub(super) fn axes(views: &[View]) -> Axes {
    shared(views, WIDE)
}

pub(super) fn narrow_axes(views: &[View]) -> Axes {
    shared(views, NARROW)
}

fn shared(views: &[View], room: f64) -> Axes {
    let horizon = largest(views, |p, _| p.horizon);
    let most = largest(views, |p, _| p.lagging(p.lag).ambition(p.horizon));
    let y = if most > LARGE {
        Axis::decades(Unit::Number, 1.0, most)
    } else {
        let mut ticks = vec![1.0, 2.0];
        let mut top = 2.0;
        while top < most {
            top *= 2.0;
            ticks.push(top);
        }
        let range = SafeRange::log(1.0, top);
        Axis::new(Unit::Number, range, &ticks)
    };
    let range = SafeRange::linear(0.0, (1.0 + room) * horizon);
    let ticks = [0.0, 0.25, 0.5, 0.75, 1.0].map(|share| share * horizon);
    Axes {
        x: Axis::new(Unit::Months, range, &ticks),
        y,
    }
}

pub(super) fn marks(view: &View, _: &Axes) -> Vec<Mark> {
    drawn(view, true)
}

pub(super) fn narrow_marks(view: &View, _: &Axes) -> Vec<Mark> {
    drawn(view, false)
}

fn drawn(view: &View, is_wide: bool) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output.lag);
    let (late, quicker) = (p.lagging(p.lag), p.lagging(o.quicker_lag));
    let ambition = points(p, &|months| late.ambition(months));
    let capacity = points(p, &|months| late.capacity(months));
    let mut marks = Vec::new();
    if o.lasting_gap > 0.0 {
        let mut outline = ambition.clone();
        outline.extend(capacity.iter().rev());
        marks.push(Mark::area(Role::RegionDanger, outline));
        let at = [0.62 * p.horizon, late.capacity(0.52 * p.horizon)];
        let text = Text::new("label-gap-stays").value(o.lasting_gap, Unit::Share);
        marks.push(Mark::label(text, Role::Danger, at, Side::Right));
    }
    let growth = Text::new(if is_wide {
        "label-ambition"
    } else {
        "label-ambition-narrow"
    });
    let growth = growth.value(p.growth, Unit::Share);
    let answered = |lag: Lag| {
        let text = Text::new(if is_wide {
            "label-answered"
        } else {
            "label-answered-narrow"
        });
        text.with("lag", lag.lag, Unit::Number)
            .value(lag.lasting(), Unit::Share)
    };
    named(
        &mut marks,
        "label-line-ambition",
        Role::Series2,
        ambition,
        growth,
    );
    if p.lag > 0.0 && p.growth > 0.0 {
        let line = points(p, &|months| quicker.capacity(months));
        named(
            &mut marks,
            "label-line-quicker",
            Role::Series3,
            line,
            answered(quicker),
        );
    }
    named(
        &mut marks,
        "label-line-capacity",
        Role::Primary,
        capacity,
        answered(late),
    );
    marks
}

/// A line with its name at its end.
fn named(marks: &mut Vec<Mark>, key: &'static str, role: Role, line: Vec<Point>, name: Text) {
    let end = line[line.len() - 1];
    marks.push(Mark::Line {
        name: Text::new(key),
        role,
        points: line,
        label: None,
    });
    marks.push(Mark::label(name, role, end, Side::Right));
}

fn points(p: &Params, of: &dyn Fn(f64) -> f64) -> Vec<Point> {
    SafeRange::linear(0.0, p.horizon).curve(SAMPLES + 1, &[], of)
}
