//! What was drawn last on the canvases that were drawn on last.

use super::{Ground, HidpiCanvas, Look};
use narrows::chart::ChartSpec;
use narrows::chart::render::{Picture, render_next};
use std::cell::RefCell;

/// So many canvases at most: a lever moves fewer on a screen, and a page can hold hundreds.
const MANY: usize = 6;

/// The last picture on a canvas.
#[derive(Default)]
struct Last {
    ground: Ground,
    /// The later, the higher.
    drawn: u32,
    picture: Option<Picture>,
}

thread_local! {
    static LAST: RefCell<Vec<Last>> = const { RefCell::new(Vec::new()) };
}

/// Draws on a surface that keeps what it shows at a place; `is_new` forgets all pictures.
pub(super) fn draw(
    spec: ChartSpec,
    look: &Look,
    surface: impl FnOnce(usize) -> HidpiCanvas,
    ground: Ground,
    is_new: bool,
) {
    LAST.with_borrow_mut(|all| {
        if is_new {
            all.clear();
        }
        let drawn = 1 + all.iter().map(|last| last.drawn).max().unwrap_or(0);
        let place = place(all, ground.canvas);
        let last = &mut all[place];
        let before = last.picture.take().filter(|_| last.ground == ground);
        let picture = render_next(spec, &look.words, &look.theme, surface(place), before);
        *last = Last {
            ground,
            drawn,
            picture: Some(picture),
        };
    });
}

/// Where a canvas's last picture is, or may be: in place of the one that was drawn longest ago.
fn place(all: &mut Vec<Last>, canvas: u32) -> usize {
    let known = all.iter().position(|last| last.ground.canvas == canvas);
    let oldest = || {
        let places = all.iter().enumerate();
        places
            .min_by_key(|(_, last)| last.drawn)
            .map(|(place, _)| place)
    };
    let place = known.or_else(|| oldest().filter(|_| all.len() == MANY));
    place.unwrap_or_else(|| {
        all.push(Last::default());
        all.len() - 1
    })
}
