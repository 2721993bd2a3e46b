//! A cell as a day: ISO, American, European, or with the month in English letters. A time behind it is passed over.

use super::Readings;
use jiff::civil::Date;

/// Days since 1970-01-01.
pub(crate) type Day = i32;

const EPOCH: Date = jiff::civil::date(1970, 1, 1);
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];
/// Years that are believed.
const YEARS: core::ops::RangeInclusive<i16> = 1970..=2100;

/// One of the three parts of a date.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Part {
    Number { value: i16, digits: usize },
    Month(i16),
}

impl Part {
    const fn is_year(self) -> bool {
        matches!(self, Self::Number { digits: 4, .. })
    }

    const fn value(self) -> i16 {
        match self {
            Self::Number { value, .. } | Self::Month(value) => value,
        }
    }

    /// Two digits are a year of this century.
    const fn year(self) -> i16 {
        match self {
            Self::Number { value, digits: 2 } => 2000 + value,
            _ => self.value(),
        }
    }
}

pub(super) fn read(text: &str) -> Readings<Day> {
    let none = Readings::both(None);
    let Some(([first, second, third], separator)) = parts(text) else {
        return none;
    };
    let is_last_year = matches!(third, Part::Number { digits: 2 | 4, .. });
    match (first, second) {
        (Part::Number { .. }, _) if first.is_year() && !third.is_year() => {
            if matches!(third, Part::Month(_)) {
                return none;
            }
            Readings::both(day(first.year(), second, third))
        }
        _ if !is_last_year => none,
        (Part::Number { .. }, Part::Month(_)) => Readings::both(day(third.year(), second, first)),
        (Part::Month(_), Part::Number { .. }) => Readings::both(day(third.year(), first, second)),
        // With points between its parts a date has its day first wherever that is written.
        (Part::Number { .. }, Part::Number { .. }) if separator == '.' => {
            Readings::both(day(third.year(), second, first))
        }
        (Part::Number { .. }, Part::Number { .. }) => Readings {
            american: day(third.year(), first, second),
            european: day(third.year(), second, first),
        },
        _ => none,
    }
}

fn day(year: i16, month: Part, day: Part) -> Option<Day> {
    if !YEARS.contains(&year) || month.is_year() || day.is_year() {
        return None;
    }
    let month = i8::try_from(month.value()).ok()?;
    let day = i8::try_from(day.value()).ok()?;
    let date = Date::new(year, month, day).ok()?;
    EPOCH.until(date).ok().map(|span| span.get_days())
}

/// The first three parts and what stands between the first two; none where something else follows than a time.
fn parts(text: &str) -> Option<([Part; 3], char)> {
    let (first, rest) = part(text)?;
    let (separator, rest) = after_separator(rest)?;
    let (second, rest) = part(rest)?;
    let (_, rest) = after_separator(rest)?;
    let (third, rest) = part(rest)?;
    let is_time = |rest: &str| {
        let time = rest.trim_start_matches([' ', ',', 'T', 't']);
        time.len() < rest.len()
            && time.starts_with(|c: char| c.is_ascii_digit())
            && time.contains(':')
    };
    (rest.is_empty() || is_time(rest)).then_some(([first, second, third], separator))
}

fn after_separator(text: &str) -> Option<(char, &str)> {
    let separator = text
        .chars()
        .next()
        .filter(|c| matches!(c, '-' | '/' | '.' | ' ' | ','))?;
    Some((separator, text[1..].trim_start_matches(' ')))
}

fn part(text: &str) -> Option<(Part, &str)> {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if digits > 0 {
        let value = text[..digits].parse().ok()?;
        return (digits == 4 || digits <= 2)
            .then_some((Part::Number { value, digits }, &text[digits..]));
    }
    let letters = text.len()
        - text
            .trim_start_matches(|c: char| c.is_ascii_alphabetic())
            .len();
    let name = text
        .get(..letters)
        .filter(|_| (3..=9).contains(&letters))?
        .to_ascii_lowercase();
    let month = MONTHS
        .iter()
        .zip(1..)
        .find(|(short, _)| name.starts_with(**short))?
        .1;
    Some((Part::Month(month), &text[letters..]))
}

/// A day as `2024-03-01`.
pub(crate) fn iso(day: Day) -> String {
    EPOCH
        .checked_add(jiff::Span::new().days(day))
        .map_or_else(|_| String::new(), |date| date.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(text: &str) -> [String; 2] {
        let Readings { american, european } = read(text);
        [american, european].map(|day| day.map_or_else(|| "none".to_owned(), iso))
    }

    #[test]
    fn dates_that_have_one_reading() {
        for text in [
            "2024-03-05",
            "2024/3/5",
            "2024-03-05T10:11:12Z",
            "2024-03-05 10:11",
            "5.3.2024",
            "05.03.24",
            "5 Mar 2024",
            "05/Mar/24 3:04 PM",
            "March 5, 2024",
            "Mar 5 2024",
            "2024-Mar-05",
        ] {
            assert_eq!(both(text), ["2024-03-05", "2024-03-05"], "{text}");
        }
    }

    #[test]
    fn dates_that_have_two() {
        assert_eq!(both("03/05/2024"), ["2024-03-05", "2024-05-03"]);
        assert_eq!(both("3-5-24"), ["2024-03-05", "2024-05-03"]);
        assert_eq!(both("13/05/2024"), ["none", "2024-05-13"]);
        assert_eq!(both("05/13/2024"), ["2024-05-13", "none"]);
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "5",
            "2024",
            "2024-13-01",
            "2023-02-29",
            "31.02.2024",
            "1969-12-31",
            "2101-01-01",
            "12:30:10",
            "2024-03-05x",
            "2024-03-05 maybe",
            "1.2.3",
            "3/5/124",
            "Monday",
            "Mayor 3 2024x",
            "é/é/é",
            "99999-1-1",
        ] {
            assert_eq!(both(text), ["none", "none"], "{text}");
        }
    }
}
