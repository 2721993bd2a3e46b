//! Share of the value of perfect information against the share of the information.

use super::super::sampling::Sampling;
use super::{SAMPLES, View};
use crate::chart::{Axes, Axis, Mark, Placement, Role, SafeRange, Shape, Side, Text, curve};
use crate::unit::Unit;

pub(super) fn axes(_: &[View]) -> Axes {
    let range = SafeRange::linear(0.0, 1.0);
    Axes {
        x: Axis::new(Unit::Share, range, &[0.0, 0.25, 0.5, 0.75, 1.0]),
        y: Axis::up_to(Unit::Share, 1.0),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let sampling = p.sampling();
    let examples = [0.5, 0.7].map(|share| [share, Sampling::captured_at_breakeven(share)]);
    // A root starts upright, so the first stretch is drawn finer.
    let marked = [
        o.sampling.sample_share,
        0.5,
        0.7,
        0.0005,
        0.001,
        0.002,
        0.004,
    ];
    let shares = axes.x.range.samples(SAMPLES, &marked);
    let mut marks = vec![Mark::line(
        "label-even",
        Role::Series2,
        curve(&shares, &Sampling::captured_at_breakeven),
        Placement::Above(0.82),
    )];
    let own = curve(&shares, &|share| {
        sampling.captured(share).finite().unwrap_or(f64::NAN)
    });
    if !own.is_empty() {
        marks.push(Mark::line(
            "label-your-belief",
            Role::Primary,
            own,
            Placement::Below(0.8),
        ));
    }
    marks.push(Mark::points(
        Role::Series2,
        Shape::Square,
        examples.to_vec(),
    ));
    marks.extend(examples.map(|at| {
        Mark::label(
            Text::new("label-carries")
                .with("share", at[0], Unit::Share)
                .value(at[1], Unit::Share),
            Role::Series2,
            at,
            Side::Left,
        )
    }));
    if let Some(captured) = o.sampling.captured.finite() {
        marks.push(Mark::reader(
            [o.sampling.sample_share, captured],
            Text::new("label-you-captured").value(captured, Unit::Share),
        ));
    }
    marks
}
