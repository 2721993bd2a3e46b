//! One setting of an address: its key, its place, and its value as text.

use super::{Kept, Numerals, ProblemCode, is_name};
use crate::error::ModelError;
use crate::lever::Lever;
use crate::mechanisms;
use crate::param::{ParamSpec, Part, listed, shorten};

/// Whether a mechanism of this build has a list: a module for browsers without one needs no code for names.
const LISTS: bool = {
    let (mut found, mut at) = (cfg!(test), 0);
    while at < mechanisms::ALL.len() {
        let params = mechanisms::ALL[at].params();
        let mut place = 0;
        while place < params.len() {
            found |= params[place].list.is_some();
            place += 1;
        }
        at += 1;
    }
    found
};

/// A setting that an address can hold, and its place among all of them.
pub(super) struct Setting {
    /// Levers first, then mechanism by mechanism.
    pub(super) order: (usize, usize),
    /// Range and default.
    spec: ParamSpec,
    /// Whether it is not the parameter's value but its name, which an item of a list can have.
    is_name: bool,
}

/// The setting with this key.
pub(super) fn find(key: &str) -> Result<Setting, ModelError> {
    let lever = Lever::ALL.iter().position(|lever| lever.spec().key == key);
    if let Some(index) = lever {
        let lever = Lever::ALL[index];
        return Ok(Setting {
            order: (0, index),
            spec: lever.parameter(lever.spec().key),
            is_name: false,
        });
    }
    let (id, name) = key.split_once('.').unwrap_or((key, ""));
    let mechanism = mechanisms::find(id)?;
    let place = mechanisms::ALL.iter().position(|entry| entry.id() == id);
    let params = mechanism.params();
    let (index, is_name) = own(params, name).ok_or_else(|| ModelError::UnknownParameter {
        mechanism: mechanism.id(),
        given: shorten(name),
        allowed: own_names(params),
    })?;
    Ok(Setting {
        order: (1 + place.unwrap_or(0), 2 * index + usize::from(is_name)),
        spec: params[index],
        is_name,
    })
}

/// Which of these parameters `name` means, and whether it means its name.
fn own(params: &[ParamSpec], name: &str) -> Option<(usize, bool)> {
    let item = name.strip_suffix("_name");
    // A parameter that follows a lever has that lever's key and no other.
    let index = params.iter().position(|spec| {
        spec.name == item.unwrap_or(name)
            && spec.lever.is_none()
            && (item.is_none() || matches!(spec.list, Some(Part::Item(_))))
    });
    Some((index?, item.is_some()))
}

fn own_names(params: &[ParamSpec]) -> String {
    let own = params.iter().filter(|spec| spec.lever.is_none());
    listed(&own.map(|spec| spec.name).collect::<Vec<_>>())
}

impl Setting {
    const fn is_name(&self) -> bool {
        LISTS && self.is_name
    }

    /// What stands in an address, or none for a default.
    pub(super) fn write(
        &self,
        kept: Kept,
        numerals: Numerals,
    ) -> Result<Option<String>, ModelError> {
        let (value, text) = match kept {
            Kept::Number(value) => (value, String::new()),
            Kept::Name(text) => (f64::NAN, text),
        };
        if !self.is_name() {
            let value = self.spec.check(value)?;
            let differs = value != self.spec.default;
            return Ok(differs.then(|| self.text(value, numerals)));
        }
        if is_name(&text) {
            return Ok(Some(text));
        }
        Err(ModelError::NotAName {
            parameter: self.spec.name,
            given: shorten(&text),
        })
    }

    /// The value that is used where none was given: a name has none.
    pub(super) fn default(&self) -> Option<f64> {
        (!self.is_name()).then_some(self.spec.default)
    }

    /// A value as it stands in an address: an option's name, or the shortest digits that give it back.
    fn text(&self, value: f64, numerals: Numerals) -> String {
        if let Some(option) = self.spec.option(value) {
            return option.to_owned();
        }
        let scientific = (numerals.write)(value);
        match plain(&scientific) {
            Some(plain) if plain.len() <= scientific.len() => plain,
            _ => scientific,
        }
    }

    /// What a text means, if anything, and what is wrong with it, if anything.
    pub(super) fn read(
        &self,
        text: &str,
        numerals: Numerals,
    ) -> (Option<Kept>, Option<ProblemCode>) {
        if self.is_name() {
            return match is_name(text) {
                true => (Some(text.into()), None),
                false => (None, Some(ProblemCode::NotAName)),
            };
        }
        let (value, code) = self.value(text, numerals);
        (value.map(Kept::Number), code)
    }

    fn value(&self, text: &str, numerals: Numerals) -> (Option<f64>, Option<ProblemCode>) {
        if !self.spec.options.is_empty() {
            let index = self.spec.options.iter().position(|option| *option == text);
            return match index.and_then(|index| u32::try_from(index).ok()) {
                Some(index) => (Some(f64::from(index)), None),
                None => (None, Some(ProblemCode::UnknownOption)),
            };
        }
        // "inf" and "nan" are words, 1e999 is merely too large.
        let digits = |byte: u8| byte.is_ascii_digit() || b"+-.eE".contains(&byte);
        let is_number = !text.is_empty() && text.bytes().all(digits);
        match is_number.then(|| (numerals.read)(text)).flatten() {
            Some(value) => {
                let used = f64::min(f64::max(value, self.spec.minimum), self.spec.maximum) + 0.0;
                let code = (used != value).then_some(ProblemCode::Clamped);
                (Some(used), code)
            }
            None => (None, Some(ProblemCode::NotANumber)),
        }
    }
}

/// A number such as `-1.25e1` without its exponent: `-12.5`; none where that would be very long.
fn plain(scientific: &str) -> Option<String> {
    const LONGEST: i32 = 30;
    let (mantissa, exponent) = scientific.split_once('e')?;
    let exponent: i32 = exponent.parse().ok()?;
    let (sign, mantissa) = match mantissa.strip_prefix('-') {
        Some(mantissa) => ("-", mantissa),
        None => ("", mantissa),
    };
    let digits: String = mantissa.chars().filter(|digit| *digit != '.').collect();
    let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or(0));
    let point = usize::try_from(exponent + 1).unwrap_or(0);
    if exponent.abs() > LONGEST {
        None
    } else if exponent < 0 {
        Some(format!("{sign}0.{}{digits}", zeros(-exponent - 1)))
    } else if point < digits.len() {
        let (whole, fraction) = digits.split_at_checked(point)?;
        Some(format!("{sign}{whole}.{fraction}"))
    } else {
        let missing = i32::try_from(point - digits.len()).unwrap_or(0);
        Some(format!("{sign}{digits}{}", zeros(missing)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::unit::Unit;

    #[test]
    fn an_item_of_a_list_has_a_value_and_a_name_and_nothing_else_has() {
        let number = ParamSpec::number("rates_2", Unit::PerHour, (1.0, 9.0), 1.0, 5.0);
        let count = ParamSpec::count("rates_count", 1, &[5.0, 5.0]);
        let params = [count, number.item(2, &[]), number.item(11, &[])];
        assert_eq!(own(&params, "rates_2"), Some((1, false)));
        assert_eq!(own(&params, "rates_2_name"), Some((1, true)));
        for other in [
            "rates_count_name",
            "rates_9",
            "rates_900_name",
            "rates_name",
            "rates_2_name_name",
            "rates_2_",
            "_name",
            "",
        ] {
            assert_eq!(own(&params, other), None, "{other}");
        }
        assert_eq!(own(&[number], "rates_2_name"), None, "not an item");
        assert_eq!(own(&[Lever::TeamSize.parameter("people")], "people"), None);
    }

    #[test]
    fn a_name_is_kept_as_it_is_or_refused_and_a_number_is_none() {
        let setting = |is_name| Setting {
            order: (0, 0),
            spec: ParamSpec::number("rates_2", Unit::PerHour, (1.0, 9.0), 1.0, 5.0),
            is_name,
        };
        let (value, name) = (setting(false), setting(true));
        let numerals = Numerals::STANDARD;
        assert_eq!(name.write("5".into(), numerals), Ok(Some("5".to_owned())));
        assert_eq!(name.read("5", numerals), (Some("5".into()), None));
        let refused = (None, Some(ProblemCode::NotAName));
        for hostile in ["", "<b>", "a\u{202e}", &"x".repeat(1_000_000)] {
            assert_eq!(name.read(hostile, numerals), refused);
            let refusal = name.write(hostile.into(), numerals).unwrap_err();
            assert_eq!(refusal.code(), "not-a-name");
            assert_eq!(refusal.parameter(), Some("rates_2"));
            assert!(refusal.to_string().len() < 200);
        }
        assert_eq!((name.default(), value.default()), (None, Some(5.0)));
        let code = |refusal: Result<_, ModelError>| refusal.map_err(|error| error.code());
        assert_eq!(code(name.write(5.0.into(), numerals)), Err("not-a-name"));
        assert_eq!(code(value.write("5".into(), numerals)), Err("not-finite"));
    }

    #[test]
    fn plain_numbers_are_those_of_the_standard_library() {
        for value in [
            0.0,
            1.0,
            -1.0,
            12.5,
            0.1,
            -0.007,
            100.0,
            120.0,
            99.99,
            1e20,
            1e-9,
            0.1 + 0.2,
            1e22,
        ] {
            assert_eq!(plain(&format!("{value:e}")), Some(value.to_string()));
        }
        assert_eq!(plain("5e-324"), None);
    }
}
