//! A page's theme: it arrives with every redraw, and is read when it is new.

use js_sys::Uint32Array;
use narrows::chart::theme::{ROLES, Scheme, Theme, palette};
use narrows::chart::words::Words;
use std::cell::{Cell, RefCell};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(inline_js = r"
const read = [];
const texts = ['words', 'font', 'decimal', 'group'];
let next = 0;
function equal(one, other) {
  if (one.words !== other.words || one.font !== other.font) return false;
  if (one.decimal !== other.decimal || one.group !== other.group) return false;
  const { colors } = one;
  const others = other.colors;
  for (let i = 0; i < colors.length; i += 1) if (colors[i] !== others[i]) return false;
  return colors.length === others.length;
}
export function textOf(theme, index) {
  return theme[texts[index]];
}
export function placeOf(theme) {
  for (let i = 0; i < read.length; i += 1) if (equal(read[i], theme)) return i;
  const free = next;
  next = (next + 1) % 16;
  read[free] = { ...theme, colors: theme.colors.slice() };
  return -1 - free;
}
")]
extern "C" {
    /// Where a theme with these words, marks and colors was put, or minus one less than where it is put now.
    #[wasm_bindgen(js_name = placeOf)]
    fn place_of(theme: &ThemeObject) -> i32;
    /// Its words, as lines of key, tab and text; its font; its decimal mark; its mark between groups of digits.
    #[wasm_bindgen(js_name = textOf)]
    fn text_of(theme: &ThemeObject, index: u32) -> String;
}

#[wasm_bindgen]
extern "C" {
    /// Colors in the order of the roles, font, words and number marks.
    #[wasm_bindgen(typescript_type = "Theme")]
    pub type ThemeObject;

    #[wasm_bindgen(method, getter)]
    fn colors(this: &ThemeObject) -> Uint32Array;
}

/// What a picture is lettered and colored with.
pub(crate) struct Look {
    /// Another one each time that one is read.
    pub(crate) number: u32,
    pub(crate) theme: Theme,
    pub(crate) words: Words,
}

thread_local! {
    static NUMBER: Cell<u32> = const { Cell::new(0) };
    /// The last few that were read, at the places that the browser gave them: the figures of a page redraw
    /// with the same ones again and again.
    static READ: RefCell<Vec<Option<Look>>> = const { RefCell::new(Vec::new()) };
}

impl ThemeObject {
    /// Whether colors are given; without them, pictures take them from the page's style sheet.
    #[cfg(feature = "svg")]
    pub(crate) fn has_colors(&self) -> bool {
        self.colors().length() > 0
    }

    /// Does something with the theme and its words; the palette is the light one where colors are missing.
    pub(crate) fn with<T>(&self, action: impl FnOnce(&Look) -> T) -> T {
        READ.with_borrow_mut(|read| action(self.found(read)))
    }

    fn found<'a>(&self, read: &'a mut Vec<Option<Look>>) -> &'a Look {
        let found = place_of(self);
        let is_new = found < 0;
        let place = usize::try_from(if is_new { -1 - found } else { found }).unwrap_or(0);
        if read.len() <= place {
            read.resize_with(place + 1, || None);
        }
        let look = &mut read[place];
        if is_new {
            *look = None;
        }
        // A fresh instance has none of those that the browser knows.
        look.get_or_insert_with(|| self.read())
    }

    fn read(&self) -> Look {
        let given = self.colors();
        let mut colors = palette(Scheme::Light);
        if usize::try_from(given.length()).is_ok_and(|length| length == ROLES.len()) {
            given.copy_to(&mut colors);
        }
        let theme = Theme {
            // Only the three bytes of a color count, so that every color has one way to be written.
            colors: colors.map(|color| color & 0xff_ffff),
            font: text_of(self, 1),
            decimal: text_of(self, 2),
            group: text_of(self, 3),
        };
        let words = Words::parse(&text_of(self, 0));
        let number = NUMBER.get().wrapping_add(1);
        NUMBER.set(number);
        Look {
            number,
            theme,
            words,
        }
    }
}
