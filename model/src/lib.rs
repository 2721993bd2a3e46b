//! A model: one mechanism, or a few, as a raw Wasm module. Values go in, numbers and a chart as bytes come out.
//!
//! Which mechanisms it holds is said when it is built (`cargo xtask build`): see [`held`]. A caller asks for
//! [`room`], writes the values there, calls, and reads the [`Answer`] before the next call. Nothing is kept
//! between calls. A panic traps; the caller then makes a fresh instance, and nothing is lost.
#![cfg(target_arch = "wasm32")]

mod answer;
mod arena;
mod held;

use answer::Answer;
use arena::Arena;
use held::HELD;
use narrows::mechanisms::Model;
use narrows::{ModelError, Setting, wire};

#[global_allocator]
static ARENA: Arena = Arena::new();

/// Frees all that earlier calls took, and gives room for so many numbers: the parameters' values, then what a
/// study has found. Memory may grow here and in every other call, so a caller looks at it anew behind each.
#[unsafe(no_mangle)]
pub extern "C" fn room(numbers: usize) -> *mut f64 {
    // SAFETY: whatever was allocated belongs to earlier calls, whose answers are read already.
    unsafe { ARENA.reset() };
    Vec::leak(vec![0.0; numbers]).as_mut_ptr()
}

/// The version of the bytes that charts are written in.
#[unsafe(no_mangle)]
pub extern "C" fn version() -> u32 {
    wire::VERSION
}

/// The outputs of a mechanism, by its place among those held: at so many values of parameters, and so many
/// findings of its study behind them. `asked` is 0 for all outputs, or 1 more than the place of the only one that
/// is wanted; then others may be undefined.
///
/// # Safety
///
/// `at` is what [`room`] gave for this call, for as many numbers as `values` and `findings` together.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn evaluate(
    mechanism: usize,
    at: *const f64,
    values: usize,
    findings: usize,
    asked: usize,
) -> *const Answer {
    // SAFETY: the caller's.
    let setting = unsafe { setting(at, values, findings) };
    answer(mechanism, |model| {
        let numbers = model.numbers_for(&setting, asked.wrapping_sub(1))?;
        Ok(Answer::of(numbers, Vec::new()))
    })
}

/// The outputs, and one chart by its place; then the same chart at so many other settings, whose values follow, on the
/// same axes.
///
/// # Safety
///
/// As for [`evaluate`], with the other settings behind the first.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn chart(
    mechanism: usize,
    chart: usize,
    at: *const f64,
    values: usize,
    findings: usize,
    others: usize,
) -> *const Answer {
    let mut settings = Vec::with_capacity(1 + others);
    // SAFETY: the caller's.
    settings.push(unsafe { setting(at, values, findings) });
    for other in 0..others {
        // SAFETY: the caller's.
        settings.push(unsafe { setting(at.add(values + findings + other * values), values, 0) });
    }
    answer(mechanism, |model| {
        let (numbers, specs) = model.drawn(chart, &settings)?;
        let bytes = wire::encode_all(&specs);
        // The next call frees them with all else; code to take them apart would travel to every reader.
        core::mem::forget(specs);
        Ok(Answer::of(numbers, bytes))
    })
}

/// Names of the parts of a mechanism's study, as numbers.
///
/// # Safety
///
/// As for [`evaluate`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn study_parts(
    mechanism: usize,
    at: *const f64,
    values: usize,
) -> *const Answer {
    // SAFETY: the caller's.
    let values = unsafe { core::slice::from_raw_parts(at, values) };
    answer(mechanism, |model| {
        let parts = model.study_parts(values)?;
        #[allow(
            clippy::cast_precision_loss,
            reason = "names of parts are small numbers"
        )]
        let parts = parts.into_iter().map(|part| part as f64).collect();
        Ok(Answer::of(parts, Vec::new()))
    })
}

/// What the part of this name finds.
///
/// # Safety
///
/// As for [`evaluate`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn study(
    mechanism: usize,
    part: usize,
    at: *const f64,
    values: usize,
) -> *const Answer {
    // SAFETY: the caller's.
    let values = unsafe { core::slice::from_raw_parts(at, values) };
    answer(mechanism, |model| {
        Ok(Answer::of(model.study(values, part)?, Vec::new()))
    })
}

/// A setting: so many values, and so many findings behind them.
///
/// # Safety
///
/// They lie at `at`.
unsafe fn setting(at: *const f64, values: usize, findings: usize) -> Setting {
    // SAFETY: the caller's.
    let numbers = unsafe { core::slice::from_raw_parts(at, values + findings) };
    let (values, findings) = numbers.split_at(values);
    Setting {
        values: values.to_vec(),
        findings: findings.to_vec(),
    }
}

/// Asks the mechanism at a place. There is none beyond those that are held: a caller that asks for one traps.
fn answer(
    mechanism: usize,
    ask: impl FnOnce(&Model) -> Result<Answer, ModelError>,
) -> *const Answer {
    let answer = match ask(&HELD[mechanism]) {
        Ok(answer) => answer,
        Err(error) => {
            let refused = Answer::refused(&error);
            core::mem::forget(error);
            refused
        }
    };
    Box::leak(Box::new(answer))
}
