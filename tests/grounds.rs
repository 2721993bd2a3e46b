//! A picture that begins with what was kept of the one before takes the same strokes as one that is drawn whole.

use crate::pictures::words;
use narrows::chart::render::{FINENESS, Layer, Picture, Surface, render, render_next};
use narrows::chart::theme::{Dash, Scheme, Theme};
use narrows::chart::words::Words;
use narrows::chart::{ChartSpec, SafeRange};
use narrows::{Entry, mechanisms};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};
use std::cell::RefCell;
use std::convert::Infallible;
use std::rc::Rc;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// What a surface shows and what it keeps, stroke by stroke, and how many strokes were asked of it.
#[derive(Default)]
struct Paper {
    shown: Vec<String>,
    kept: [Option<Vec<String>>; 2],
    strokes: usize,
}

/// A surface that writes down what is drawn. A letter is half as wide as it is high.
struct Notes {
    paper: Rc<RefCell<Paper>>,
    size: (u32, u32),
    dash: Dash,
}

impl Notes {
    fn new(paper: &Rc<RefCell<Paper>>, (width, height): (u32, u32)) -> Self {
        let fine = |length: u32| length * FINENESS.unsigned_abs();
        paper.borrow_mut().shown.clear();
        Self {
            paper: Rc::clone(paper),
            size: (fine(width), fine(height)),
            dash: Dash::SOLID,
        }
    }

    fn note(&self, stroke: String) {
        let mut paper = self.paper.borrow_mut();
        paper.shown.push(stroke);
        paper.strokes += 1;
    }
}

impl Surface for Notes {
    fn set_dash(&mut self, dash: Dash) {
        self.dash = dash;
    }

    fn keep(&mut self, layer: Layer) {
        let mut paper = self.paper.borrow_mut();
        paper.kept[layer as usize] = Some(paper.shown.clone());
    }

    fn restore(&mut self, layer: Layer) -> bool {
        let mut paper = self.paper.borrow_mut();
        assert!(paper.shown.is_empty(), "something is drawn already");
        if let Some(kept) = paper.kept[layer as usize].clone() {
            paper.shown = kept;
            return true;
        }
        false
    }
}

impl DrawingBackend for Notes {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, at: BackendCoord, _: BackendColor) -> Drawn {
        self.note(format!("pixel {at:?}"));
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        points: I,
        style: &S,
    ) -> Drawn {
        let points: Vec<BackendCoord> = points.into_iter().collect();
        let (color, width) = (style.color().rgb, style.stroke_width());
        self.note(format!("path {color:?} {width} {:?} {points:?}", self.dash));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        at: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.note(format!(
            "circle {:?} {at:?} {radius} {fill}",
            style.color().rgb
        ));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        points: I,
        style: &S,
    ) -> Drawn {
        let points: Vec<BackendCoord> = points.into_iter().collect();
        self.note(format!("fill {:?} {points:?}", style.color().rgb));
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, at: BackendCoord) -> Drawn {
        self.note(format!("text {text} {:?} {at:?}", style.color().rgb));
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let letters = u32::try_from(text.chars().count()).unwrap_or(0);
        let half = FINENESS.unsigned_abs() * 7;
        let _ = style.size();
        Ok((letters * half, 2 * half))
    }
}

/// A canvas that figures draw on again and again.
#[derive(Default)]
struct Canvas {
    paper: Rc<RefCell<Paper>>,
    last: Option<Picture>,
}

impl Canvas {
    /// Draws the next picture, whose strokes must be those of one drawn whole; gives how many were asked for.
    fn draw(&mut self, spec: ChartSpec, words: &Words, size: (u32, u32)) -> usize {
        let theme = Theme::new(Scheme::Light);
        let whole = Rc::default();
        render(&spec, words, &theme, Notes::new(&whole, size));
        self.paper.borrow_mut().strokes = 0;
        let id = spec.id;
        let surface = Notes::new(&self.paper, size);
        self.last = Some(render_next(spec, words, &theme, surface, self.last.take()));
        let paper = self.paper.borrow();
        assert_eq!(paper.shown, whole.borrow().shown, "{id}");
        paper.strokes
    }
}

/// The settings as one parameter goes through some of its steps and back.
fn moves(entry: &Entry, place: usize) -> Vec<Vec<f64>> {
    let spec = &entry.params()[place];
    let to_and_fro = (0..8).chain((3..7).rev()).chain([3, 3, 4]);
    let at = |share: i32| {
        let value = spec.minimum + f64::from(share) / 8.0 * (spec.maximum - spec.minimum);
        let steps = ((value - spec.minimum) / spec.step).round();
        let mut values = entry.defaults();
        values[place] = f64::min(spec.minimum + steps * spec.step, spec.maximum);
        values
    };
    to_and_fro.map(at).collect()
}

#[test]
fn pictures_are_the_same_whatever_was_drawn_before() {
    for entry in mechanisms::ALL {
        for chart in entry.chart_ids() {
            let mut canvas = Canvas::default();
            for place in 0..entry.params().len() {
                for values in moves(entry, place) {
                    let Ok(spec) = entry.chart(chart, &values.into()) else {
                        continue;
                    };
                    let words = Words::parse(&words(&spec));
                    canvas.draw(spec, &words, (276, 250));
                }
            }
        }
    }
}

#[test]
fn while_a_lever_moves_only_the_reader_s_own_marks_are_drawn() {
    let entry = mechanisms::find("coordination").unwrap();
    let mut canvas = Canvas::default();
    let mut strokes = Vec::new();
    let place = entry.params().iter().position(|spec| spec.name == "people");
    let mut values = entry.defaults();
    for people in 6..16 {
        values[place.unwrap()] = f64::from(people);
        let spec = entry.chart("output", &values.clone().into()).unwrap();
        let words = Words::parse(&words(&spec));
        strokes.push(canvas.draw(spec, &words, (276, 250)));
    }
    // Two pictures to see what moves, two to keep the rest with and without names; then drop line, disc and value,
    // and the names where one is in the way.
    assert!(strokes[..3].iter().all(|count| *count > 30), "{strokes:?}");
    assert!(strokes[5..].iter().all(|count| *count < 14), "{strokes:?}");
}

#[test]
fn another_size_or_a_ground_that_was_lost_is_drawn_whole() {
    let entry = mechanisms::find("coordination").unwrap();
    let mut canvas = Canvas::default();
    let spec = || entry.chart("output", &entry.defaults().into()).unwrap();
    let words = Words::parse(&words(&spec()));
    for _ in 0..4 {
        canvas.draw(spec(), &words, (276, 250));
    }
    assert!(canvas.draw(spec(), &words, (276, 250)) < 8);
    assert!(canvas.draw(spec(), &words, (640, 360)) > 30);
    for _ in 0..4 {
        canvas.draw(spec(), &words, (640, 360));
    }
    canvas.paper.borrow_mut().kept = [None, None];
    assert!(canvas.draw(spec(), &words, (640, 360)) > 30);
}

#[test]
fn curves_over_a_lever_are_the_same_at_each_of_its_steps() {
    let all = mechanisms::ALL.iter().flat_map(Entry::params);
    for spec in all.filter(|spec| spec.lever.is_some()) {
        let range = SafeRange::of(spec);
        for count in [2, 61, 121, 208] {
            let samples = range.samples(count, &[]);
            let mut at = spec.minimum;
            for step in 1.. {
                assert_eq!(range.samples(count, &[at]), samples, "{} {at}", spec.name);
                at = spec.minimum + f64::from(step) * spec.step;
                if at > spec.maximum {
                    break;
                }
            }
        }
    }
}
