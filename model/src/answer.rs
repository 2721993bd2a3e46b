//! What a call gives back: five words of memory that say where the rest lies.

use narrows::{ModelError, wire};

/// Numbers and bytes, or why an input was refused.
#[repr(C)]
#[derive(Debug)]
pub struct Answer {
    /// 1 where an input was refused: then the bytes are the error (`narrows::wire`).
    refused: u32,
    numbers: *const f64,
    count: usize,
    bytes: *const u8,
    length: usize,
}

impl Answer {
    /// Numbers and bytes, both left in memory until the next call.
    pub(crate) fn of(numbers: Vec<f64>, bytes: Vec<u8>) -> Self {
        let (numbers, bytes) = (Vec::leak(numbers), Vec::leak(bytes));
        Self {
            refused: 0,
            numbers: numbers.as_ptr(),
            count: numbers.len(),
            bytes: bytes.as_ptr(),
            length: bytes.len(),
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
