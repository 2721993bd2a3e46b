//! `outputs!` and `states!`.

/// Declares a mechanism's outputs, or a group of them, one field a line:
///
/// - `name: Type, Unit;` is one output, the type being `f64` where a finite value is certain, `Quantity`
///   where it is not, or an enumeration made by `states!`; or one for each item of a list, `name_1` and
///   so on, the type being `Quantities`.
/// - `name: Group, group;` is every output of a group, `name_` before each name; `Group` is made by
///   `outputs!`, or is `Result<Group, State>` where it may be absent.
/// - `name: Group, flat;` is the same with the names as they are in the group.
/// - `name: Type;` is for charts alone and is not listed, such as what a study has found.
macro_rules! outputs {
    ($(#[$meta:meta])* pub struct $Output:ident {
        $($(#[$doc:meta])* $name:ident : $Type:ty $(, $kind:ident)? ;)*
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $Output { $($(#[$doc])* pub $name: $Type,)* }

        impl $crate::output::OutputSet for $Output {
            const COUNT: usize = 0 $($(+ $crate::output::field!(count $kind $Type))?)*;

            fn describe(prefix: &str, specs: &mut Vec<$crate::output::OutputSpec>) {
                $($($crate::output::field!(describe $kind $Type, $name, prefix, specs);)?)*
            }

            fn write(&self, numbers: &mut Vec<f64>) {
                $($($crate::output::field!(write $kind $Type, self.$name, numbers);)?)*
            }
        }
    };
}
pub(crate) use outputs;

/// One field of `outputs!`, by its kind.
macro_rules! field {
    (count group $Type:ty) => {
        <$Type as $crate::output::OutputSet>::COUNT
    };
    (count flat $Type:ty) => {
        <$Type as $crate::output::OutputSet>::COUNT
    };
    (count $unit:ident $Type:ty) => {
        <$Type as $crate::output::OutputField>::COUNT
    };
    (describe group $Type:ty, $name:ident, $prefix:ident, $specs:ident) => {
        <$Type as $crate::output::OutputSet>::describe(
            &format!("{}{}_", $prefix, stringify!($name)),
            $specs,
        )
    };
    (describe flat $Type:ty, $name:ident, $prefix:ident, $specs:ident) => {
        <$Type as $crate::output::OutputSet>::describe($prefix, $specs)
    };
    (describe $unit:ident $Type:ty, $name:ident, $prefix:ident, $specs:ident) => {
        <$Type as $crate::output::OutputField>::describe(
            format!("{}{}", $prefix, stringify!($name)),
            $crate::unit::Unit::$unit,
            $specs,
        )
    };
    (write group $Type:ty, $field:expr, $numbers:ident) => {
        $crate::output::OutputSet::write(&$field, $numbers)
    };
    (write flat $Type:ty, $field:expr, $numbers:ident) => {
        $crate::output::OutputSet::write(&$field, $numbers)
    };
    (write $unit:ident $Type:ty, $field:expr, $numbers:ident) => {
        $crate::output::OutputField::write(&$field, $numbers)
    };
}
pub(crate) use field;

/// Declares named states that an output can be in. `ALL` has them in order; `label` is the key of a
/// state's words, which charts and sentences share.
#[allow(
    unused_macros,
    reason = "not every build has a mechanism with named states"
)]
macro_rules! states {
    ($(#[$meta:meta])* pub enum $State:ident {
        $($(#[$doc:meta])* $Variant:ident = $name:literal),* $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $State { $($(#[$doc])* $Variant),* }

        impl $State {
            /// Every state, in order.
            pub const ALL: &'static [Self] = &[$(Self::$Variant),*];

            /// Key of its words.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self { $(Self::$Variant => concat!("label-", $name)),* }
            }
        }

        impl $crate::output::OutputValue for $State {
            const STATES: &'static [&'static str] = &[$($name),*];

            fn number(self) -> f64 {
                const { assert!(Self::ALL.len() > 1, "one state alone says nothing") };
                f64::from(self as u8)
            }
        }
    };
}
#[allow(
    unused_imports,
    reason = "not every build has a mechanism with named states"
)]
pub(crate) use states;
