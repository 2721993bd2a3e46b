//! What a name may be: short, visible and harmless in a sentence, in markup and in a picture.

/// Letters that a name may have.
const LONGEST: usize = 20;

/// Whether a text can be the name of an item: 1 to 20 characters, none of them invisible or `<>{}\`, and
/// no space at either end or behind another.
///
/// Controls, marks that turn the direction of writing, characters without width, blanks other than the
/// space, and private-use characters are invisible. So is what a broken encoding leaves behind.
///
/// # Example
///
/// ```
/// use narrows::state::is_name;
///
/// assert!(is_name("Code review"));
/// assert!(!is_name("<b>Review</b>"));
/// ```
#[must_use]
#[inline(never)]
pub fn is_name(text: &str) -> bool {
    let mut before = ' ';
    for (letter, place) in text.chars().zip(0..) {
        if place == LONGEST || (letter == ' ' && before == ' ') || is_refused(letter) {
            return false;
        }
        before = letter;
    }
    before != ' '
}

/// What no name holds: first and last of each range. The standard library's tables of characters would
/// weigh more than the rest of this module, and so would a `match`.
const REFUSED: [[u32; 2]; 28] = [
    [0x0, 0x1f],
    [0x3c, 0x3c],
    [0x3e, 0x3e],
    [0x5c, 0x5c],
    [0x7b, 0x7b],
    [0x7d, 0x7d],
    [0x7f, 0xa0],
    [0xad, 0xad],
    [0x34f, 0x34f],
    [0x61c, 0x61c],
    [0x115f, 0x1160],
    [0x1680, 0x1680],
    [0x17b4, 0x17b5],
    [0x180b, 0x180f],
    [0x2000, 0x200f],
    [0x2028, 0x202f],
    [0x205f, 0x206f],
    [0x2800, 0x2800],
    [0x3000, 0x3000],
    [0x3164, 0x3164],
    [0xe000, 0xf8ff],
    [0xfe00, 0xfe0f],
    [0xfeff, 0xfeff],
    [0xffa0, 0xffa0],
    [0xfff0, 0xffff],
    [0x1_bca0, 0x1_bca3],
    [0x1_d173, 0x1_d17a],
    [0xe_0000, 0x10_ffff],
];

fn is_refused(letter: char) -> bool {
    let letter = u32::from(letter);
    let within = |[first, last]: &[u32; 2]| *first <= letter && letter <= *last;
    REFUSED.iter().any(within)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_all_scripts_are_names() {
        for name in [
            "A",
            "Review",
            "Code review",
            "Prüfung & Abnahme",
            "検査",
            "تدقيق",
            "दर्जा",
            "\"quoted\", 'so'",
            "50 % $5 #1 @x",
            "🚀",
            "__proto__",
            "exactly twenty chars",
            "🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀",
        ] {
            assert!(is_name(name), "{name}");
        }
    }

    #[test]
    fn what_is_long_blank_invisible_or_markup_is_not_a_name() {
        for text in [
            "",
            " ",
            " A",
            "A ",
            "A  B",
            "twenty-one characters",
            "<b>",
            "a>b",
            "{ $x }",
            "a}",
            "C:\\",
            "a\tb",
            "a\nb",
            "\0",
            "\u{7f}",
            "\u{85}",
            "A\u{a0}B",
            "so\u{ad}ft",
            "a\u{200b}b",
            "a\u{200d}b",
            "\u{200f}a",
            "\u{202e}weiveR",
            "\u{2066}a\u{2069}",
            "\u{2028}",
            "\u{2060}",
            "\u{3000}",
            "\u{3164}",
            "\u{e000}a",
            "\u{e002}",
            "\u{feff}A",
            "\u{fffd}",
            "\u{fe0f}",
            "a\u{e0041}",
            "\u{f0000}",
            "\u{10ffff}",
        ] {
            assert!(!is_name(text), "{text:?}");
        }
        assert!(!is_name(&"a".repeat(1_000_000)));
    }

    #[test]
    fn no_control_and_no_blank_but_the_space_is_let_through() {
        for letter in (0..=u32::from(char::MAX)).filter_map(char::from_u32) {
            if letter.is_control() || (letter.is_whitespace() && letter != ' ') {
                assert!(!is_name(&format!("a{letter}b")), "{letter:?}");
            }
            if letter.is_alphanumeric() && letter < '\u{f0000}' {
                let blank = "\u{115f}\u{1160}\u{3164}\u{ffa0}".contains(letter);
                assert_eq!(is_name(&letter.to_string()), !blank, "{letter:?}");
            }
        }
    }
}
