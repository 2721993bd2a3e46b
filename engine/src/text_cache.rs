//! A cache of what the browser has been given: strings, dashes and widths of texts.
//!
//! They are the same in the next frame. Each has a place, by which pictures name it. All of it is
//! bounded, so that a page that is open for a day takes no more memory than one that was just opened.

use crate::canvas;
use narrows::chart::theme::Dash;
use wasm_bindgen::JsValue;

/// Bold or not, and the size in virtual pixels.
pub(crate) type FontKey = (bool, u32);

/// Places for texts: a page shows a few hundred at a time.
const TEXTS: usize = 512;
/// A text has one of so many places, and takes that whose text was needed longest ago.
const ASSOCIATIVITY: usize = 4;
/// After so many pictures a text is measured again, to see whether another font draws it by now.
const PROBE_INTERVAL: u32 = 64;
const PROBE: &str = "0 Hamburg";
/// More colors, fonts or dashes than this are forgotten together, between pictures.
const MANY: usize = 64;

/// A text that the browser has.
#[derive(Default)]
struct CachedText {
    font_key: FontKey,
    text: String,
    width: Option<u32>,
    /// The picture that needed it last; 0 is none.
    frame: u32,
}

/// The cache.
pub(crate) struct TextCache {
    family: String,
    colors: Vec<u32>,
    fonts: Vec<FontKey>,
    dashes: Vec<Dash>,
    /// A text goes to a set of places by its hash.
    texts: Vec<CachedText>,
    frame: u32,
    /// Width of the probe.
    probe: u32,
}

impl TextCache {
    pub(crate) const fn new() -> Self {
        Self {
            family: String::new(),
            colors: Vec::new(),
            fonts: Vec::new(),
            dashes: Vec::new(),
            texts: Vec::new(),
            frame: 0,
            probe: 0,
        }
    }

    /// Begins a picture in a font. Fonts and widths belong to a family: another one empties them. True where
    /// the family has other letters by now, so that texts are to be placed anew: it may have been loaded only
    /// after it was first used.
    pub(crate) fn begin(&mut self, family: &str) -> bool {
        self.frame = self.frame.wrapping_add(1);
        if self.family != family {
            family.clone_into(&mut self.family);
            self.fonts.clear();
            self.texts.clear();
        }
        let is_new = self.frame.is_multiple_of(PROBE_INTERVAL) && self.letters_differ();
        if is_new {
            for text in &mut self.texts {
                text.width = None;
            }
        }
        if self.colors.len() + self.fonts.len() + self.dashes.len() > MANY {
            self.colors.clear();
            self.fonts.clear();
            self.dashes.clear();
        }
        is_new
    }

    /// Whether a text is not as wide as it was.
    fn letters_differ(&mut self) -> bool {
        let wide = [false, true].map(|bold| {
            let font_key = (bold, 104);
            let (font, text) = (self.font(font_key), self.text(font_key, PROBE));
            canvas::length(canvas::text_width(font, text))
        });
        let probe = wide[0] + wide[1];
        std::mem::replace(&mut self.probe, probe) != probe
    }

    /// The place of a color as the browser writes it.
    pub(crate) fn color(&mut self, color: u32) -> i32 {
        find(&mut self.colors, color, 0, |place| {
            canvas::put_text(place, &format!("#{color:06x}"));
        })
    }

    /// The place of a font of the family in use.
    pub(crate) fn font(&mut self, font_key: FontKey) -> i32 {
        let family = &self.family;
        find(&mut self.fonts, font_key, 1, |place| {
            let weight = if font_key.0 { 600 } else { 400 };
            let font = format!("{weight} condensed {}px {family}", font_key.1);
            canvas::put_text(place, &font);
        })
    }

    /// The place of a dash as an array of lengths.
    pub(crate) fn dash(&mut self, dash: Dash) -> i32 {
        find(&mut self.dashes, dash, 2, |place| {
            let lengths = dash.0.iter().map(|length| JsValue::from(*length));
            canvas::put_dash(place, &lengths.collect());
        })
    }

    /// The place of a text.
    pub(crate) fn text(&mut self, font_key: FontKey, text: &str) -> i32 {
        self.entry(font_key, text).0
    }

    /// The width of a text: that of its digits, each by itself, and of what stands between them.
    ///
    /// While a lever moves, every picture has new numbers, but digits and what stands between them are
    /// measured already; asking the browser for the width of a new text takes as long as drawing it.
    pub(crate) fn width(&mut self, font_key: FontKey, text: &str) -> u32 {
        let (place, cached) = self.entry(font_key, text);
        if let Some(width) = cached.width {
            return width;
        }
        let mut width = 0;
        let mut rest = text;
        while let Some((piece, after)) = rest.split_at_checked(piece(rest))
            && !piece.is_empty()
        {
            width += if piece.len() == text.len() {
                let font = self.font(font_key);
                canvas::length(canvas::text_width(font, place).ceil())
            } else {
                self.width(font_key, piece)
            };
            rest = after;
        }
        self.entry(font_key, text).1.width = Some(width);
        width
    }

    fn entry(&mut self, font_key: FontKey, text: &str) -> (i32, &mut CachedText) {
        let now = self.frame;
        // From the text's own set on, since the texts of this picture keep their places.
        let mut first = hash(font_key, text) % (TEXTS / ASSOCIATIVITY) * ASSOCIATIVITY;
        let index = 'found: loop {
            if first >= self.texts.len() {
                self.texts
                    .resize_with(first + ASSOCIATIVITY, CachedText::default);
            }
            let mut oldest = first;
            for index in first..first + ASSOCIATIVITY {
                let cached = &self.texts[index];
                if cached.is(font_key, text) {
                    break 'found index;
                }
                if cached.frame < self.texts[oldest].frame {
                    oldest = index;
                }
            }
            if self.texts[oldest].frame < now {
                canvas::put_text(place(oldest, 3), text);
                self.texts[oldest] = CachedText {
                    font_key,
                    text: text.to_owned(),
                    ..CachedText::default()
                };
                break oldest;
            }
            first += ASSOCIATIVITY;
        };
        let cached = &mut self.texts[index];
        cached.frame = now;
        (place(index, 3), cached)
    }
}

impl CachedText {
    fn is(&self, font_key: FontKey, text: &str) -> bool {
        self.frame > 0 && self.font_key == font_key && self.text == text
    }
}

/// The length of a text's first digit, or of what stands before it.
fn piece(text: &str) -> usize {
    match text.bytes().position(|byte| byte.is_ascii_digit()) {
        Some(before) => before.max(1),
        None => text.len(),
    }
}

/// Fowler, Noll and Vo's hash.
fn hash((bold, size): FontKey, text: &str) -> usize {
    let seed = 0x811c_9dc5 ^ size ^ u32::from(bold);
    let hash = text.bytes().fold(seed, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    usize::try_from(hash).unwrap_or(0)
}

/// The place of the one at an index among those of its kind, of which there are four.
fn place(index: usize, kind: i32) -> i32 {
    4 * i32::try_from(index).unwrap_or(0) + kind
}

/// The place of a key, which is put there if it is new.
fn find<K: Copy + PartialEq>(cached: &mut Vec<K>, key: K, kind: i32, put: impl FnOnce(i32)) -> i32 {
    if let Some(index) = cached.iter().position(|of| *of == key) {
        return place(index, kind);
    }
    let place = place(cached.len(), kind);
    cached.push(key);
    put(place);
    place
}
