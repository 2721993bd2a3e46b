//! The reader's own setting: a disc over all other marks and a line down to the axis, where the slider lies.

use super::{Drawn, Lettered, Plot, Rank, Site};
use crate::chart::render::clip::Spot;
use crate::chart::render::frame::{Frame, THUMB};
use crate::chart::render::labels::Written;
use crate::chart::render::painter::Painter;
use crate::chart::render::place::{Anchor, Candidate, Placer, Rect};
use crate::chart::render::surface::Align;
use crate::chart::spec::{ChartSpec, Mark, Point, Role, Shape};
use crate::chart::theme::Dash;

pub(super) struct Reader {
    pub(super) at: Point,
}

impl Drawn for Reader {
    /// Not in its turn: [`draw`] draws it over all other marks and their names.
    fn draw(&self, _: &mut Plot<'_>) {}

    fn lettered(&self) -> Option<&dyn Lettered> {
        Some(self)
    }
}

impl Lettered for Reader {
    fn rank(&self) -> Rank {
        Rank::Value
    }

    fn role(&self) -> Role {
        Role::You
    }

    fn candidates(&self, site: &Site<'_>) -> Vec<Candidate> {
        let r = site.frame.disc();
        site.inside(self.at[0], || {
            let (x, y) = site.place(&self.at);
            vec![
                Candidate::new((x + r + 3.0, y - 2.0), Align::Start, Anchor::Above),
                Candidate::new((x - r - 3.0, y - 1.0), Align::End, Anchor::Above),
                Candidate::new((x, y - r - 3.0), Align::Middle, Anchor::Above),
                Candidate::new((x + r + 5.0, y), Align::Start, Anchor::Beside),
                Candidate::new((x - r - 5.0, y), Align::End, Anchor::Beside),
                Candidate::new((x + r + 3.0, y + 3.0), Align::Start, Anchor::Below),
                Candidate::new((x - r - 3.0, y + 3.0), Align::End, Anchor::Below),
                Candidate::new((x + r + 3.0, y - 18.0), Align::Start, Anchor::Above),
                Candidate::new((x - r - 3.0, y - 18.0), Align::End, Anchor::Above),
                Candidate::new((x + r + 3.0, y + 20.0), Align::Start, Anchor::Below),
                Candidate::new((x - r - 3.0, y + 20.0), Align::End, Anchor::Below),
            ]
        })
    }
}

/// What it takes: its disc, its line and the thumb of the slider.
pub(in crate::chart::render) fn room(spec: &ChartSpec, frame: Frame) -> Placer {
    let mut placer = Placer::new(frame);
    for mark in &spec.marks {
        let Some((x, y)) = spot(spec, mark) else {
            continue;
        };
        let head = y.clamp(0.0, 1.0);
        if spec.x.visible {
            placer.note(None, &[(x, 0.0), (x, head)]);
        }
        let at = frame.place((x, head));
        placer.take(Rect::around(at, frame.disc() + 1.0));
        if spec.x.slider.is_some() {
            placer.take(Rect::around((at.0, frame.bottom), THUMB));
        }
    }
    placer
}

/// Draws it; the line is interrupted by names.
pub(in crate::chart::render) fn draw(spec: &ChartSpec, painter: &Painter<'_>, names: &[Written]) {
    let frame = painter.frame;
    for mark in &spec.marks {
        let Some((x, y)) = spot(spec, mark) else {
            continue;
        };
        let head = (x, y.clamp(0.0, 1.0));
        if spec.x.visible {
            drop_line(frame.place(head), painter, names);
        }
        let disc = |radius, role| painter.shapes(&[head], Shape::Disc, radius, role, 0.0);
        if y > 1.0 {
            // The point lies above the picture: an arrowhead says so.
            painter.shapes(&[head], Shape::Triangle, 5.0, Role::You, 0.0);
        } else {
            disc(frame.disc() + 1.5, Role::Paper);
            disc(frame.disc(), Role::You);
        }
    }
}

fn drop_line((x, top): Spot, painter: &Painter<'_>, names: &[Written]) {
    let mut from = top;
    let line = |from: f64, to: f64| {
        if from < to {
            painter.line((x, from), (x, to), Role::You, 1.5, Dash::SOLID);
        }
    };
    let is_passed = |name: &&Written, from: f64| {
        let Rect {
            left,
            right,
            bottom,
            ..
        } = name.taken;
        left < x && x < right && from < bottom
    };
    // Names do not overlap: the next one on the way down is the one that begins next.
    while let Some(next) = names
        .iter()
        .filter(|name| is_passed(name, from))
        .min_by(|one, other| one.taken.top.total_cmp(&other.taken.top))
    {
        line(from, next.taken.top);
        from = next.taken.bottom;
    }
    line(from, painter.frame.bottom);
}

/// Where a mark of the reader's is, in fractions of the axes; nowhere if it lies beside the picture.
fn spot(spec: &ChartSpec, mark: &Mark) -> Option<Spot> {
    let Mark::Reader { at, .. } = mark else {
        return None;
    };
    let spot = (spec.x.range.fraction(at[0]), spec.y.range.fraction(at[1]));
    let is_there = at[0].is_finite() && at[1].is_finite() && (0.0..=1.0).contains(&spot.0);
    is_there.then_some(spot)
}
