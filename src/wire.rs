//! Charts and refusals as bytes: how they travel from a model to the engine that draws and words them.
//!
//! Each type's fields are listed once, which makes both its writing and its reading. A model and an engine
//! that were built from different lists do not understand each other, and find that out by [`VERSION`].

use crate::chart::axis::{Axis, Tick};
use crate::chart::range::{Point, SafeRange};
use crate::chart::spec::{Bar, ChartSpec, Direction, Mark, Placement, Role, Shape, Side};
use crate::chart::text::Text;
use crate::error::{Given, ModelError};
use crate::param::Scale;
use crate::unit::Unit;

mod intern;
mod macros;

use intern::intern;
use macros::wire;

/// A chart as bytes.
#[must_use]
pub fn encode(chart: &ChartSpec) -> Vec<u8> {
    let mut out = Vec::with_capacity(4096);
    chart.write(&mut out);
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
        Points { role, shape, at }
        Segments { role, width, pairs }
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
        WrongCount { mechanism, expected, given }
        NotANumber { parameter, given, minimum, maximum }
        NotFinite { parameter, value, minimum, maximum }
        OutOfRange { parameter, value, minimum, maximum }
        UnknownOption { parameter, given, allowed }
        NotAName { parameter, given }
        TooManyStates { states, limit }
        UnusableData { input, reason }
    }
    names Role {
        Paper Surface Ink Muted Axis Rule Primary Series2 Series3 Series4 You Reference Good Danger Water
        RegionGood RegionDanger RegionNote
    }
    names Shape { Disc Ring Square Triangle Plus }
    names Direction { Horizontal Vertical }
    names Side { Center Above Below Left Right }
    names Scale { Linear Log }
    names Unit {
        Number Share Multiple People PeoplesWorth Links Teams Decisions DecisionsPerWeek MinutesPerWeek Hours
        HoursPerWeek Days Weeks PerHour PerDay PerWeek PerQuarter PerYear PersonDays FunctionPoints
        FunctionPointsPerDay Cost CostPerDay Nats Effort SharePerWeek Places Steps Jobs
    }
}

/// The first `N` bytes.
fn take<const N: usize>(input: &mut &[u8]) -> Option<[u8; N]> {
    let (bytes, rest) = input.split_first_chunk::<N>()?;
    *input = rest;
    Some(*bytes)
}

impl Wire for f64 {
    fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.to_le_bytes());
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        take(input).map(Self::from_le_bytes)
    }
}

impl Wire for u8 {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(*self);
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        take(input).map(|[byte]| byte)
    }
}

impl Wire for bool {
    fn write(&self, out: &mut Vec<u8>) {
        u8::from(*self).write(out);
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        u8::read(input).map(|byte| byte != 0)
    }
}

/// A length, or a count: no list of a chart is longer.
#[allow(
    clippy::cast_possible_truncation,
    reason = "no chart has four billion points"
)]
fn write_length(length: usize, out: &mut Vec<u8>) {
    out.extend_from_slice(&(length as u32).to_le_bytes());
}

/// A length whose items, of at least `size` bytes each, can be there.
fn read_length(input: &mut &[u8], size: usize) -> Option<usize> {
    let length = usize::try_from(take(input).map(u32::from_le_bytes)?).ok()?;
    (length <= input.len() / size).then_some(length)
}

/// Names and keys, of which there is a fixed set: each is kept once.
impl Wire for &'static str {
    fn write(&self, out: &mut Vec<u8>) {
        write_length(self.len(), out);
        out.extend_from_slice(self.as_bytes());
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        let length = read_length(input, 1)?;
        let (text, rest) = input.split_at_checked(length)?;
        *input = rest;
        intern(core::str::from_utf8(text).ok()?)
    }
}

impl Wire for String {
    fn write(&self, out: &mut Vec<u8>) {
        write_length(self.len(), out);
        out.extend_from_slice(self.as_bytes());
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        let length = read_length(input, 1)?;
        let (text, rest) = input.split_at_checked(length)?;
        *input = rest;
        Some(core::str::from_utf8(text).ok()?.to_owned())
    }
}

impl Wire for u64 {
    fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.to_le_bytes());
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        take(input).map(Self::from_le_bytes)
    }
}

impl Wire for usize {
    fn write(&self, out: &mut Vec<u8>) {
        (*self as u64).write(out);
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        u64::read(input)?.try_into().ok()
    }
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

impl<T: Wire> Wire for Option<T> {
    fn write(&self, out: &mut Vec<u8>) {
        self.is_some().write(out);
        if let Some(value) = self {
            value.write(out);
        }
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        Some(if bool::read(input)? {
            Some(T::read(input)?)
        } else {
            None
        })
    }
}

impl<T: Wire> Wire for Box<T> {
    fn write(&self, out: &mut Vec<u8>) {
        (**self).write(out);
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        T::read(input).map(Box::new)
    }
}

impl<A: Wire, B: Wire> Wire for (A, B) {
    fn write(&self, out: &mut Vec<u8>) {
        self.0.write(out);
        self.1.write(out);
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        Some((A::read(input)?, B::read(input)?))
    }
}

impl<A: Wire, B: Wire, C: Wire> Wire for (A, B, C) {
    fn write(&self, out: &mut Vec<u8>) {
        self.0.write(out);
        self.1.write(out);
        self.2.write(out);
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        Some((A::read(input)?, B::read(input)?, C::read(input)?))
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

impl Wire for Point {
    fn write(&self, out: &mut Vec<u8>) {
        write_numbers(self, out);
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        Some([f64::read(input)?, f64::read(input)?])
    }
}

/// Numbers without their count; all at once, since most of a chart is these.
fn write_numbers(numbers: &[f64], out: &mut Vec<u8>) {
    let start = out.len();
    out.resize(start + 8 * numbers.len(), 0);
    for (bytes, number) in out[start..].chunks_exact_mut(8).zip(numbers) {
        bytes.copy_from_slice(&number.to_le_bytes());
    }
}

/// Points, behind their count.
impl Wire for Vec<Point> {
    fn write(&self, out: &mut Vec<u8>) {
        write_length(self.len(), out);
        write_numbers(self.as_flattened(), out);
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        let length = read_length(input, 16)?;
        let (bytes, rest) = input.split_at_checked(16 * length)?;
        *input = rest;
        let (points, _) = bytes.as_chunks::<16>();
        let point = |bytes: &[u8; 16]| {
            let (x, y) = bytes.split_at(8);
            let number = |bytes: &[u8]| f64::from_le_bytes(bytes.try_into().unwrap_or_default());
            [number(x), number(y)]
        };
        Some(points.iter().map(point).collect())
    }
}

/// Pairs of points, behind their count.
impl Wire for Vec<[Point; 2]> {
    fn write(&self, out: &mut Vec<u8>) {
        write_length(self.len(), out);
        write_numbers(self.as_flattened().as_flattened(), out);
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        let length = read_length(input, 32)?;
        (0..length)
            .map(|_| Some([Point::read(input)?, Point::read(input)?]))
            .collect()
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

/// Where a label stands: which side, and at which x.
impl Wire for Placement {
    fn write(&self, out: &mut Vec<u8>) {
        let (side, at) = match self {
            Self::Above(at) => (0, at),
            Self::Below(at) => (1, at),
            Self::Before(at) => (2, at),
            Self::After(at) => (3, at),
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
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests;
