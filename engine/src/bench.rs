//! What only the measurements call: one picture drawn by the renderer and by hand, and models to race.

mod by_hand;

use crate::error::model;
use crate::frames;
use crate::theme::ThemeObject;
use js_sys::{Array, Float64Array};
use narrows::chart::{Axis, ChartSpec, Mark, Placement, Role, SafeRange, Text};
use narrows::mechanisms;
use narrows::mechanisms::coordination::brooks::{Addition, Project};
use narrows::mechanisms::coordination::scaling::Usl;
use narrows::numeric::scaling::Law;
use narrows::unit::Unit;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

/// Points of each line.
const POINTS: u32 = 200;
/// The three lines: role, name, and the x at which they are named.
const LINES: [(Role, &str, f64); 3] = [
    (Role::Primary, "label-one", 80.0),
    (Role::Series2, "label-two", 50.0),
    (Role::Series3, "label-three", 20.0),
];
const TICKS: [f64; 5] = [0.0, 25.0, 50.0, 75.0, 100.0];

type Point = [f64; 2];
/// The points of the lines at a moment of the motion.
type Moment = [Vec<Point>; LINES.len()];

/// The height of a line, between 0 and 100, at a moment of a motion.
fn height(line: usize, x: f64, phase: f64) -> f64 {
    // A wave of parabolas.
    let shift = [0.0, 0.7, 1.4][line % 3];
    let turn = x / 47.0 + phase / 3.0 + shift;
    let half = turn - 2.0 * f64::floor(turn / 2.0) - 1.0;
    50.0 + 160.0 * half * (1.0 - half.abs())
}

fn points(line: usize, phase: f64) -> Vec<Point> {
    (0..POINTS)
        .map(|index| f64::from(index) * 100.0 / f64::from(POINTS - 1))
        .map(|x| [x, height(line, x, phase)])
        .collect()
}

thread_local! {
    /// Everybody is given the points ready: drawing is what is measured.
    static MOMENTS: RefCell<Vec<Moment>> = const { RefCell::new(Vec::new()) };
}

/// Gets the points of the lines ready for some moments, so many of them in a unit of the motion.
#[wasm_bindgen(js_name = benchMoments)]
pub fn bench_moments(count: u32, in_unit: f64) {
    let moments = (0..count).map(|moment| f64::from(moment) / in_unit);
    let lines = moments.map(|phase| [0, 1, 2].map(|line| points(line, phase)));
    MOMENTS.set(lines.collect());
}

/// Draws the picture of a moment through the renderer, with or without the names of the lines.
#[wasm_bindgen(js_name = benchLines)]
pub fn bench_lines(
    canvas: &HtmlCanvasElement,
    theme: &ThemeObject,
    ratio: f64,
    moment: usize,
    named: bool,
) {
    let axis = || Axis::new(Unit::Number, SafeRange::linear(0.0, 100.0), &TICKS);
    let lines = MOMENTS.with_borrow(|moments| moments[moment].clone());
    let line = |(points, (role, name, at)): (Vec<Point>, (Role, &'static str, f64))| Mark::Line {
        name: Text::new(name),
        role,
        points,
        label: named.then_some(Placement::Above(at)),
    };
    let spec = ChartSpec::new(
        axis(),
        axis(),
        lines.into_iter().zip(LINES).map(line).collect(),
    );
    theme.with(|look| frames::paint(spec, look, canvas, ratio));
}

/// The ends of a chart's axes, then the points of each of its lines, x and y in turn: for others to draw the same.
///
/// # Errors
///
/// An `Error` with the fields of a refused input.
#[wasm_bindgen(js_name = benchPoints)]
pub fn bench_points(id: &str, chart: &str, values: &[f64]) -> Result<Array, JsValue> {
    let spec = mechanisms::find(id).and_then(|entry| entry.chart(chart, &values.to_vec().into()));
    let spec = spec.map_err(|error| model(&error))?;
    let (x, y) = (spec.x.range, spec.y.range);
    let ends = Float64Array::from(&[x.low(), x.high(), y.low(), y.high()][..]);
    let lines = spec.marks.iter().filter_map(|mark| match mark {
        Mark::Line { points, .. } => Some(Float64Array::from(points.as_flattened())),
        _ => None,
    });
    Ok(std::iter::once(ends).chain(lines).collect())
}

/// Draws the same picture with nothing but the canvas.
#[wasm_bindgen(js_name = benchByHand)]
pub fn bench_by_hand(
    canvas: &HtmlCanvasElement,
    font: &str,
    ratio: f64,
    moment: usize,
    named: bool,
) {
    MOMENTS.with_borrow(|moments| by_hand::draw(canvas, font, ratio, &moments[moment], named));
}

/// The scaling law at every one of sixty team sizes, many times over: closed forms.
#[wasm_bindgen(js_name = benchScaling)]
#[must_use]
pub fn bench_scaling(times: u32) -> f64 {
    let mut sum = 0.0;
    for time in 0..times {
        let law = Usl {
            gamma: 1.0,
            alpha: 0.03 + f64::from(time) * 1e-6,
            beta: 0.005,
        };
        sum += (1..=60u32).map(|n| law.output(f64::from(n))).sum::<f64>();
    }
    sum
}

/// A late project run to its end, day by day, many times over, four at a time: a simulation.
#[wasm_bindgen(js_name = benchProject)]
#[must_use]
pub fn bench_project(times: u32) -> f64 {
    let project = Project::default();
    let addition = |time: u32| Addition {
        people: f64::from(time % 15),
        day: 110.0,
    };
    (0..times)
        .step_by(4)
        .flat_map(|time| project.runs([0, 1, 2, 3].map(|next| addition(time + next))))
        .map(|run| run.person_days.finite().unwrap_or(0.0))
        .sum()
}

/// The same one at a time.
#[wasm_bindgen(js_name = benchProjectAlone)]
#[must_use]
pub fn bench_project_alone(times: u32) -> f64 {
    let project = Project::default();
    (0..times)
        .map(|time| {
            project.runs([Addition {
                people: f64::from(time % 15),
                day: 110.0,
            }])
        })
        .map(|[run]| run.person_days.finite().unwrap_or(0.0))
        .sum()
}
