//! The macro that makes writing and reading of one list of fields.

/// Implements [`Wire`](super::Wire) for structs by their fields, for enumerations with fields by their
/// variants, and for plain ones by their names. A field or a variant that is left out does not compile.
/// `FIELDS` is a number made of the whole list.
macro_rules! wire {
    ($($kind:ident $T:ident { $($body:tt)* })+) => {
        /// A number made of the whole list.
        const FIELDS: u32 = $crate::wire::macros::hash($crate::wire::macros::SEED, stringify!($($kind $T { $($body)* })+));

        $($crate::wire::macros::wire_one! { $kind $T { $($body)* } })+
    };
}

macro_rules! wire_one {
    (struct $T:ident { $($field:ident),+ }) => {
        impl $crate::wire::Wire for $T {
            #[inline(never)]
            fn write(&self, out: &mut Vec<u8>) {
                let Self { $($field),+ } = self;
                $($field.write(out);)+
            }

            #[inline(never)]
            fn read(input: &mut &[u8]) -> Option<Self> {
                Some(Self { $($field: $crate::wire::Wire::read(input)?),+ })
            }
        }
    };
    (enum $T:ident { $($Variant:ident { $($field:ident),+ })+ }) => {
        const _: () = {
            /// The numbers of the variants, in order.
            #[repr(u8)]
            enum Tag { $($Variant),+ }

            impl $crate::wire::Wire for $T {
                #[inline(never)]
                fn write(&self, out: &mut Vec<u8>) {
                    match self {
                        $(Self::$Variant { $($field),+ } => {
                            out.push(Tag::$Variant as u8);
                            $($field.write(out);)+
                        })+
                    }
                }

                #[inline(never)]
                fn read(input: &mut &[u8]) -> Option<Self> {
                    let number = u8::read(input)?;
                    $(if number == Tag::$Variant as u8 {
                        return Some(Self::$Variant { $($field: $crate::wire::Wire::read(input)?),+ });
                    })+
                    None
                }
            }
        };
    };
    (names $T:ident { $($Name:ident)+ }) => {
        impl $crate::wire::Wire for $T {
            fn write(&self, out: &mut Vec<u8>) {
                // All names are listed, or this does not compile.
                match self { $(Self::$Name)|+ => out.push(*self as u8) }
            }

            #[inline(never)]
            fn read(input: &mut &[u8]) -> Option<Self> {
                let number = u8::read(input)?;
                [$(Self::$Name),+].into_iter().find(|name| *name as u8 == number)
            }
        }
    };
}

/// Where Fowler, Noll and Vo's hash begins.
pub(super) const SEED: u32 = 0x811c_9dc5;

/// Their hash of one more text, for constants.
pub(super) const fn hash(mut hash: u32, text: &str) -> u32 {
    let bytes = text.as_bytes();
    let mut index = 0;
    while index < bytes.len() {
        hash = (hash ^ bytes[index] as u32).wrapping_mul(0x0100_0193);
        index += 1;
    }
    hash
}

pub(super) use wire;
pub(super) use wire_one;
