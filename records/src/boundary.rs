//! How the browser calls: bytes in, bytes out. An instance answers one call and is then thrown away, so nothing is
//! given back.

use crate::{Request, analyze};
use narrows::wire;
use narrows::wire::memory::Answer;

/// The version of the bytes that charts are written in.
#[unsafe(no_mangle)]
pub extern "C" fn version() -> u32 {
    wire::VERSION
}

/// Room for so many bytes.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    Vec::leak(vec![0; length]).as_mut_ptr()
}

/// What a table says: the report as JSON, then each chart, each with its length before it as four bytes, the smallest
/// first. No bytes for a request that is none.
///
/// # Safety
///
/// `at` is what [`room`] gave for `table` and `request` bytes together: the table, then the request as JSON.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn analyze_table(
    at: *const u8,
    table: usize,
    request: usize,
) -> *const Answer {
    // SAFETY: the caller's.
    let bytes = unsafe { core::slice::from_raw_parts(at, table + request) };
    let (table, request) = bytes.split_at(table);
    let mut out = Vec::new();
    if let Ok(request) = serde_json::from_slice::<Request>(request) {
        let report = analyze(table, &request);
        append(&mut out, &serde_json::to_vec(&report).unwrap_or_default());
        for chart in &report.charts {
            append(&mut out, &wire::encode(chart));
        }
    }
    Box::leak(Box::new(Answer::of(&[], Vec::leak(out))))
}

fn append(out: &mut Vec<u8>, bytes: &[u8]) {
    let length = u32::try_from(bytes.len()).unwrap_or(0);
    out.extend_from_slice(&length.to_le_bytes());
    out.extend_from_slice(bytes);
}
