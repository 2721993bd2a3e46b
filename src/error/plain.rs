//! A number in a message: six digits, in little code.

use std::fmt;

/// Writes a number to six significant digits without trailing zeros.
///
/// The standard library's digits are exact and cost a browser 30 kB; in a message six say enough.
pub(crate) struct Plain(pub(crate) f64);

impl fmt::Display for Plain {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "seven digits fit, and so does the exponent of any number"
    )]
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let size = self.0.abs();
        if self.0.is_nan() {
            return out.write_str("NaN");
        }
        if self.0 < 0.0 {
            out.write_str("-")?;
        }
        if size.is_infinite() {
            return out.write_str("infinity");
        }
        if size == 0.0 {
            return out.write_str("0");
        }
        let power = f64::floor(libm::log10(size)) as i32;
        if (-4..15).contains(&power) {
            let decimals = (5 - power).max(0).unsigned_abs();
            let unit = 10_u64.pow(decimals);
            let scaled = libm::round(size * unit as f64) as u64;
            write_decimal(scaled, decimals, out)
        } else {
            let scaled = libm::round(size / libm::pow(10.0, f64::from(power)) * 1e5) as u64;
            write_decimal(scaled, 5, out)?;
            write!(out, "e{power}")
        }
    }
}

/// Writes `scaled` / 10^`decimals`.
fn write_decimal(mut scaled: u64, mut decimals: u32, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    while decimals > 0 && scaled.is_multiple_of(10) {
        scaled /= 10;
        decimals -= 1;
    }
    let unit = 10_u64.pow(decimals);
    write!(out, "{}", scaled / unit)?;
    if decimals > 0 {
        let width = usize::try_from(decimals).unwrap_or(0);
        write!(out, ".{:0width$}", scaled % unit)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_digits_say_enough() {
        for (value, text) in [
            (0.0, "0"),
            (61.0, "61"),
            (-0.25, "-0.25"),
            (0.98001, "0.98001"),
            (1234.56789, "1234.57"),
            (1e14, "100000000000000"),
            (1e308, "1e308"),
            (0.000012345678, "1.23457e-5"),
            (f64::NAN, "NaN"),
            (f64::NEG_INFINITY, "-infinity"),
        ] {
            assert_eq!(Plain(value).to_string(), text);
        }
        // The smallest number has a power of ten that is none; any digits will do.
        assert!(!Plain(5e-324).to_string().is_empty());
    }
}
