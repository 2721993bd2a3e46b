//! A page's theme, read field by field: it arrives with every redraw.

use js_sys::Uint32Array;
use narrows::chart::theme::{ROLES, Scheme, Theme, palette};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Colors in the order of the roles, font, words and number marks.
    #[wasm_bindgen(typescript_type = "Theme")]
    pub type ThemeObject;

    #[wasm_bindgen(method, getter)]
    fn colors(this: &ThemeObject) -> Uint32Array;
    #[wasm_bindgen(method, getter, js_name = words)]
    fn words_text(this: &ThemeObject) -> String;
    #[wasm_bindgen(method, getter)]
    fn font(this: &ThemeObject) -> String;
    #[wasm_bindgen(method, getter)]
    fn decimal(this: &ThemeObject) -> String;
    #[wasm_bindgen(method, getter)]
    fn group(this: &ThemeObject) -> String;
}

impl ThemeObject {
    /// The words, as lines of key, tab and text.
    pub(crate) fn words(&self) -> String {
        self.words_text()
    }

    /// Whether colors are given; without them, pictures take them from the page's style sheet.
    pub(crate) fn has_colors(&self) -> bool {
        self.colors().length() > 0
    }

    /// The theme, with the light palette where colors are missing.
    pub(crate) fn resolved(&self) -> Theme {
        let given = self.colors();
        let mut colors = palette(Scheme::Light);
        if usize::try_from(given.length()).is_ok_and(|length| length == ROLES.len()) {
            given.copy_to(&mut colors);
        }
        Theme {
            // Only the three bytes of a color count, so that every color has one way to be written.
            colors: colors.map(|color| color & 0xff_ffff),
            font: self.font(),
            decimal: self.decimal(),
            group: self.group(),
        }
    }
}
