//! The page's words for a chart, and how a text's numbers are put into them.

use super::format::{DIGITS, Marks, PERCENT};
use super::text::Text;
use crate::unit::Unit;

/// Words by key, read from lines of key, tab and text. In a text, `{name}` stands for a number and
/// the two characters `\n` break the line.
#[derive(Debug, Clone, Default)]
pub struct Words(Vec<(Box<str>, Box<str>)>);

impl Words {
    /// Reads lines of key, tab and text; other lines are skipped, and so are keys without a text.
    #[must_use]
    pub fn parse(lines: &str) -> Self {
        Self(
            lines
                .lines()
                .filter_map(|line| line.split_once('\t'))
                .filter(|(_, text)| !text.is_empty())
                .map(|(key, text)| (key.into(), text.into()))
                .collect(),
        )
    }

    /// The words of a key, if there are any.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        self.find(|known| known == key)
    }

    /// The marks of numbers: these two, and by the keys `number-digits` and `number-percent` what else the language
    /// writes in its own way.
    #[must_use]
    pub fn marks<'a>(&'a self, decimal: &'a str, group: &'a str) -> Marks<'a> {
        Marks {
            decimal,
            group,
            digits: self.get("number-digits").unwrap_or(DIGITS),
            percent: self.get("number-percent").unwrap_or(PERCENT),
        }
    }

    /// The words of a key made of three parts, such as `chart-`, an id and `.x`.
    #[must_use]
    pub fn get_joined(&self, before: &str, id: &str, after: &str) -> Option<&str> {
        let length = before.len() + id.len() + after.len();
        self.find(|known| {
            // Most keys are of another length.
            known.len() == length
                && known
                    .strip_prefix(before)
                    .is_some_and(|rest| rest.starts_with(id) && rest.ends_with(after))
        })
    }

    fn find(&self, is_it: impl Fn(&str) -> bool) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| is_it(known));
        found.map(|(_, text)| &**text)
    }

    /// A number on an axis with its unit's name, by the key `unit-<unit>-axis`: its text either has a
    /// `{value}` or is set behind the number.
    #[must_use]
    pub fn with_unit(&self, unit: Unit, number: &str) -> Option<String> {
        let pattern = self.get_joined("unit-", unit.name(), "-axis")?;
        Some(match pattern.split_once('{') {
            Some((before, after)) => {
                let after = after.split_once('}').map_or(after, |(_, behind)| behind);
                format!("{before}{number}{after}")
            }
            None => format!("{number}\u{a0}{pattern}"),
        })
    }

    /// The words of a text with its numbers in place, or nothing: a key is never shown.
    #[must_use]
    pub fn resolve(&self, text: &Text, marks: Marks<'_>) -> Option<String> {
        let pattern = self.get(text.key)?;
        let mut out = String::with_capacity(pattern.len() + 8);
        let mut rest = pattern;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let Some((name, behind)) = after.split_once('}') else {
                rest = after;
                break;
            };
            let name = name.trim().trim_start_matches('$');
            if let Some((_, number, unit)) = text.numbers.iter().find(|(known, ..)| *known == name)
            {
                out.push_str(&marks.value(*number, *unit));
            } else if let Some((_, key)) = text.names.iter().find(|(known, _)| *known == name) {
                out.push_str(self.get(key).unwrap_or_default());
            }
            rest = behind;
        }
        out.push_str(rest);
        Some(if out.contains('\\') {
            broken(&out)
        } else {
            out
        })
    }
}

/// A text with line feeds where it has the two characters `\n`.
fn broken(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for part in text.split('\\') {
        match part.strip_prefix('n') {
            Some(rest) if !out.is_empty() => {
                out.push('\n');
                out.push_str(rest);
            }
            _ => out.push_str(part),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const MARKS: Marks<'_> = Marks {
        decimal: ".",
        group: ",",
        digits: DIGITS,
        percent: PERCENT,
    };

    #[test]
    fn a_language_may_have_digits_and_percentages_of_its_own() {
        let words = Words::parse("number-digits\t٠١٢٣٤٥٦٧٨٩\nnumber-percent\t#\u{a0}%");
        let marks = words.marks(",", ".");
        assert_eq!(marks.value(0.125, Unit::Share), "١٢,٥\u{a0}%");
        assert_eq!(Words::default().marks(".", ","), MARKS);
    }

    #[test]
    fn numbers_take_their_place() {
        let words =
            Words::parse("label-best\tbest {value}\nlabel-range\t{low} to {high}\nempty\t\nnoise");
        let best = Text::new("label-best").value(9.75, Unit::People);
        assert_eq!(words.resolve(&best, MARKS).as_deref(), Some("best 9.75"));
        let range = Text::new("label-range").with("low", 0.1, Unit::Share).with(
            "high",
            2.0,
            Unit::Multiple,
        );
        assert_eq!(words.resolve(&range, MARKS).as_deref(), Some("10% to 2×"));
    }

    #[test]
    fn names_take_their_place_as_they_are() {
        let words = Words::parse("label-narrowest\t{stage} at {value}\nlabel-b\tB {x}");
        let text = Text::new("label-narrowest").value(30.0, Unit::Number);
        let named = text.clone().named("stage", "label-b");
        assert_eq!(words.resolve(&named, MARKS).as_deref(), Some("B {x} at 30"));
        let unknown = text.named("stage", "label-c");
        assert_eq!(words.resolve(&unknown, MARKS).as_deref(), Some(" at 30"));
    }

    #[test]
    fn units_are_named_before_or_behind() {
        let words = Words::parse("unit-people-axis\tpeople\nunit-weeks-axis\tWoche {$value}");
        assert_eq!(
            words.with_unit(Unit::People, "60").as_deref(),
            Some("60\u{a0}people")
        );
        assert_eq!(
            words.with_unit(Unit::Weeks, "26").as_deref(),
            Some("Woche 26")
        );
        assert_eq!(words.with_unit(Unit::DecisionsPerWeek, "4"), None);
    }

    #[test]
    fn missing_words_are_nothing() {
        let words = Words::parse("empty\t\n");
        assert_eq!(words.resolve(&Text::new("empty"), MARKS), None);
        assert_eq!(words.resolve(&Text::new("absent"), MARKS), None);
    }

    #[test]
    fn two_characters_break_a_line() {
        let words = Words::parse("a\truns away\\nat {value}\nb\tnever");
        let text = Text::new("a").value(35.8, Unit::Weeks);
        assert_eq!(
            words.resolve(&text, MARKS).as_deref(),
            Some("runs away\nat 35.8")
        );
        assert_eq!(
            words.resolve(&Text::new("b"), MARKS).as_deref(),
            Some("never")
        );
    }

    #[test]
    fn broken_patterns_do_not_break() {
        let words = Words::parse("a\tone {value\nb\t{nobody} two }");
        let value = |key| Text::new(key).value(1.0, Unit::Number);
        assert_eq!(
            words.resolve(&value("a"), MARKS).as_deref(),
            Some("one value")
        );
        assert_eq!(words.resolve(&value("b"), MARKS).as_deref(), Some(" two }"));
    }
}
