//! Numbers as they are written: three significant digits, in the reader's own marks. `www/widgets/format.ts` follows
//! the same rule for sentences and tables, with the same floating-point operations in the same order;
//! `tests/golden/numbers.tsv` holds the two together.

use crate::unit::Unit;

/// The marks that a language writes numbers with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marks<'a> {
    /// Decimal mark.
    pub decimal: &'a str,
    /// Mark between groups of three digits.
    pub group: &'a str,
    /// The ten digits from zero up.
    pub digits: &'a str,
    /// A percentage, with `#` for its number.
    pub percent: &'a str,
}

/// Digits where a language has none of its own.
pub const DIGITS: &str = "0123456789";
/// Percentages where a language does not write them in its own way.
pub const PERCENT: &str = "#%";

const MINUS: char = '\u{2212}';

impl Marks<'_> {
    /// A number to three significant digits without trailing zeros, with a true minus sign. Whole numbers keep all
    /// their digits below ten million; from there on, and below 0.0001, it is a power of ten.
    ///
    /// # Example
    ///
    /// ```
    /// use narrows::chart::format::{DIGITS, Marks, PERCENT};
    ///
    /// let marks = Marks { decimal: ".", group: ",", digits: DIGITS, percent: PERCENT };
    /// assert_eq!(marks.number(9.7468), "9.75");
    /// assert_eq!(marks.number(-1234.6), "\u{2212}1,235");
    /// assert_eq!(marks.number(0.004_567), "0.00457");
    /// assert_eq!(marks.number(2.5e-9), "2.5×10⁻⁹");
    /// ```
    #[must_use]
    pub fn number(self, value: f64) -> String {
        if !value.is_finite() {
            return String::new();
        }
        self.rounded(value < 0.0, Rounded::new(value.abs()))
    }

    /// A number with the sign of its unit: `%` for shares, `×` for multiples; other units are named by
    /// the axis, so the number stands alone.
    #[must_use]
    pub fn value(self, value: f64, unit: Unit) -> String {
        let number = self.shown(value, unit);
        match unit.notation().sign {
            _ if number.is_empty() => number,
            "%" => {
                let (before, after) = self.percent.split_once('#').unwrap_or(("", self.percent));
                [before, &number, after].concat()
            }
            sign => number + sign,
        }
    }

    /// A number beside a tick: shares without their `%`, which the last tick alone carries, and zero
    /// without `×`.
    #[must_use]
    pub fn tick(self, value: f64, unit: Unit, is_last: bool) -> String {
        match unit.notation().sign {
            "%" if !is_last => self.shown(value, unit),
            "×" if value == 0.0 => self.shown(value, unit),
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

    /// The number of a value, without its sign.
    fn shown(self, value: f64, unit: Unit) -> String {
        let notation = unit.notation();
        let number = value * notation.factor;
        let size = number.abs();
        // What is short of the whole never reads 100%; nearer than 1e-9 it is the whole, but for the last bits.
        if notation.sign == "%" && (99.95..100.0 - 1e-9).contains(&size) {
            return self.number(f64::copysign(99.9, number));
        }
        self.number(number)
    }

    fn rounded(self, is_negative: bool, Rounded { digits, power }: Rounded) -> String {
        let mut out = String::with_capacity(16);
        if is_negative && digits > 0 {
            out.push(MINUS);
        }
        let count = if digits < 10 {
            1
        } else if digits < 100 {
            2
        } else {
            3
        };
        if power > 0 || power + count < -3 {
            self.push_fixed(digits, count.unsigned_abs() - 1, &mut out);
            out.push_str("×10");
            push_raised(power + count - 1, &mut out);
        } else {
            self.push_fixed(digits, power.unsigned_abs(), &mut out);
        }
        out
    }

    /// A whole number whose last digits are decimals.
    fn push_fixed(self, digits: u32, decimals: u32, out: &mut String) {
        let one = 10_u32.pow(decimals);
        self.push_digits(digits / one, 1, self.group, out);
        if decimals > 0 {
            out.push_str(self.decimal);
            self.push_digits(digits % one, decimals, "", out);
        }
    }

    /// Appends a whole number of at least so many digits, with a mark between groups of three. A redraw
    /// writes dozens, for which the standard library's formatter is slow.
    fn push_digits(self, mut number: u32, least: u32, group: &str, out: &mut String) {
        let mut places = [0; 10];
        let mut count = 0;
        for place in &mut places {
            *place = number % 10;
            number /= 10;
            count += 1;
            if number == 0 && count >= least {
                break;
            }
        }
        for (digit, place) in places.iter().zip(0..count).rev() {
            self.push_digit(*digit, out);
            if place > 0 && place % 3 == 0 {
                out.push_str(group);
            }
        }
    }

    fn push_digit(self, digit: u32, out: &mut String) {
        if self.digits.len() == DIGITS.len() {
            out.extend(char::from_digit(digit, 10));
        } else {
            out.extend(self.digits.chars().nth(digit as usize));
        }
    }
}

/// A size as `digits` × 10 to the `power`: whole below ten million, else three digits without trailing zeros.
#[derive(Clone, Copy)]
struct Rounded {
    digits: u32,
    power: i32,
}

impl Rounded {
    /// The nearest one, halves up. Whole numbers do it: the standard library's exact digits would cost a browser 30 kB.
    fn new(mut size: f64) -> Self {
        if size == 0.0 {
            return Self {
                digits: 0,
                power: 0,
            };
        }
        if (99.95..9_999_999.5).contains(&size) {
            return Self {
                digits: nearest(size),
                power: 0,
            };
        }
        let mut power = 0;
        while size >= 1e18 {
            size /= 1e15;
            power += 15;
        }
        while size < 1e-13 {
            size *= 1e15;
            power -= 15;
        }
        // One exact power of ten more takes it to three digits; 99.95 and more have three after rounding.
        let mut tens = 0;
        if size >= 999.5 {
            while size / power_of_ten(tens) >= 999.5 {
                tens += 1;
            }
            size /= power_of_ten(tens);
            power += tens.cast_signed();
        } else {
            while size * power_of_ten(tens) < 99.95 {
                tens += 1;
            }
            size *= power_of_ten(tens);
            power -= tens.cast_signed();
        }
        let mut digits = nearest(size);
        while power != 0 && digits.is_multiple_of(10) {
            digits /= 10;
            power += 1;
        }
        Self { digits, power }
    }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "below ten million"
)]
fn nearest(size: f64) -> u32 {
    f64::floor(size + 0.5) as u32
}

/// A small power of ten, exactly.
#[allow(clippy::cast_precision_loss, reason = "up to 10¹⁹ it is exact")]
const fn power_of_ten(power: u32) -> f64 {
    10_u64.pow(power) as f64
}

/// A power in small raised digits, which are the same in every language.
fn push_raised(power: i32, out: &mut String) {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    if power < 0 {
        out.push('⁻');
    }
    let size = power.unsigned_abs();
    for place in [100, 10, 1] {
        if size >= place || place == 1 {
            out.push(RAISED[(size / place % 10) as usize]);
        }
    }
}

#[cfg(test)]
mod tests;
