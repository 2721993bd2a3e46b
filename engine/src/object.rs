//! What crosses to pages as plain objects and arrays, through serde-wasm-bindgen.
//!
//! All of it is of one type, so the serializer is compiled once. Objects are written as maps: names of
//! fields in structs would bring a hash map to remember them, 1 kB more to download.

use serde::ser::{Serialize, SerializeMap as _, SerializeSeq as _, Serializer};
use wasm_bindgen::JsValue;

/// A value like those of JSON.
pub(crate) enum Plain<'a> {
    Null,
    Number(f64),
    Text(&'a str),
    List(Vec<Self>),
    Record(Vec<(&'a str, Self)>),
}

impl Plain<'_> {
    /// The value as the browser's own.
    pub(crate) fn cross(&self) -> JsValue {
        let serializer = serde_wasm_bindgen::Serializer::json_compatible();
        // It can fail only on keys that are no strings and on numbers of more than 53 bits: there are none.
        self.serialize(&serializer).unwrap_or_default()
    }
}

impl Serialize for Plain<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(values) => {
                let mut sequence = serializer.serialize_seq(None)?;
                for value in values {
                    sequence.serialize_element(value)?;
                }
                sequence.end()
            }
            Self::Record(fields) => {
                let mut map = serializer.serialize_map(None)?;
                for (name, value) in fields {
                    map.serialize_entry(*name, value)?;
                }
                map.end()
            }
        }
    }
}

impl From<f64> for Plain<'_> {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl<'a> From<&'a str> for Plain<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a, T: Into<Self>> From<Option<T>> for Plain<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// An object with these fields.
pub(crate) fn record<'a, const N: usize>(fields: [(&'a str, Plain<'a>); N]) -> Plain<'a> {
    Plain::Record(fields.into())
}

/// An array of these values.
pub(crate) fn list<'a>(values: impl Iterator<Item = Plain<'a>>) -> Plain<'a> {
    Plain::List(values.collect())
}
