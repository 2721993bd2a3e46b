//! A picture's order: what is drawn first, and what need not be drawn again.

use super::ground::{Ground, are_own};
use super::labels::{self, Written};
use super::painter::Painter;
use super::place::Placer;
use super::surface::Layer;
use super::{axes, marks, reader};
use crate::chart::spec::ChartSpec;
use crate::chart::words::Words;
use std::ops::RangeInclusive;

/// A picture to be drawn.
pub(super) struct Layout<'a> {
    spec: &'a ChartSpec,
    words: &'a Words,
    painter: &'a Painter<'a>,
    /// What the reader's own marks take.
    own: Placer,
}

impl<'a> Layout<'a> {
    pub(super) fn new(spec: &'a ChartSpec, words: &'a Words, painter: &'a Painter<'a>) -> Self {
        Self {
            spec,
            words,
            painter,
            own: reader::room(spec, painter.frame),
        }
    }

    /// Draws all of it. If so many first marks are to be a ground, that is kept: with the names, where these are all
    /// marks but the reader's own and no name is in its way.
    pub(super) fn draw(&self, keep: Option<usize>) -> Option<Ground> {
        let (spec, painter) = (self.spec, self.painter);
        let mut placer = Placer::new(painter.frame);
        axes::grid(spec, painter);
        let inside = axes::texts(spec, self.words, painter, &mut placer);
        let is_part = |marks: &usize| !are_own(&spec.marks[*marks..]);
        if let Some(marks) = keep.filter(is_part) {
            marks::draw(spec, 0..marks, painter, &mut placer);
            painter.sheet.keep(Layer::Marks);
            let mut ground = Ground::new(marks, placer, inside);
            self.finish(marks, &mut ground.placer, &ground.inside, false);
            return Some(ground.bare());
        }
        let (names, layer) = self.finish(0, &mut placer, &inside, keep.is_some());
        keep.map(|marks| Ground::new(marks, placer, inside).with(names, layer))
    }

    /// Draws what the ground has not, and gives it back unless it was lost.
    pub(super) fn draw_on(&self, mut ground: Ground) -> Option<Ground> {
        let placer = &mut ground.placer;
        let Some(names) = &ground.names else {
            if !self.painter.sheet.restore(Layer::Marks) {
                return self.draw(None);
            }
            self.finish(ground.marks, placer, &ground.inside, false);
            return Some(ground.bare());
        };
        let values = self.values(names, placer);
        let layer = Layer::of(values.is_some());
        if !ground.layers.contains(&layer) {
            return Some(self.draw(Some(ground.marks))?.and(ground.layers));
        }
        if !self.painter.sheet.restore(layer) {
            return self.draw(None);
        }
        self.write(names, values, placer);
        Some(ground.bare())
    }

    /// Draws the marks from one on, the axes and the texts, with the numbers that stand inside the plot; gives the
    /// names and up to where the picture is kept, if asked: before or after the names.
    fn finish(
        &self,
        from: usize,
        placer: &mut Placer,
        inside: &[Written],
        keep: bool,
    ) -> (Vec<Written>, Layer) {
        let (spec, painter) = (self.spec, self.painter);
        marks::draw(spec, from..spec.marks.len(), painter, placer);
        axes::lines(spec, painter);
        marks::crosses(spec, painter);
        labels::write(inside, painter);
        let room = placer.room();
        let names = self.place(placer, labels::NAMES);
        placer.clear_to(room);
        let values = self.values(&names, placer);
        let layer = Layer::of(values.is_some());
        if values.is_some() {
            labels::write(&names, painter);
        }
        if keep {
            painter.sheet.keep(layer);
        }
        self.write(&names, values, placer);
        (names, layer)
    }

    /// Draws the reader's own marks and their values between the names or, where there are none, all texts anew.
    fn write(&self, names: &[Written], values: Option<Vec<Written>>, placer: &mut Placer) {
        let (spec, painter) = (self.spec, self.painter);
        if let Some(values) = values {
            reader::draw(spec, painter, names);
            labels::write(&values, painter);
            return;
        }
        reader::draw(spec, painter, &[]);
        let room = placer.room();
        placer.add(&self.own);
        labels::write(&self.place(placer, labels::ALL), painter);
        placer.clear_to(room);
    }

    /// The reader's values, if the names leave them places as good as they would have without, or if more texts would
    /// lie on marks were all placed anew.
    fn values(&self, names: &[Written], placer: &mut Placer) -> Option<Vec<Written>> {
        let is_free = |name: &Written| self.own.is_free(&name.taken);
        if !names.iter().all(is_free) {
            return None;
        }
        let room = placer.room();
        placer.add(&self.own);
        let own = placer.room();
        let mut values = self.place(placer, labels::VALUES);
        let meets = |value: &Written| names.iter().any(|name| name.taken.meets(&value.taken));
        let mut are_found = true;
        if values.iter().any(meets) {
            placer.clear_to(own);
            for name in names {
                placer.take(name.taken);
            }
            let others = self.place(placer, labels::VALUES);
            are_found = others.len() == values.len();
            if are_found && behind(&others) > behind(&values) {
                placer.clear_to(own);
                let all = self.place(placer, labels::ALL);
                are_found = all.len() <= names.len() + others.len()
                    && behind(&all) >= behind(names) + behind(&others);
            }
            values = others;
        }
        placer.clear_to(room);
        are_found.then_some(values)
    }

    /// Places for the texts of some ranks.
    fn place(&self, placer: &mut Placer, ranks: RangeInclusive<u8>) -> Vec<Written> {
        labels::place(self.spec, self.words, self.painter, placer, ranks)
    }
}

/// How many texts have something drawn behind them.
fn behind(texts: &[Written]) -> usize {
    texts.iter().filter(|text| text.paper.is_some()).count()
}
