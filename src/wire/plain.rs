//! How numbers, texts, points and what may be missing are written.

use super::Wire;
use super::intern::intern;
use crate::chart::range::Point;

/// The first `N` bytes.
fn take<const N: usize>(input: &mut &[u8]) -> Option<[u8; N]> {
    let (bytes, rest) = input.split_first_chunk::<N>()?;
    *input = rest;
    Some(*bytes)
}

impl Wire for f64 {
    #[inline(never)]
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
pub(super) fn write_length(length: usize, out: &mut Vec<u8>) {
    out.extend_from_slice(&(length as u32).to_le_bytes());
}

/// A length whose items, of at least `size` bytes each, can be there.
pub(super) fn read_length(input: &mut &[u8], size: usize) -> Option<usize> {
    let length = usize::try_from(take(input).map(u32::from_le_bytes)?).ok()?;
    (length <= input.len() / size).then_some(length)
}

#[inline(never)]
fn write_text(text: &str, out: &mut Vec<u8>) {
    write_length(text.len(), out);
    out.extend_from_slice(text.as_bytes());
}

fn read_text<'a>(input: &mut &'a [u8]) -> Option<&'a str> {
    let length = read_length(input, 1)?;
    let (text, rest) = input.split_at_checked(length)?;
    *input = rest;
    core::str::from_utf8(text).ok()
}

/// Names and keys, of which there is a fixed set: each is kept once.
impl Wire for &'static str {
    fn write(&self, out: &mut Vec<u8>) {
        write_text(self, out);
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        intern(read_text(input)?)
    }
}

impl Wire for String {
    fn write(&self, out: &mut Vec<u8>) {
        write_text(self, out);
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        read_text(input).map(str::to_owned)
    }
}

impl Wire for u64 {
    #[inline(never)]
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
