//! How a page calls a raw Wasm module: numbers and bytes are given in the module's memory, and the answer lies there.

use core::cell::RefCell;

/// Where an answer lies.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    numbers: *const f64,
    count: usize,
    bytes: *const u8,
    length: usize,
}

impl Answer {
    /// These, which have to stay where they are until the page has read them.
    #[must_use]
    pub const fn of(numbers: &[f64], bytes: &[u8]) -> Self {
        Self {
            numbers: numbers.as_ptr(),
            count: numbers.len(),
            bytes: bytes.as_ptr(),
            length: bytes.len(),
        }
    }
}

struct Memory {
    numbers: Vec<f64>,
    bytes: Vec<u8>,
    /// Of the last call, with where it lies.
    answer: (Vec<f64>, Vec<u8>, Answer),
}

thread_local! {
    static MEMORY: RefCell<Memory> = const {
        RefCell::new(Memory {
            numbers: Vec::new(),
            bytes: Vec::new(),
            answer: (Vec::new(), Vec::new(), Answer::of(&[], &[])),
        })
    };
}

/// Room for so many numbers to be given to the next call. Memory may grow in any call, so a caller looks at it anew
/// behind each.
#[must_use]
pub fn room_for_numbers(count: usize) -> *mut f64 {
    MEMORY.with_borrow_mut(|memory| {
        memory.numbers.resize(count, 0.0);
        memory.numbers.as_mut_ptr()
    })
}

/// Room for so many bytes.
#[must_use]
pub fn room_for_bytes(length: usize) -> *mut u8 {
    MEMORY.with_borrow_mut(|memory| {
        memory.bytes.resize(length, 0);
        memory.bytes.as_mut_ptr()
    })
}

/// What comes of what was given; it is kept until the next call. Nothing is borrowed meanwhile: a call may ask the page.
pub fn answer(of: impl FnOnce(&[f64], &[u8]) -> (Vec<f64>, Vec<u8>)) -> *const Answer {
    let (numbers, bytes) = take();
    keep(of(&numbers, &bytes))
}

// Once in a module, not once a call.
#[inline(never)]
fn take() -> (Vec<f64>, Vec<u8>) {
    MEMORY.with_borrow_mut(|memory| {
        let numbers = core::mem::take(&mut memory.numbers);
        (numbers, core::mem::take(&mut memory.bytes))
    })
}

#[inline(never)]
fn keep((numbers, bytes): (Vec<f64>, Vec<u8>)) -> *const Answer {
    MEMORY.with_borrow_mut(|memory| {
        let place = Answer::of(&numbers, &bytes);
        memory.answer = (numbers, bytes, place);
        &raw const memory.answer.2
    })
}
