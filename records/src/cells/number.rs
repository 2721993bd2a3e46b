//! A cell as a number: with a decimal point or a decimal comma, and with marks between thousands.

use super::Readings;

/// Beyond it nothing that is counted here lies.
const LARGEST: f64 = 1e12;

pub(super) fn read(text: &str) -> Readings<f64> {
    // Spaces, narrow ones too, and apostrophes part thousands wherever they stand between digits.
    let plain: String = text
        .chars()
        .filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\'' | '\u{2019}'))
        .collect();
    Readings {
        american: with_marks(&plain, '.', ','),
        european: with_marks(&plain, ',', '.'),
    }
}

/// The number with this decimal mark and this mark between thousands.
fn with_marks(text: &str, decimal: char, group: char) -> Option<f64> {
    let (sign, digits) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (-1.0, rest),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, fraction) = digits.split_once(decimal).unwrap_or((digits, ""));
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let mut groups = whole.split(group);
    let first = groups.next().unwrap_or("");
    let is_parted = whole.contains(group);
    let fits = are_digits(first)
        && are_digits(fraction)
        && !(whole.is_empty() && fraction.is_empty())
        && (!is_parted || (1..=3).contains(&first.len()) && !first.starts_with('0'))
        && groups.all(|three| three.len() == 3 && are_digits(three));
    if !fits {
        return None;
    }
    let plain: String = whole.chars().filter(|c| *c != group).collect();
    let value: f64 = format!("0{plain}.{fraction}0").parse().ok()?;
    (value <= LARGEST).then_some(sign * value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_with_either_mark() {
        for (text, american, european) in [
            ("7", Some(7.0), Some(7.0)),
            ("-7", Some(-7.0), Some(-7.0)),
            ("1.5", Some(1.5), None),
            ("1,5", None, Some(1.5)),
            (",5", None, Some(0.5)),
            ("1,234", Some(1234.0), Some(1.234)),
            ("1.234,5", None, Some(1234.5)),
            ("1,234.5", Some(1234.5), None),
            ("1 234,5", None, Some(1234.5)),
            ("1'234.5", Some(1234.5), None),
            ("0,123", None, Some(0.123)),
            ("1,23,456", None, None),
        ] {
            assert_eq!(read(text), Readings { american, european }, "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in [
            "",
            ".",
            ",",
            "-",
            "1e5",
            "12d",
            "NaN",
            "inf",
            "1.2.3",
            "0x10",
            "1/2",
            "12345678901234567890",
        ] {
            assert_eq!(read(text), Readings::both(None), "{text}");
        }
    }
}
