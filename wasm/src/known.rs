//! What the browser was given once and need not be given again: strings, dashes and widths of texts.
//!
//! They are the same in the next picture. All of it is bounded, so that a page that is open for a day
//! takes no more memory than one that was just opened.

use crate::canvas;
use js_sys::{Array, JsString};
use narrows::chart::theme::Dash;
use wasm_bindgen::JsValue;
use web_sys::CanvasRenderingContext2d;

/// Bold or not, and the size in virtual pixels.
pub(crate) type Cut = (bool, u32);

/// Slots for texts: a page shows a few hundred at a time.
const SLOTS: usize = 512;
/// More colors, fonts or dashes than this are forgotten together.
const MANY: usize = 64;

/// A text that the browser has.
struct Known {
    cut: Cut,
    text: String,
    string: JsString,
    width: Option<u32>,
}

/// What is remembered.
pub(crate) struct Memory {
    family: String,
    colors: Vec<(u32, JsString)>,
    fonts: Vec<(Cut, JsString)>,
    dashes: Vec<(Dash, Array)>,
    /// Each text has one slot, by its hash; another text with the same slot takes its place.
    texts: Vec<Option<Known>>,
}

impl Memory {
    pub(crate) const fn new() -> Self {
        Self {
            family: String::new(),
            colors: Vec::new(),
            fonts: Vec::new(),
            dashes: Vec::new(),
            texts: Vec::new(),
        }
    }

    /// Fonts and widths belong to a family: another one empties them.
    pub(crate) fn use_family(&mut self, family: &str) {
        if self.family != family {
            family.clone_into(&mut self.family);
            self.fonts.clear();
            self.texts.clear();
        }
    }

    /// A color as the browser writes it.
    pub(crate) fn color(&mut self, color: u32) -> &JsString {
        find(&mut self.colors, color, || format!("#{color:06x}").into())
    }

    /// A font of the family in use.
    pub(crate) fn font(&mut self, cut: Cut) -> &JsString {
        let family = &self.family;
        find(&mut self.fonts, cut, || {
            let weight = if cut.0 { 600 } else { 400 };
            format!("{weight} condensed {}px {family}", cut.1).into()
        })
    }

    /// A dash as an array of lengths.
    pub(crate) fn dash(&mut self, dash: Dash) -> &Array {
        find(&mut self.dashes, dash, || {
            dash.0.iter().map(|length| JsValue::from(*length)).collect()
        })
    }

    /// A text as a string of the browser.
    pub(crate) fn text(&mut self, cut: Cut, text: &str) -> &JsString {
        &self.known(cut, text).string
    }

    /// The width of a text, if it was measured.
    pub(crate) fn width(&mut self, cut: Cut, text: &str) -> Option<u32> {
        self.known(cut, text).width
    }

    /// Measures a text in the font that the context has.
    pub(crate) fn measure(
        &mut self,
        context: &CanvasRenderingContext2d,
        cut: Cut,
        text: &str,
    ) -> u32 {
        let known = self.known(cut, text);
        let width = canvas::length(canvas::text_width(context, &known.string).ceil());
        known.width = Some(width);
        width
    }

    fn known(&mut self, cut: Cut, text: &str) -> &mut Known {
        self.texts.resize_with(SLOTS, || None);
        let slot = &mut self.texts[slot(cut, text)];
        if slot
            .as_ref()
            .is_some_and(|known| known.cut != cut || known.text != text)
        {
            *slot = None;
        }
        slot.get_or_insert_with(|| Known {
            cut,
            text: text.to_owned(),
            string: text.into(),
            width: None,
        })
    }
}

/// The slot of a text (Fowler, Noll and Vo's hash).
fn slot((bold, size): Cut, text: &str) -> usize {
    let seed = 0x811c_9dc5 ^ size ^ u32::from(bold);
    let hash = text.bytes().fold(seed, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    usize::try_from(hash).unwrap_or(0) % SLOTS
}

/// The value of a key, made if it is new.
fn find<K: Copy + PartialEq, V>(known: &mut Vec<(K, V)>, key: K, make: impl FnOnce() -> V) -> &V {
    let place = known.iter().position(|(of, _)| *of == key);
    let place = place.unwrap_or_else(|| {
        if known.len() >= MANY {
            known.clear();
        }
        known.push((key, make()));
        known.len() - 1
    });
    &known[place].1
}
