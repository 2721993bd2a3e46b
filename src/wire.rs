//! Charts and refusals as bytes: how they travel from a model to the engine that draws and words them.
//!
//! Each type's fields are listed once, which makes both its writing and its reading. A model and an engine
//! that were built from different lists do not understand each other, and find that out by [`VERSION`].

use crate::chart::axis::{Axis, Tick};
use crate::chart::range::SafeRange;
use crate::chart::spec::{Bar, ChartSpec, Direction, Mark, Placement, Role, Shape, Side};
use crate::chart::text::Text;
use crate::error::{Given, ModelError};
use crate::param::Scale;
use crate::unit::Unit;

mod intern;
mod macros;
pub mod memory;
mod plain;

use macros::wire;
use plain::{read_length, write_length};

/// What is written by hand, below and in [`plain`], as the bytes of an example of each. A test writes them anew: what is
/// written in another way has another text here, and so another version.
const BY_HAND: &str = "\
    Placement 000000000000000440 010000000000000440 020000000000000440 030000000000000440 040000000000000000 \
    SafeRange 000000000000f03f0000000000002440010000000000000440 \
    Given 010000000000000440 0002000000c3a9 \
    Option 00 0101 \
    usize 0700000000000000 \
    points 01000000000000000000f03f0000000000000440 \
    pairs 01000000000000000000f03f00000000000004400000000000000440000000000000f03f";

/// Another number for every other list of fields or units: an engine draws what models of the same number give.
pub const VERSION: u32 = {
    let mut version = macros::hash(FIELDS, BY_HAND);
    let mut index = 0;
    while index < Unit::ALL.len() {
        version = macros::hash(version, Unit::ALL[index].name());
        index += 1;
    }
    version
};

/// A chart as bytes.
#[must_use]
pub fn encode(chart: &ChartSpec) -> Vec<u8> {
    encode_all(core::slice::from_ref(chart))
}

/// Charts as bytes, one behind the other.
#[must_use]
pub fn encode_all(charts: &[ChartSpec]) -> Vec<u8> {
    let mut out = Vec::with_capacity(4096);
    for chart in charts {
        chart.write(&mut out);
    }
    out
}

/// The chart that these bytes stand for; none where they were not written by [`encode`] at the same
/// [`VERSION`].
#[must_use]
pub fn decode(bytes: &[u8]) -> Option<ChartSpec> {
    let mut input = bytes;
    let chart = ChartSpec::read(&mut input)?;
    input.is_empty().then_some(chart)
}

/// The charts that these bytes stand for, one behind the other; none where they are anything else.
#[must_use]
pub fn decode_all(bytes: &[u8]) -> Option<Vec<ChartSpec>> {
    let mut input = bytes;
    let mut charts = Vec::new();
    while !input.is_empty() {
        charts.push(ChartSpec::read(&mut input)?);
    }
    Some(charts)
}

/// A refusal as bytes: a model has no words for it.
#[must_use]
pub fn encode_error(error: &ModelError) -> Vec<u8> {
    let mut out = Vec::new();
    error.write(&mut out);
    out
}

/// The refusal that these bytes stand for; none where they were not written by [`encode_error`] at the same
/// [`VERSION`].
#[must_use]
pub fn decode_error(bytes: &[u8]) -> Option<ModelError> {
    let mut input = bytes;
    let error = ModelError::read(&mut input)?;
    input.is_empty().then_some(error)
}

/// What can be written as bytes and read back.
trait Wire: Sized {
    fn write(&self, out: &mut Vec<u8>);
    /// Takes its bytes from the front; none where they are not its own.
    fn read(input: &mut &[u8]) -> Option<Self>;
}

wire! {
    struct ChartSpec { id, x, y, marks, narrow }
    struct Axis { unit, range, ticks, slider, visible }
    struct Tick { at, text }
    struct Text { key, numbers, names }
    struct Bar { from, to, base, height, role }
    enum Mark {
        Line { name, role, points, label }
        Area { role, outline }
        Band { name, role, from, to }
        Bars { name, bars }
        Column { name, unit, points }
        Points { role, shape, at, radius }
        Segments { role, width, pairs }
        Blocks { role, corners }
        Rule { name, role, direction, at }
        Reader { at, label }
        Optimum { at, label }
        Breakdown { at, label }
        Label { text, role, at, side }
    }
    enum ModelError {
        UnknownMechanism { given, allowed }
        UnknownParameter { mechanism, given, allowed }
        UnknownChart { mechanism, given, allowed }
        WrongCount { mechanism, counted, expected, given }
        NotANumber { parameter, given, minimum, maximum }
        NotFinite { parameter, value, minimum, maximum }
        OutOfRange { parameter, value, minimum, maximum }
        UnknownOption { parameter, given, allowed }
        TooManyStates { states, limit }
        UnusableData { input, reason }
    }
    names Role {
        Paper Surface Ink Muted Axis Rule Primary Series2 Series3 Series4 You Reference Good Danger Water
        RegionGood RegionDanger RegionNote Shade1 Shade2 Shade3 Shade4 Shade5
    }
    names Shape { Disc Ring Square Triangle Plus Diamond }
    names Direction { Horizontal Vertical }
    names Side { Center Above Below Left Right }
    names Scale { Linear Log }
}

/// A number or a text.
impl Wire for Given {
    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Number(number) => {
                true.write(out);
                number.write(out);
            }
            Self::Text(text) => {
                false.write(out);
                text.write(out);
            }
        }
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        Some(if bool::read(input)? {
            Self::Number(f64::read(input)?)
        } else {
            Self::Text(String::read(input)?)
        })
    }
}

/// A range is built anew, so that no bytes make one that cannot be drawn.
impl Wire for SafeRange {
    fn write(&self, out: &mut Vec<u8>) {
        let (low, high, scale, step) = self.parts();
        low.write(out);
        high.write(out);
        scale.write(out);
        step.write(out);
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        let (low, high) = (f64::read(input)?, f64::read(input)?);
        Some(Self::of_parts(
            low,
            high,
            Scale::read(input)?,
            f64::read(input)?,
        ))
    }
}

/// A list of other things, behind its count.
macro_rules! lists {
    ($($T:ty),+) => {$(
        impl Wire for Vec<$T> {
            fn write(&self, out: &mut Vec<u8>) {
                write_length(self.len(), out);
                for item in self {
                    item.write(out);
                }
            }

            fn read(input: &mut &[u8]) -> Option<Self> {
                let length = read_length(input, 1)?;
                (0..length).map(|_| Wire::read(input)).collect()
            }
        }
    )+};
}
lists!(
    Mark,
    Tick,
    Bar,
    (&'static str, f64, Unit),
    (&'static str, &'static str)
);

/// By its row in the table of units.
impl Wire for Unit {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(*self as u8);
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        Self::ALL.get(usize::from(u8::read(input)?)).copied()
    }
}

/// Where a label stands: which side, and at which x.
impl Wire for Placement {
    fn write(&self, out: &mut Vec<u8>) {
        let (side, at) = match self {
            Self::Above(at) => (0, at),
            Self::Below(at) => (1, at),
            Self::Before(at) => (2, at),
            Self::After(at) => (3, at),
            Self::Auto => (4, &0.0),
        };
        u8::write(&side, out);
        at.write(out);
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        let side = u8::read(input)?;
        let at = f64::read(input)?;
        Some(match side {
            0 => Self::Above(at),
            1 => Self::Below(at),
            2 => Self::Before(at),
            3 => Self::After(at),
            4 => Self::Auto,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests;
