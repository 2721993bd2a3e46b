//! Numbers as they are written in three languages. `www/widgets/tests/format.test.ts` reads the same file, so a picture
//! and a sentence cannot round a number differently.

use crate::random::Stream;
use narrows::Unit;
use narrows::chart::format::{DIGITS, Marks, PERCENT};
use std::fmt::Write as _;

const FILE: &str = "tests/golden/numbers.tsv";

/// Marks as the browser's `Intl` has them; each language has one column a unit.
const LANGUAGES: [(&str, Marks<'_>); 3] = [
    (
        "en",
        Marks {
            decimal: ".",
            group: ",",
            digits: DIGITS,
            percent: PERCENT,
        },
    ),
    (
        "de",
        Marks {
            decimal: ",",
            group: ".",
            digits: DIGITS,
            percent: "#\u{a0}%",
        },
    ),
    (
        "ar-EG",
        Marks {
            decimal: "\u{66b}",
            group: "\u{66c}",
            digits: "٠١٢٣٤٥٦٧٨٩",
            percent: "#\u{66a}\u{61c}",
        },
    ),
];

/// One unit of each notation; every other one is written like one of these.
const UNITS: [Unit; 3] = [Unit::Number, Unit::Share, Unit::Multiple];

/// Numbers that round badly, and the bits to either side of each.
const HOSTILE: [f64; 40] = [
    0.0,
    1.005,
    2.675,
    0.285,
    0.145,
    1.115,
    2.5e-9,
    9.995,
    99.95,
    99.949,
    999.5,
    999_999.5,
    9_999_999.5,
    1e7,
    1.235e9,
    9.995e20,
    99_950_000.0,
    0.000_099_95,
    0.000_1,
    0.000_099_949,
    0.5,
    1.5,
    2.5,
    0.125,
    12.25,
    12.35,
    0.985,
    0.9995,
    0.999_999_999,
    1.0,
    100.0,
    1234.5,
    12_345.5,
    1e15,
    1e18,
    1e22,
    1e100,
    1e-13,
    5e-324,
    f64::MAX,
];

fn values() -> Vec<f64> {
    let mut values = vec![-0.0];
    for value in HOSTILE {
        values.extend([value, -value, value.next_up(), value.next_down()]);
    }
    // Halves of the third digit, where rounding is decided, at every size.
    let mut stream = Stream::seeded(2025);
    for index in 0..1_200 {
        let digits = libm::floor(100.0 + 900.0 * stream.uniform()) + 0.5;
        values.push(digits * libm::pow(10.0, f64::from(index % 24 - 14)));
    }
    for index in 0..1_200 {
        let size = libm::pow(10.0, 36.0 * stream.uniform() - 16.0);
        values.push(if index % 3 == 0 { -size } else { size });
    }
    values.retain(|value| value.is_finite());
    values
}

fn written() -> String {
    let mut text = String::from("value");
    for (language, _) in LANGUAGES {
        for unit in UNITS {
            let _ = write!(text, "\t{language} {}", unit.name());
        }
    }
    text.push('\n');
    for value in values() {
        let _ = write!(text, "{value:?}");
        for (_, marks) in LANGUAGES {
            for unit in UNITS {
                let _ = write!(text, "\t{}", marks.value(value, unit));
            }
        }
        text.push('\n');
    }
    text
}

#[test]
fn numbers_are_as_they_were() {
    crate::golden::hold(FILE, &written());
}

#[test]
fn every_unit_is_written_like_one_in_the_file() {
    for unit in Unit::ALL {
        let found = UNITS
            .iter()
            .any(|known| known.notation() == unit.notation());
        assert!(found, "{unit:?}");
    }
}
