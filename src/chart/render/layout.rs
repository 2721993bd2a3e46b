//! A picture's order: what is drawn first, and what need not be drawn again.

use super::axes;
use super::ground::{Ground, are_own};
use super::labels::{self, Written};
use super::marks::{self, Rank, reader};
use super::painter::Painter;
use super::place::Placer;
use super::surface::Layer;
use crate::chart::spec::ChartSpec;
use crate::chart::words::Words;

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
        let texts = self.texts(names, placer);
        let layer = texts.layer();
        if !ground.layers.contains(&layer) {
            return Some(self.draw(Some(ground.marks))?.and(ground.layers));
        }
        if !self.painter.sheet.restore(layer) {
            return self.draw(None);
        }
        self.write(names, &texts);
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
        marks::draw_over_axis(spec, painter);
        labels::write(inside, painter);
        let room = placer.room();
        let names = self.place(placer, labels::NAMES);
        placer.clear_to(room);
        let texts = self.texts(&names, placer);
        let layer = texts.layer();
        if layer == Layer::Names {
            labels::write(&names, painter);
        }
        if keep {
            painter.sheet.keep(layer);
        }
        self.write(&names, &texts);
        (names, layer)
    }

    /// Draws the reader's own marks and the texts that are not drawn yet.
    fn write(&self, names: &[Written], texts: &Texts) {
        let (spec, painter) = (self.spec, self.painter);
        let (names, texts) = match texts {
            Texts::Values(values) => (names, values),
            Texts::All(all) => (&[][..], all),
        };
        reader::draw(spec, painter, names);
        labels::write(texts, painter);
    }

    /// Places for the reader's values: between the names, if these leave them places as good as they would have
    /// without, or if more texts would lie on marks were all placed anew.
    fn texts(&self, names: &[Written], placer: &mut Placer) -> Texts {
        let room = placer.room();
        placer.add(&self.own);
        let own = placer.room();
        for name in names {
            placer.take(name.taken);
        }
        let is_free = |name: &Written| self.own.is_free(&name.taken);
        let texts = if names.iter().all(is_free) {
            let values = self.place(placer, labels::VALUES);
            placer.clear_to(own);
            self.better(values, names, placer)
        } else {
            placer.clear_to(own);
            Texts::All(self.place(placer, labels::ALL))
        };
        placer.clear_to(room);
        texts
    }

    /// The values that were placed between the names, or all texts anew, values first, where that is better.
    fn better(&self, values: Vec<Written>, names: &[Written], placer: &mut Placer) -> Texts {
        let own = self.spec.marks.iter().filter(|mark| mark.is_own());
        if behind(&values) == 0 && values.len() == own.count() {
            return Texts::Values(values);
        }
        // Had a value the place that it has now, without the names too, nothing is gained by moving them.
        let mut all = self.place(placer, labels::VALUES);
        if all.len() == values.len() && behind(&all) >= behind(&values) {
            return Texts::Values(values);
        }
        let is_lost = values.len() < all.len();
        all.extend(self.place(placer, labels::NAMES));
        let (texts, lying) = (names.len() + values.len(), behind(names) + behind(&values));
        if is_lost || texts < all.len() || behind(&all) < lying {
            Texts::All(all)
        } else {
            Texts::Values(values)
        }
    }

    /// Places for the texts of some ranks.
    fn place(&self, placer: &mut Placer, ranks: &[Rank]) -> Vec<Written> {
        labels::place(self.spec, self.words, self.painter, placer, ranks)
    }
}

/// The texts that are drawn over the reader's own marks.
enum Texts {
    /// The values of those marks, between names that stay where they are.
    Values(Vec<Written>),
    /// All of them: the names make room.
    All(Vec<Written>),
}

impl Texts {
    /// What of the picture stays while such texts move.
    const fn layer(&self) -> Layer {
        match self {
            Self::Values(_) => Layer::Names,
            Self::All(_) => Layer::Marks,
        }
    }
}

/// How many texts have something drawn behind them.
fn behind(texts: &[Written]) -> usize {
    texts.iter().filter(|text| text.paper.is_some()).count()
}
