//! What goes in and what comes out: numbers and bytes in this module's memory.

use core::cell::RefCell;

/// Where an answer lies, until the next call.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    numbers: *const f64,
    count: usize,
    bytes: *const u8,
    length: usize,
}

struct Memory {
    numbers: Vec<f64>,
    bytes: Vec<u8>,
    /// Of the last call, with where it lies.
    answer: (Vec<f64>, Vec<u8>, Answer),
}

const NOWHERE: Answer = Answer {
    numbers: core::ptr::null(),
    count: 0,
    bytes: core::ptr::null(),
    length: 0,
};

thread_local! {
    static MEMORY: RefCell<Memory> = const {
        RefCell::new(Memory { numbers: Vec::new(), bytes: Vec::new(), answer: (Vec::new(), Vec::new(), NOWHERE) })
    };
}

/// Room for so many numbers to be given to the next call.
pub(crate) fn room_for_numbers(count: usize) -> *mut f64 {
    MEMORY.with_borrow_mut(|memory| {
        memory.numbers = vec![0.0; count];
        memory.numbers.as_mut_ptr()
    })
}

/// Room for so many bytes.
pub(crate) fn room_for_bytes(length: usize) -> *mut u8 {
    MEMORY.with_borrow_mut(|memory| {
        memory.bytes = vec![0; length];
        memory.bytes.as_mut_ptr()
    })
}

/// Takes what was given, and keeps what comes of it. Nothing is borrowed meanwhile: a call may ask the page.
pub(crate) fn answer(of: impl FnOnce(&[f64], &[u8]) -> (Vec<f64>, Vec<u8>)) -> *const Answer {
    let (given, bytes) = MEMORY.with_borrow_mut(|memory| {
        let numbers = core::mem::take(&mut memory.numbers);
        (numbers, core::mem::take(&mut memory.bytes))
    });
    let (found, written) = of(&given, &bytes);
    MEMORY.with_borrow_mut(|memory| {
        let place = Answer {
            numbers: found.as_ptr(),
            count: found.len(),
            bytes: written.as_ptr(),
            length: written.len(),
        };
        memory.answer = (found, written, place);
        &raw const memory.answer.2
    })
}

/// Numbers alone.
pub(crate) fn numbers(of: impl FnOnce(&[f64]) -> Vec<f64>) -> *const Answer {
    answer(|given, _| (of(given), Vec::new()))
}
