//! The macros that declare parameters and choices.

/// Declares a mechanism's parameters: name, unit, range, step and default, or the lever they follow,
/// or a choice, or a list. Bad ranges and defaults off the slider's grid do not compile.
///
/// ```text
/// params! {
///     pub struct Params {
///         /// People in the team.
///         people: lever TeamSize;
///         /// Minutes a week that a link costs.
///         link_minutes: MinutesPerWeek, 0.0 ..= 300.0, step 5.0, default 90.0;
///         /// Capacities of the stages: two to eight of them. An item that is added has 60.
///         capacity: list PerHour, 1.0 ..= 200.0, step 1.0,
///             at least 2, default [100.0, 30.0, 100.0], then 60.0;
///     }
/// }
/// ```
///
/// A list is several numbers: `capacity_count`, then `capacity_1` … `capacity_8`. Its field is a
/// [`List`](crate::param::List).
macro_rules! params {
    ($(#[$meta:meta])* pub struct $Params:ident { $($body:tt)* }) => {
        params! { @munch [$(#[$meta])*] $Params [] $($body)* }
    };
    (@munch $meta:tt $Params:ident [$($done:tt)*]
        $(#[$doc:meta])* $name:ident : lever $lever:ident ; $($rest:tt)*) => {
        params! { @munch $meta $Params [$($done)* {
            [$(#[$doc])*] $name, f64, [$crate::lever::Lever::$lever.parameter(stringify!($name))]
        }] $($rest)* }
    };
    (@munch $meta:tt $Params:ident [$($done:tt)*]
        $(#[$doc:meta])* $name:ident : choice $Choice:ident ; $($rest:tt)*) => {
        params! { @munch $meta $Params [$($done)* {
            [$(#[$doc])*] $name, $Choice,
            [$crate::param::ParamSpec::choice(stringify!($name), $Choice::NAMES, $Choice::DEFAULT)]
        }] $($rest)* }
    };
    (@munch $meta:tt $Params:ident [$($done:tt)*]
        $(#[$doc:meta])* $name:ident : $unit:ident, $min:literal ..= $max:literal,
        step $step:literal, default $default:literal ; $($rest:tt)*) => {
        params! { @munch $meta $Params [$($done)* {
            [$(#[$doc])*] $name, f64,
            [$crate::param::ParamSpec::number(
                stringify!($name), $crate::unit::Unit::$unit, ($min, $max), $step, $default)]
        }] $($rest)* }
    };
    (@munch $meta:tt $Params:ident [$($done:tt)*]
        $(#[$doc:meta])* $name:ident : list $unit:ident, $min:literal ..= $max:literal, step $step:literal,
        at least $least:literal, default [$($default:literal),+ $(,)?], then $then:literal ;
        $($rest:tt)*) => {
        params! { @munch $meta $Params [$($done)* {
            [$(#[$doc])*] $name, $crate::param::List, [
                $crate::param::ParamSpec::count(
                    concat!(stringify!($name), "_count"), $least, &[$($default),+]),
                params!(@item 1 "_1" $name $unit $min $max $step [$($default),+] $then),
                params!(@item 2 "_2" $name $unit $min $max $step [$($default),+] $then),
                params!(@item 3 "_3" $name $unit $min $max $step [$($default),+] $then),
                params!(@item 4 "_4" $name $unit $min $max $step [$($default),+] $then),
                params!(@item 5 "_5" $name $unit $min $max $step [$($default),+] $then),
                params!(@item 6 "_6" $name $unit $min $max $step [$($default),+] $then),
                params!(@item 7 "_7" $name $unit $min $max $step [$($default),+] $then),
                params!(@item 8 "_8" $name $unit $min $max $step [$($default),+] $then)
            ]
        }] $($rest)* }
    };
    (@item $number:literal $suffix:literal $name:ident $unit:ident $min:literal $max:literal
        $step:literal [$($default:literal),+] $then:literal) => {
        $crate::param::ParamSpec::number(
            concat!(stringify!($name), $suffix), $crate::unit::Unit::$unit, ($min, $max), $step, $then
        ).item($number, &[$($default),+])
    };
    (@munch [$(#[$meta:meta])*] $Params:ident
        [$({ [$(#[$doc:meta])*] $name:ident, $Type:ty, [$($spec:expr),+] })*]) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $Params { $($(#[$doc])* pub $name: $Type,)* }

        const _: () = { $($(assert!($spec.is_sound(), concat!("unsound parameter ", stringify!($name)));)+)* };

        impl $crate::param::ParamSet for $Params {
            const SPECS: &'static [$crate::param::ParamSpec] = &[$($($spec),+),*];

            #[inline(never)]
            fn from_values(values: &[f64]) -> Result<Self, $crate::error::ModelError> {
                let mut checked = $crate::param::check_all(Self::SPECS, values)?.into_iter();
                $(let $name = $crate::param::ParamValue::take(&mut checked);)*
                Ok(Self { $($name),* })
            }

            fn values(&self) -> Vec<f64> {
                let mut values = Vec::with_capacity(Self::SPECS.len());
                $($crate::param::ParamValue::give(self.$name, &mut values);)*
                values
            }
        }

        impl Default for $Params {
            fn default() -> Self {
                let mut defaults = vec![$($($spec.default),+),*].into_iter();
                $(let $name = $crate::param::ParamValue::take(&mut defaults);)*
                Self { $($name),* }
            }
        }
    };
}
pub(crate) use params;

/// Declares a choice: an enumeration whose options have names; the first is the default.
macro_rules! choice {
    ($(#[$meta:meta])* pub enum $Choice:ident {
        $($(#[$doc:meta])* $Option:ident = $name:literal),* $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $Choice { $($(#[$doc])* $Option),* }

        impl $Choice {
            /// Names of the options, in order.
            pub const NAMES: &'static [&'static str] = &[$($name),*];
            /// Every option, in order.
            pub const ALL: &'static [Self] = &[$(Self::$Option),*];
            /// Index of the option chosen when nothing is said.
            pub const DEFAULT: usize = 0;
        }

        impl $crate::param::ParamValue for $Choice {
            fn take(checked: &mut std::vec::IntoIter<f64>) -> Self {
                let value = $crate::param::next(checked);
                Self::ALL.iter().copied().find(|option| f64::from(*option as u8) == value)
                    .unwrap_or(Self::ALL[Self::DEFAULT])
            }
            fn give(self, values: &mut Vec<f64>) {
                $crate::param::push(values, f64::from(self as u8));
            }
        }
    };
}
pub(crate) use choice;
