//! One setting of an address: its key, its place, and its value as text.

use super::ProblemCode;
use crate::error::ModelError;
use crate::lever::Lever;
use crate::mechanisms;
use crate::param::{ParamSpec, shorten};

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
    own.map(|spec| spec.name).collect::<Vec<_>>().join(", ")
}

impl Setting {
    /// A value as it stands in an address: an option's name, or the shortest digits that give it back.
    pub(super) fn text(&self, value: f64) -> String {
        if let Some(option) = self.spec.option(value) {
            return option.to_owned();
        }
        let (plain, scientific) = (value.to_string(), format!("{value:e}"));
        if scientific.len() < plain.len() {
            scientific
        } else {
            plain
        }
    }

    /// The value of a text, if it has one, and what is wrong with it, if anything.
    pub(super) fn read(&self, text: &str) -> (Option<f64>, Option<ProblemCode>) {
        if !self.spec.options.is_empty() {
            return match self.spec.parse(text) {
                Ok(value) => (Some(value), None),
                Err(_) => (None, Some(ProblemCode::UnknownOption)),
            };
        }
        // "inf" and "nan" are words, 1e999 is merely too large.
        let digits = |byte: u8| byte.is_ascii_digit() || b"+-.eE".contains(&byte);
        match text.parse::<f64>() {
            Ok(value) if text.bytes().all(digits) => {
                let used = value.clamp(self.spec.minimum, self.spec.maximum) + 0.0;
                let code = (used != value).then_some(ProblemCode::Clamped);
                (Some(used), code)
            }
            _ => (None, Some(ProblemCode::NotANumber)),
        }
    }
}
