//! The macros that declare parameters and choices.

/// Declares a mechanism's parameters: name, unit, range, step and default, or the lever they follow,
/// or a choice, or a list, or tasks, or `run` where it says how a simulation is run. Bad ranges and defaults off the
/// slider's grid do not compile.
///
/// ```text
/// params! {
///     pub struct Params {
///         /// People in the team.
///         people: lever TeamSize;
///         /// Minutes a week that a link costs.
///         link_minutes: MinutesPerWeek, 0.0 ..= 300.0, step 5.0, default 90.0;
///         /// Jobs that a simulation follows.
///         jobs: run Jobs, 1000.0 ..= 50000.0, step 1000.0, default 20000.0;
///         /// Capacities of the stages: two to eight of them. An item that is added has 60.
///         capacity: list PerHour, 1.0 ..= 200.0, step 1.0,
///             at least 2, default [100.0, 30.0, 100.0], then 60.0;
///         /// What each stage costs, beside its capacity: one row for both.
///         cost: list Number, 0.0 ..= 50.0, step 1.0,
///             at least 2, default [10.0, 20.0, 10.0], then 10.0, beside the list before;
///         /// Tasks of a plan, each with the numbers of the earlier ones that it waits for.
///         task: tasks Weeks, 0.5 ..= 52.0, step 0.5,
///             default [(7.0, []), (10.0, []), (6.0, [1]), (5.0, [1, 2])], then 2.0;
///     }
/// }
/// ```
///
/// A list is several numbers: `capacity_count`, then `capacity_1` … `capacity_8`. Its field is a
/// [`List`](crate::param::List). Two lists of the same things have the same least, number of defaults, and order. Tasks are `task_count`, then durations `task_1` … `task_40`, then what each
/// waits for, `task_2_needs` … `task_40_needs`; the field is [`Tasks`](crate::param::Tasks).
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
        $(#[$doc:meta])* $name:ident : run $unit:ident, $min:literal ..= $max:literal,
        step $step:literal, default $default:literal ; $($rest:tt)*) => {
        params! { @munch $meta $Params [$($done)* {
            [$(#[$doc])*] $name, f64,
            [$crate::param::ParamSpec::number(
                stringify!($name), $crate::unit::Unit::$unit, ($min, $max), $step, $default).of_run()]
        }] $($rest)* }
    };
    (@munch $meta:tt $Params:ident [$($done:tt)*]
        $(#[$doc:meta])* $name:ident : list $unit:ident, $min:literal ..= $max:literal, step $step:literal,
        at least $least:literal, default [$($default:literal),+ $(,)?], then $then:literal $(, $beside:ident the list before)? ;
        $($rest:tt)*) => {
        params! { @munch $meta $Params [$($done)* {
            [$(#[$doc])*] $name, $crate::param::List, [
                $crate::param::ParamSpec::count(
                    concat!(stringify!($name), "_count"),
                    $least, $crate::param::List::LONGEST, [$($default),+].len())$(.$beside())?,
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
    (@munch $meta:tt $Params:ident $done:tt
        $(#[$doc:meta])* $name:ident : tasks $unit:ident, $min:literal ..= $max:literal, step $step:literal,
        default [$(($duration:literal, [$($need:literal),* $(,)?])),+ $(,)?], then $then:literal ;
        $($rest:tt)*) => {
        params! { @tasks $meta $Params $done [$(#[$doc])*] $name $unit $min $max $step
            [&[$(($duration, { const NEEDS: &[u8] = &[$($need),*]; NEEDS })),+]] $then [
            [1 "_1"] [2 "_2"] [3 "_3"] [4 "_4"] [5 "_5"] [6 "_6"] [7 "_7"] [8 "_8"] [9 "_9"] [10 "_10"]
            [11 "_11"] [12 "_12"] [13 "_13"] [14 "_14"] [15 "_15"] [16 "_16"] [17 "_17"] [18 "_18"] [19 "_19"]
            [20 "_20"] [21 "_21"] [22 "_22"] [23 "_23"] [24 "_24"] [25 "_25"] [26 "_26"] [27 "_27"] [28 "_28"]
            [29 "_29"] [30 "_30"] [31 "_31"] [32 "_32"] [33 "_33"] [34 "_34"] [35 "_35"] [36 "_36"] [37 "_37"]
            [38 "_38"] [39 "_39"] [40 "_40"]
        ] [
            [2 "_2_needs"] [3 "_3_needs"] [4 "_4_needs"] [5 "_5_needs"] [6 "_6_needs"] [7 "_7_needs"]
            [8 "_8_needs"] [9 "_9_needs"] [10 "_10_needs"] [11 "_11_needs"] [12 "_12_needs"] [13 "_13_needs"]
            [14 "_14_needs"] [15 "_15_needs"] [16 "_16_needs"] [17 "_17_needs"] [18 "_18_needs"]
            [19 "_19_needs"] [20 "_20_needs"] [21 "_21_needs"] [22 "_22_needs"] [23 "_23_needs"]
            [24 "_24_needs"] [25 "_25_needs"] [26 "_26_needs"] [27 "_27_needs"] [28 "_28_needs"]
            [29 "_29_needs"] [30 "_30_needs"] [31 "_31_needs"] [32 "_32_needs"] [33 "_33_needs"]
            [34 "_34_needs"] [35 "_35_needs"] [36 "_36_needs"] [37 "_37_needs"] [38 "_38_needs"]
            [39 "_39_needs"] [40 "_40_needs"]
        ] $($rest)* }
    };
    (@tasks $meta:tt $Params:ident [$($done:tt)*] $doc:tt $name:ident $unit:ident
        $min:literal $max:literal $step:literal [$defaults:expr] $then:literal
        [$([$number:literal $suffix:literal])+] [$([$later:literal $needs:literal])+] $($rest:tt)*) => {
        params! { @munch $meta $Params [$($done)* {
            $doc $name, $crate::param::Tasks, [
                $crate::param::ParamSpec::count(
                    concat!(stringify!($name), "_count"),
                    1, $crate::param::Tasks::LONGEST, $defaults.len()),
                $($crate::param::ParamSpec::number(
                    concat!(stringify!($name), $suffix),
                    $crate::unit::Unit::$unit, ($min, $max), $step, $then
                ).task($number, $defaults),)+
                $($crate::param::ParamSpec::needs(
                    concat!(stringify!($name), $needs), $later, $defaults)),+
            ]
        }] $($rest)* }
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
                let mut defaults = $crate::param::defaults(<Self as $crate::param::ParamSet>::SPECS).into_iter();
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
