//! A guess in a picture: a hollow diamond where the reader expected the model, tied to where the model is.

use super::axis::{Axis, Tick};
use super::range::SafeRange;
use super::spec::{ChartSpec, Mark, Role, Shape, Side};
use super::text::Text;
use crate::param::Scale;
use crate::unit::Unit;

/// A guess is shown at its own height as long as the axis need not grow by more than this.
const MOST: f64 = 2.5;
/// Steps of an axis that has grown.
const MOST_STEPS: f64 = 5.0;
/// Width of the line between guess and model, in CSS pixels.
const TIE: f64 = 1.5;

/// What was guessed, and what the model gives, at one place of the x axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Guess {
    /// The setting of the question, on the x axis.
    pub x: f64,
    /// The height that was guessed; infinite for one without bound.
    pub y: f64,
    /// The model's own height there, infinite where it has no bound; not a number where it has none.
    pub model: f64,
    /// Whether a number was guessed, which is written beside the diamond, or only the place.
    pub is_number: bool,
}

/// Draws a guess into a chart. A guess that lies higher than the axis has it end a few steps higher; one that is
/// far off stands at its edge, and its label says so.
pub fn add_guess(chart: &mut ChartSpec, guess: &Guess) {
    if let Some(narrow) = &mut chart.narrow
        && narrow.x.unit == chart.x.unit
        && narrow.y.unit == chart.y.unit
    {
        add_guess(narrow, guess);
    }
    if !chart.x.range.contains(guess.x) || guess.y.is_nan() {
        return;
    }
    grow(&mut chart.y, guess.y);
    let (across, upward) = (chart.x.range, chart.y.range);
    let at = [guess.x, within(upward, guess.y)];
    if !guess.model.is_nan() {
        let tie = [at, [guess.x, within(upward, guess.model)]];
        chart.marks.push(Mark::segments(Role::You, TIE, vec![tie]));
    }
    chart
        .marks
        .push(Mark::points(Role::You, Shape::Diamond, vec![at]));
    let side = if across.fraction(guess.x) < 0.5 {
        Side::Right
    } else {
        Side::Left
    };
    chart.marks.push(Mark::label(
        text(guess, upward, chart.y.unit),
        Role::You,
        at,
        side,
    ));
}

/// What stands beside the diamond.
fn text(guess: &Guess, upward: SafeRange, unit: Unit) -> Text {
    if !guess.is_number {
        Text::new("label-guess-here")
    } else if guess.y == f64::INFINITY {
        Text::new("label-guess-no-end")
    } else if guess.y > upward.high() {
        Text::new("label-guess-above").value(guess.y, unit)
    } else {
        Text::new("label-guess").value(guess.y, unit)
    }
}

/// Lets a linear axis from 0 hold a height that lies a little above it: more of its steps, or of steps twice as long. A
/// share has an end.
fn grow(axis: &mut Axis, height: f64) {
    let range = axis.range;
    let is_open = range.scale() == Scale::Linear && range.low() == 0.0 && axis.unit != Unit::Share;
    let is_near = height > range.high() && height <= MOST * range.high();
    let [.., before, last] = axis.ticks.as_slice() else {
        return;
    };
    let mut step = last.at - before.at;
    if !is_open || !is_near || axis.is_named() || step <= 0.0 {
        return;
    }
    while height > MOST_STEPS * step {
        step *= 2.0;
    }
    axis.ticks.clear();
    let mut at = 0.0;
    while at < height + step {
        axis.ticks.push(Tick { at, text: None });
        at += step;
    }
    axis.range = SafeRange::linear(0.0, at - step);
}

/// A height moved to the nearer end of its axis where it lies outside.
pub(super) fn within(range: SafeRange, height: f64) -> f64 {
    libm::fmax(range.low(), libm::fmin(height, range.high()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::spec::Point;

    fn chart(unit: Unit) -> ChartSpec {
        let x = Axis::new(Unit::People, SafeRange::linear(0.0, 40.0), &[0.0, 40.0]);
        ChartSpec::new(x, Axis::up_to(unit, 8.0), Vec::new())
    }

    fn guessed(unit: Unit, y: f64, model: f64) -> ChartSpec {
        let mut chart = chart(unit);
        let guess = Guess {
            x: 16.0,
            y,
            model,
            is_number: true,
        };
        add_guess(&mut chart, &guess);
        chart
    }

    fn label(chart: &ChartSpec) -> (&'static str, Point) {
        let of = |mark: &Mark| match mark {
            Mark::Label { text, at, .. } => Some((text.key, *at)),
            _ => None,
        };
        chart.marks.iter().find_map(of).unwrap()
    }

    #[test]
    fn the_diamond_stands_at_the_guess_and_is_tied_to_the_model() {
        let chart = guessed(Unit::Cost, 4.0, 6.0);
        let tie = Mark::segments(Role::You, TIE, vec![[[16.0, 4.0], [16.0, 6.0]]]);
        let diamond = Mark::points(Role::You, Shape::Diamond, vec![[16.0, 4.0]]);
        assert_eq!(chart.marks[..2], [tie, diamond]);
        assert_eq!(label(&chart), ("label-guess", [16.0, 4.0]));
        assert_eq!(chart.y, Axis::up_to(Unit::Cost, 8.0));
    }

    #[test]
    fn an_axis_grows_for_a_guess_and_never_far() {
        let chart = guessed(Unit::Cost, 11.0, 6.0);
        // From 8 in steps of 2, of which 11 needs too many: 4, 8, 12.
        assert_eq!(chart.y.range.high(), 12.0);
        assert_eq!(chart.y.ticks.len(), 4);
        assert_eq!(label(&chart), ("label-guess", [16.0, 11.0]));
        let chart = guessed(Unit::Cost, 100.0, 6.0);
        assert_eq!(chart.y.range.high(), 8.0);
        assert_eq!(label(&chart), ("label-guess-above", [16.0, 8.0]));
        let chart = guessed(Unit::Share, 9.0, 6.0);
        assert_eq!(label(&chart), ("label-guess-above", [16.0, 8.0]));
    }

    #[test]
    fn what_has_no_end_stands_at_the_edge_and_what_has_no_value_has_no_tie() {
        let chart = guessed(Unit::Cost, f64::INFINITY, f64::NAN);
        assert_eq!(chart.marks.len(), 2);
        assert_eq!(label(&chart), ("label-guess-no-end", [16.0, 8.0]));
        let chart = guessed(Unit::Cost, 1.0, f64::INFINITY);
        let tie = Mark::segments(Role::You, TIE, vec![[[16.0, 1.0], [16.0, 8.0]]]);
        assert_eq!(chart.marks[0], tie);
        assert!(guessed(Unit::Cost, f64::NAN, 1.0).marks.is_empty());
    }

    #[test]
    fn a_place_beside_the_picture_has_no_diamond() {
        let mut chart = chart(Unit::Cost);
        let guess = Guess {
            x: 41.0,
            y: 1.0,
            model: 2.0,
            is_number: false,
        };
        add_guess(&mut chart, &guess);
        assert!(chart.marks.is_empty());
    }
}
