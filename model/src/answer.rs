//! What a call gives back: five words of memory that say where the rest lies.

use narrows::wire::memory;
use narrows::{ModelError, wire};

/// Numbers and bytes, or why an input was refused.
#[repr(C)]
#[derive(Debug)]
pub struct Answer {
    /// 1 where an input was refused: then the bytes are the error (`narrows::wire`).
    refused: u32,
    found: memory::Answer,
}

impl Answer {
    /// Numbers and bytes, both left in memory until the next call.
    pub(crate) fn of(numbers: Vec<f64>, bytes: Vec<u8>) -> Self {
        Self {
            refused: 0,
            found: memory::Answer::of(Vec::leak(numbers), Vec::leak(bytes)),
        }
    }

    /// Why an input was refused.
    pub(crate) fn refused(error: &ModelError) -> Self {
        Self {
            refused: 1,
            ..Self::of(Vec::new(), wire::encode_error(error))
        }
    }
}
