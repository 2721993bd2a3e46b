//! A chart of a mechanism: axes from all settings that are shown together, marks from one of them.

use crate::chart::{Axes, ChartSpec, Mark};

/// Parameters and outputs of one setting.
#[derive(Debug, Clone, PartialEq)]
pub struct View<P, O> {
    /// The parameters, in range.
    pub params: P,
    /// What the mechanism gives there.
    pub output: O,
}

type MakeAxes<P, O> = fn(&[View<P, O>]) -> Axes;
type MakeMarks<P, O> = fn(&View<P, O>, &Axes) -> Vec<Mark>;

/// One chart of a mechanism.
///
/// The axes hold every setting that is shown together: one, two to compare, or all positions of a lever, so
/// that they stand still while it moves.
#[derive(Debug, Clone, Copy)]
pub struct Chart<P, O> {
    /// Id, unique within the mechanism, in kebab-case.
    pub id: &'static str,
    /// Makes the axes from at least one view.
    pub axes: MakeAxes<P, O>,
    /// Makes the marks of one view on these axes.
    pub marks: MakeMarks<P, O>,
    /// Axes and marks of a narrow picture, where it shows others.
    pub narrow: Option<(MakeAxes<P, O>, MakeMarks<P, O>)>,
}

impl<P, O> Chart<P, O> {
    /// A chart that draws the same at every width.
    #[must_use]
    pub const fn new(id: &'static str, axes: MakeAxes<P, O>, marks: MakeMarks<P, O>) -> Self {
        Self {
            id,
            axes,
            marks,
            narrow: None,
        }
    }

    /// The same, except that a narrow picture has these axes and marks in their stead.
    #[must_use]
    pub const fn on_narrow(self, axes: MakeAxes<P, O>, marks: MakeMarks<P, O>) -> Self {
        let narrow = Some((axes, marks));
        Self { narrow, ..self }
    }

    /// One picture for each view, all on the same axes.
    #[must_use]
    pub fn draw(&self, views: &[View<P, O>]) -> Vec<ChartSpec> {
        let on = |(axes, marks): (MakeAxes<P, O>, MakeMarks<P, O>), view, narrow| {
            // Made for each picture: code that copies axes would be in every model.
            let axes = axes(views);
            let marks = marks(view, &axes);
            // Written at once: what takes the place of another chart brings code that takes that apart.
            ChartSpec {
                id: self.id,
                x: axes.x,
                y: axes.y,
                marks,
                narrow,
            }
        };
        let picture = |view| {
            let narrow = self.narrow.map(|narrow| Box::new(on(narrow, view, None)));
            on((self.axes, self.marks), view, narrow)
        };
        views.iter().map(picture).collect()
    }
}

/// The largest of a number over all views, for an axis that holds each.
#[must_use]
pub fn largest<P, O>(views: &[View<P, O>], of: impl Fn(&P, &O) -> f64) -> f64 {
    // Not a number only where all are.
    let numbers = views.iter().map(|view| of(&view.params, &view.output));
    numbers.fold(f64::NAN, f64::max)
}

/// The smallest of a number over all views.
#[must_use]
pub fn smallest<P, O>(views: &[View<P, O>], of: impl Fn(&P, &O) -> f64) -> f64 {
    -largest(views, |params, output| -of(params, output))
}
