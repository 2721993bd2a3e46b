//! Numbers as they are written in pictures: three significant digits, in the reader's own marks.

use crate::unit::Unit;

/// The marks that a language writes numbers with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marks<'a> {
    /// Decimal mark.
    pub decimal: &'a str,
    /// Mark between groups of three digits.
    pub group: &'a str,
}

impl Marks<'_> {
    /// A number to three significant digits without trailing zeros, with a true minus sign; whole
    /// numbers keep all their digits below ten million, larger ones go by thousands, millions, ….
    ///
    /// # Example
    ///
    /// ```
    /// use narrows::chart::format::Marks;
    ///
    /// let marks = Marks { decimal: ".", group: "," };
    /// assert_eq!(marks.number(9.7468), "9.75");
    /// assert_eq!(marks.number(-1234.6), "\u{2212}1,235");
    /// assert_eq!(marks.number(0.004_567), "0.00457");
    /// ```
    #[must_use]
    pub fn number(self, value: f64) -> String {
        if !value.is_finite() {
            return String::new();
        }
        let size = value.abs();
        if size >= 1e7 {
            return self.scientific(value);
        }
        let (scaled, decimals) = three_digits(size);
        let unit = 10_u32.pow(decimals);
        let mut out = String::with_capacity(16);
        if value < 0.0 && scaled > 0 {
            out.push('\u{2212}');
        }
        push_digits(scaled / unit, 1, self.group, &mut out);
        if decimals > 0 {
            out.push_str(self.decimal);
            push_digits(scaled % unit, decimals, "", &mut out);
        }
        out
    }

    /// A number with the sign of its unit: `%` for shares, `×` for multiples; other units are named by
    /// the axis, so the number stands alone.
    #[must_use]
    pub fn value(self, value: f64, unit: Unit) -> String {
        let mut out = match unit {
            Unit::Share | Unit::SharePerWeek => self.number(value * 100.0),
            _ => self.number(value),
        };
        if !out.is_empty() {
            out.push_str(sign(unit));
        }
        out
    }

    /// A number beside a tick: shares without their `%`, which the last tick alone carries, and zero
    /// without `×`.
    #[must_use]
    pub fn tick(self, value: f64, unit: Unit, is_last: bool) -> String {
        match unit {
            Unit::Share | Unit::SharePerWeek if !is_last => self.number(value * 100.0),
            Unit::Multiple | Unit::Effort if value == 0.0 => self.number(value),
            _ => self.value(value, unit),
        }
    }

    /// A quarter, a half or three quarters as one character, for log axes that begin below 1.
    #[must_use]
    pub fn quarter(self, value: f64) -> Option<&'static str> {
        [(0.25, "¼"), (0.5, "½"), (0.75, "¾")]
            .into_iter()
            .find(|(quarter, _)| *quarter == value)
            .map(|(_, text)| text)
    }

    /// `1.5×10⁹`: no picture has room for more digits.
    fn scientific(self, value: f64) -> String {
        let size = value.abs();
        let mut power = f64::floor(libm::log10(size));
        let mut mantissa = size / libm::pow(10.0, power);
        if mantissa >= 9.995 {
            (power, mantissa) = (power + 1.0, 1.0);
        }
        let sign = if value < 0.0 { "\u{2212}" } else { "" };
        let raised: String = self.number(power).chars().map(raised).collect();
        format!("{sign}{}×10{raised}", self.number(mantissa))
    }
}

/// What is written behind a number of this unit.
const fn sign(unit: Unit) -> &'static str {
    match unit {
        Unit::Share | Unit::SharePerWeek => "%",
        Unit::Multiple | Unit::Effort => "×",
        _ => "",
    }
}

/// A size below ten million as a whole number and how many of its digits are decimals: three
/// significant digits, trailing zeros gone, at most eight decimals. Whole numbers do it: the standard
/// library's exact digits would cost a browser 30 kB.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a few digits fit"
)]
fn three_digits(size: f64) -> (u32, u32) {
    let mut decimals = 0;
    // 99.95 and more are written with three digits before the decimal mark, after rounding.
    while decimals < 8 && size * power_of_ten(decimals) < 99.95 && size > 0.0 {
        decimals += 1;
    }
    let mut scaled = f64::floor(size * power_of_ten(decimals) + 0.5) as u32;
    while decimals > 0 && scaled.is_multiple_of(10) {
        scaled /= 10;
        decimals -= 1;
    }
    (scaled, decimals)
}

/// A small power of ten, exactly.
#[allow(clippy::cast_precision_loss, reason = "10⁸ is exact")]
const fn power_of_ten(power: u32) -> f64 {
    10_u64.pow(power) as f64
}

/// Appends a whole number of at least so many digits, with a mark between groups of three. A redraw
/// writes dozens, for which the standard library's formatter is slow.
fn push_digits(mut number: u32, least: u32, group: &str, out: &mut String) {
    let mut digits = [0; 10];
    let mut count = 0;
    for digit in &mut digits {
        *digit = number % 10;
        number /= 10;
        count += 1;
        if number == 0 && count >= least {
            break;
        }
    }
    for (digit, place) in digits.iter().zip(0..count).rev() {
        out.extend(char::from_digit(*digit, 10));
        if place > 0 && place % 3 == 0 {
            out.push_str(group);
        }
    }
}

const fn raised(digit: char) -> char {
    match digit {
        '0' => '⁰',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        '9' => '⁹',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: Marks<'_> = Marks {
        decimal: ".",
        group: ",",
    };

    #[test]
    fn three_digits_and_no_trailing_zeros() {
        for (value, text) in [
            (0.0, "0"),
            (-0.0, "0"),
            (1.0, "1"),
            (4.178, "4.18"),
            (9.996, "10"),
            (12.04, "12"),
            (12.06, "12.1"),
            (99.97, "100"),
            (393.4, "393"),
            (1225.0, "1,225"),
            (1_234_567.0, "1,234,567"),
            (0.1, "0.1"),
            (0.0995, "0.0995"),
            (0.000_123_4, "0.000123"),
            (-0.071, "\u{2212}0.071"),
            (-1e-12, "0"),
            (1.5e9, "1.5×10⁹"),
            (-2e15, "\u{2212}2×10¹⁵"),
        ] {
            assert_eq!(ENGLISH.number(value), text, "{value}");
        }
    }

    #[test]
    fn what_is_not_finite_is_not_written() {
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(ENGLISH.value(value, Unit::Share), "");
        }
    }

    #[test]
    fn units_sign_their_numbers() {
        assert_eq!(ENGLISH.value(0.9, Unit::Share), "90%");
        assert_eq!(ENGLISH.value(8.0, Unit::Multiple), "8×");
        assert_eq!(ENGLISH.value(13.0, Unit::Weeks), "13");
        assert_eq!(ENGLISH.tick(0.25, Unit::Share, false), "25");
        assert_eq!(ENGLISH.tick(0.98, Unit::Share, true), "98%");
        assert_eq!(ENGLISH.tick(0.0, Unit::Multiple, true), "0");
        assert_eq!(ENGLISH.tick(4.0, Unit::Multiple, false), "4×");
    }

    #[test]
    fn other_languages_have_other_marks() {
        let german = Marks {
            decimal: ",",
            group: ".",
        };
        assert_eq!(german.number(12_345.0), "12.345");
        assert_eq!(german.number(0.5), "0,5");
    }
}
