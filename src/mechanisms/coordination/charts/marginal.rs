//! What the next person adds, at every team size: the slope of the followed curve, person by person.

use super::people;
use crate::chart::spec::Bar;
use crate::chart::{Axis, ChartSpec, Direction, Mark, Role, SafeRange, Text};
use crate::mechanisms::coordination::{Output, Params};
use crate::unit::Unit;

/// Half the width of a bar, in people.
const HALF: f64 = 0.35;

pub(super) fn spec(p: &Params, o: &Output) -> ChartSpec {
    let x = people();
    let law = p.law(p.follow);
    let reader = libm::round(p.people);
    let bars: Vec<Bar> = (1u32..=60)
        .map(|n| {
            let n = f64::from(n);
            let height = law.marginal(n);
            let role = match height {
                _ if n == reader => Role::You,
                _ if height < 0.0 => Role::Danger,
                _ => Role::Primary,
            };
            Bar {
                from: n - HALF,
                to: n + HALF,
                base: 0.0,
                height,
                role,
            }
        })
        .collect();
    let lowest = bars.iter().fold(0.0, |low: f64, bar| low.min(bar.height));
    // Whole steps, so that the axis stands still while a slider moves.
    let step = if lowest < -p.gamma / 4.0 {
        p.gamma / 2.0
    } else {
        p.gamma / 4.0
    };
    let low = step * f64::floor(lowest / step);
    let mut ticks = vec![0.0, p.gamma / 2.0, p.gamma];
    if low < 0.0 {
        ticks.insert(0, low);
    }
    let marks = vec![
        Mark::Bars {
            name: Text::new("label-next-person"),
            bars,
        },
        Mark::rule(None, Role::Axis, Direction::Horizontal, 0.0),
        Mark::reader(
            [p.people, o.marginal_output],
            Text::new("label-adds").value(o.marginal_output, Unit::PeoplesWorth),
        ),
    ];
    let y = Axis::new(Unit::PeoplesWorth, SafeRange::linear(low, p.gamma), &ticks);
    ChartSpec::new(x, y, marks)
}
