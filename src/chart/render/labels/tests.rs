use super::*;
use crate::chart::range::{Point, SafeRange};
use crate::chart::render::element::Form;
use crate::chart::render::frame::Frame;
use crate::chart::render::painter::Sheet;
use crate::chart::render::surface::FINENESS;
use crate::chart::spec::{Axis, Mark, Placement};
use crate::chart::theme::{Scheme, Theme};
use crate::unit::Unit;
use proptest::prelude::*;

const WORDS: &str =
    "label-one\ttotal with links\nlabel-two\tper person\nlabel-three\tno links\nlabel-four\tideal";
const KEYS: [(&str, Role); 4] = [
    ("label-one", Role::Primary),
    ("label-two", Role::Series2),
    ("label-three", Role::Series3),
    ("label-four", Role::Series4),
];

/// A sheet on which every letter is half as wide as it is high, and that shows nothing.
struct Blank;

impl Sheet for Blank {
    fn draw(&self, _: &[(i32, i32)], form: Form<'_>) {
        if let Form::Measure { text, look, width } = form {
            let letters = u32::try_from(text.chars().count()).unwrap();
            let half = f64::from(FINENESS) * look.size / 2.0;
            #[allow(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a few letters"
            )]
            width.set(letters * half as u32);
        }
    }
}

/// A sum of waves over a slope, which may leave the plot.
fn curve() -> impl Strategy<Value = Vec<Point>> {
    (-1.0..2.0, -1.5..1.5, -0.5..0.5, 1.0..9.0, 0.0..6.0).prop_map(
        |(start, slope, wave, often, phase): (f64, f64, f64, f64, f64)| {
            let range = SafeRange::linear(0.0, 1.0);
            let y = |x: f64| start + slope * x + wave * libm::sin(often * x + phase);
            range.curve(81, &[], &y)
        },
    )
}

fn chart(curves: &[Vec<Point>]) -> ChartSpec {
    let axis = || Axis::new(Unit::Number, SafeRange::linear(0.0, 1.0), &[0.0, 0.5, 1.0]);
    let line = |(points, (key, role)): (&Vec<Point>, (&'static str, Role))| {
        Mark::line(key, role, points.clone(), Placement::Auto)
    };
    ChartSpec::new(axis(), axis(), curves.iter().zip(KEYS).map(line).collect())
}

/// The names of a chart, with all that is drawn of it.
fn names(spec: &ChartSpec, (width, height): (u32, u32)) -> (Vec<Written>, Placer, Vec<Rect>) {
    let theme = Theme::new(Scheme::Light);
    let fine = FINENESS.unsigned_abs();
    let painter = Painter::new(spec, (width * fine, height * fine), &theme, &Blank);
    let mut placer = Placer::new(painter.frame);
    marks::draw(spec, 0..spec.marks.len(), &painter, &mut placer);
    let names = place(spec, &Words::parse(WORDS), &painter, &mut placer, NAMES);
    let boxes = names.iter().map(|name| name.taken.grown(-3.0, 0.0));
    let boxes = boxes.collect();
    (names, placer, boxes)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn free_names_stay_in_the_plot_and_off_each_other(
        curves in prop::collection::vec(curve(), 1..=4),
        size in prop_oneof![Just((276, 250)), Just((640, 360)), Just((860, 520))],
    ) {
        let spec = chart(&curves);
        let (names, placer, boxes) = names(&spec, size);
        let frame = Frame::new(&spec, f64::from(size.0), f64::from(size.1));
        // But for rounding.
        let plot = frame.plot().grown(1e-9, 1e-9);
        for (index, rect) in boxes.iter().enumerate() {
            let is_inside = plot.left <= rect.left && rect.right <= plot.right
                && plot.top <= rect.top && rect.bottom <= plot.bottom;
            prop_assert!(is_inside, "{:?}", rect);
            prop_assert!(!boxes[..index].iter().any(|other| other.meets(rect)), "{:?}", boxes);
        }
        if size == (860, 520) {
            let is_seen = |index| placer.curves.iter().any(|curve| curve.mark == Some(index));
            prop_assert_eq!(names.len(), (0..curves.len()).filter(|index| is_seen(*index)).count());
        }
        // One line alone always leaves room beside it, if any of it is in the plot.
        if let [_] = curves.as_slice() && !placer.curves.is_empty() {
            prop_assert_eq!(names.len(), 1);
            prop_assert!(names[0].paper.is_none(), "a name on its own line: {:?}", boxes);
        }
    }
}

#[test]
fn a_free_name_is_at_its_own_curve_where_others_are_close() {
    // Two lines that part to the right of the middle.
    let fork = |slope: f64| {
        let y = move |x: f64| 0.5 + slope * f64::max(x - 0.3, 0.0);
        SafeRange::linear(0.0, 1.0).curve(81, &[], &y)
    };
    let spec = chart(&[fork(0.5), fork(-0.5)]);
    let (names, placer, boxes) = names(&spec, (640, 360));
    assert_eq!(names.len(), 2);
    for (index, rect) in boxes.iter().enumerate() {
        let near = rect.grown(12.0, 12.0);
        for curve in &placer.curves {
            assert!(!curve.passes(rect), "{rect:?}");
            assert_eq!(curve.passes(&near), curve.mark == Some(index), "{rect:?}");
        }
    }
}
