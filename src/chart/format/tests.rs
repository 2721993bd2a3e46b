use super::*;

const ENGLISH: Marks<'_> = Marks {
    decimal: ".",
    group: ",",
    digits: DIGITS,
    percent: PERCENT,
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
        (0.000_099_94, "9.99×10⁻⁵"),
        (0.000_099_97, "0.0001"),
        (-1e-12, "\u{2212}1×10⁻¹²"),
        (5e-324, "4.94×10⁻³²⁴"),
        (9_999_999.4, "9,999,999"),
        (9_999_999.5, "1×10⁷"),
        (1.5e9, "1.5×10⁹"),
        (1_235_000_000.0, "1.24×10⁹"),
        (f64::MAX, "1.8×10³⁰⁸"),
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
fn what_is_short_of_the_whole_never_reads_100_percent() {
    for (share, text) in [
        (0.999_4, "99.9%"),
        (0.999_999, "99.9%"),
        (-0.999_9, "\u{2212}99.9%"),
        (1.0 - 1e-15, "100%"),
        (1.0, "100%"),
        (1.000_4, "100%"),
    ] {
        assert_eq!(ENGLISH.value(share, Unit::Share), text, "{share}");
    }
    assert_eq!(ENGLISH.value(99.99, Unit::Multiple), "100×");
}

#[test]
fn other_languages_have_other_marks() {
    let german = Marks {
        decimal: ",",
        group: ".",
        percent: "#\u{a0}%",
        ..ENGLISH
    };
    assert_eq!(german.number(12_345.0), "12.345");
    assert_eq!(german.number(0.5), "0,5");
    assert_eq!(german.value(0.125, Unit::Share), "12,5\u{a0}%");
    let turkish = Marks {
        percent: "%#",
        ..german
    };
    assert_eq!(turkish.value(0.5, Unit::Share), "%50");
    let arabic = Marks {
        decimal: "٫",
        group: "٬",
        digits: "٠١٢٣٤٥٦٧٨٩",
        percent: "#٪؜",
    };
    assert_eq!(arabic.number(-12_340.0), "\u{2212}١٢٬٣٤٠");
    assert_eq!(arabic.number(1.5e9), "١٫٥×10⁹");
}
