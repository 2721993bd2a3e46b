//! One setting of an address: its key, its place, and its value as text.

use super::{Numerals, ProblemCode};
use crate::error::ModelError;
use crate::lever::Lever;
use crate::mechanisms;
use crate::param::{ParamSpec, listed, shorten};

/// A setting that an address can hold, and its place among all of them.
pub(super) struct Setting {
    /// Levers first, then mechanism by mechanism.
    pub(super) order: (usize, usize),
    /// Range and default.
    pub(super) spec: ParamSpec,
}

/// The setting with this key.
pub(super) fn find(key: &str) -> Result<Setting, ModelError> {
    let lever = Lever::ALL.iter().position(|lever| lever.spec().key == key);
    if let Some(index) = lever {
        let lever = Lever::ALL[index];
        return Ok(Setting {
            order: (0, index),
            spec: lever.parameter(lever.spec().key),
        });
    }
    let (id, name) = key.split_once('.').unwrap_or((key, ""));
    let mechanism = mechanisms::find(id)?;
    let place = mechanisms::ALL.iter().position(|entry| entry.id() == id);
    let params = mechanism.params();
    // A parameter that follows a lever has that lever's key and no other.
    let index = params
        .iter()
        .position(|spec| spec.name == name && spec.lever.is_none())
        .ok_or_else(|| ModelError::UnknownParameter {
            mechanism: mechanism.id(),
            given: shorten(name),
            allowed: own_names(params),
        })?;
    Ok(Setting {
        order: (1 + place.unwrap_or(0), index),
        spec: params[index],
    })
}

fn own_names(params: &[ParamSpec]) -> String {
    let own = params.iter().filter(|spec| spec.lever.is_none());
    listed(&own.map(|spec| spec.name).collect::<Vec<_>>())
}

impl Setting {
    /// A value as it stands in an address: an option's name, or the shortest digits that give it back.
    pub(super) fn text(&self, value: f64, numerals: Numerals) -> String {
        if let Some(option) = self.spec.option(value) {
            return option.to_owned();
        }
        let scientific = (numerals.write)(value);
        match plain(&scientific) {
            Some(plain) if plain.len() <= scientific.len() => plain,
            _ => scientific,
        }
    }

    /// The value of a text, if it has one, and what is wrong with it, if anything.
    pub(super) fn read(
        &self,
        text: &str,
        numerals: Numerals,
    ) -> (Option<f64>, Option<ProblemCode>) {
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
