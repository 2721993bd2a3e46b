//! Leaves out of a module what panics would say: in a browser nobody hears it, and they stop the module without it.

use anyhow::{Result, ensure};
use std::collections::{HashMap, HashSet};
use walrus::ir::{Call, Instr, InstrSeq, Unreachable, VisitorMut, dfs_pre_order_mut};
use walrus::{ConstExpr, Data, DataKind, FunctionId, LocalFunction, Module, ir::Value};

/// Functions of the standard library that only panic, but for the hashes in their names.
const PANICS: [&str; 12] = [
    "core::panicking::",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::result::unwrap_failed",
    "core::cell::panic_already",
    "core::slice::index::slice_index_fail",
    "core::slice::copy_from_slice_impl::len_mismatch_fail",
    "core::str::slice_error_fail",
    "alloc::raw_vec::handle_error",
    "alloc::raw_vec::capacity_overflow",
    "alloc::alloc::handle_alloc_error",
    "std::thread::local::panic_access_error",
];

/// What they say, in pieces between numbers.
const SAYINGS: [&str; 22] = [
    "slice index starts at ",
    " but ends at ",
    "index out of bounds: the len is ",
    " but the index is ",
    "range start index ",
    "range end index ",
    " out of range for slice of length ",
    "assertion `left ",
    " right` failed",
    "cannot access a Thread Local Storage value during or after destruction: ",
    "copy_from_slice: source slice length (",
    ") does not match destination slice length (",
    "insertion index (is ",
    "removal index (is ",
    ") should be <= len (is ",
    ") should be < len (is ",
    "attempt to divide by zero",
    "mid > len",
    "capacity overflow",
    "chunk size must be non-zero",
    "assertion failed: self.is_char_boundary(new_len)",
    "a Display implementation returned an error unexpectedly",
];

/// Puts a stop in place of every call of a panic, and blanks out where in the sources each panic is. Every module has
/// panics: where none is found, the compiler names them otherwise than we know.
pub(super) fn silence(module: &mut Module) -> Result<()> {
    let panics: HashMap<FunctionId, usize> = module
        .funcs
        .iter()
        .filter(|function| function.name.as_deref().is_some_and(is_panic))
        .map(|function| {
            let (given, _) = module.types.params_results(function.ty());
            (function.id(), given.len())
        })
        .collect();
    ensure!(
        !panics.is_empty(),
        "no function of the module is called like a panic of the standard library"
    );
    for (_, function) in module.funcs.iter_local_mut() {
        stop_at(&panics, function);
    }
    blank_places(module);
    Ok(())
}

/// A name as it stands in the sources. Names are mangled, or look like `core[0123456789abcdef]::panicking::panic` where
/// wasm-bindgen has been.
pub(super) fn plain(name: &str) -> String {
    let name = format!("{:#}", rustc_demangle::demangle(name));
    let mut plain = String::new();
    for part in name.split('[') {
        plain.push_str(part.split_once(']').map_or(part, |(_, rest)| rest));
    }
    plain
}

fn is_panic(name: &str) -> bool {
    let plain = plain(name);
    PANICS.iter().any(|panic| plain.starts_with(panic))
        // Vec::insert, Vec::remove and the like.
        || plain.starts_with("<alloc::vec::Vec<") && plain.contains("::assert_failed")
}

fn stop_at(panics: &HashMap<FunctionId, usize>, function: &mut LocalFunction) {
    struct Stop<'a>(&'a HashMap<FunctionId, usize>);
    impl VisitorMut for Stop<'_> {
        fn start_instr_seq_mut(&mut self, sequence: &mut InstrSeq) {
            let call = sequence.instrs.iter().position(
                |(instr, _)| matches!(instr, Instr::Call(Call { func }) if self.0.contains_key(func)),
            );
            let Some(call) = call else { return };
            let Instr::Call(Call { func }) = sequence.instrs[call].0 else {
                return;
            };
            let is_plain =
                |(instr, _): &&(Instr, _)| matches!(instr, Instr::LocalGet(_) | Instr::Const(_));
            let given = self.0[&func];
            let before = sequence.instrs[..call].iter().rev();
            let plain = before.take(given).take_while(is_plain).count();
            let end = if plain == given { call - given } else { call };
            let at = sequence.instrs[call].1;
            // What would come after is never reached.
            sequence.instrs.truncate(end);
            sequence
                .instrs
                .push((Instr::Unreachable(Unreachable {}), at));
        }
    }
    let entry = function.entry_block();
    dfs_pre_order_mut(&mut Stop(panics), function, entry);
}

/// Blanks out paths of sources, which lie elsewhere on each machine, and the lines and columns of panics in them.
fn blank_places(module: &mut Module) {
    let segments: Vec<_> = module.data.iter().map(Data::id).collect();
    let mut ends = HashSet::new();
    for id in &segments {
        let data = module.data.get_mut(*id);
        let base = base(&data.kind);
        ends.extend(
            blank_paths(&mut data.value)
                .into_iter()
                .map(|end| base + end),
        );
    }
    for id in &segments {
        let data = module.data.get_mut(*id);
        blank_lines(&mut data.value, base(&data.kind), &ends);
        blank_sayings(&mut data.value);
    }
}

/// Blanks out what panics say.
fn blank_sayings(data: &mut [u8]) {
    for saying in SAYINGS {
        blank_text(data, saying);
    }
}

/// Blanks out a text wherever the module has it.
pub(super) fn blank(module: &mut Module, text: &str) {
    let segments: Vec<_> = module.data.iter().map(Data::id).collect();
    for id in segments {
        blank_text(&mut module.data.get_mut(id).value, text);
    }
}

fn blank_text(data: &mut [u8], text: &str) {
    let is_here = |at: &usize| data[*at..].starts_with(text.as_bytes());
    let places: Vec<usize> = (0..data.len()).filter(is_here).collect();
    for at in places {
        data[at..at + text.len()].fill(0);
    }
}

/// The address at which data is put.
fn base(kind: &DataKind) -> usize {
    match kind {
        DataKind::Active {
            offset: ConstExpr::Value(Value::I32(base)),
            ..
        } => usize::try_from(*base).unwrap_or(0),
        _ => 0,
    }
}

/// Blanks out what looks like a path of a source; gives where each ends.
fn blank_paths(data: &mut [u8]) -> Vec<usize> {
    const STARTS: [&[u8]; 2] = [b"/rustc/", b"src/"];
    let is_path = |byte: &u8| byte.is_ascii_alphanumeric() || b"/._-".contains(byte);
    let mut ends = Vec::new();
    let mut place = 0;
    while let Some(rest) = data.get_mut(place..).filter(|rest| !rest.is_empty()) {
        let path = rest.iter().take_while(|byte| is_path(byte)).count();
        let starts = STARTS.iter().any(|start| rest.starts_with(start));
        let end = rest[..path].windows(3).position(|end| end == b".rs");
        if let Some(end) = end.filter(|_| starts) {
            rest[..end + 3].fill(0);
            place += end + 2;
            ends.push(place + 1);
        }
        place += 1;
    }
    ends
}

/// Blanks out places of panics: address and length of a path that ends at one of `ends`, line, column. Of the path,
/// what stands before the sources of a library goes too.
fn blank_lines(data: &mut [u8], base: usize, ends: &HashSet<usize>) {
    const LONGEST: usize = 512;
    let word = |data: &[u8], at: usize| {
        let bytes = data.get(at..at + 4)?.try_into().ok()?;
        usize::try_from(u32::from_le_bytes(bytes)).ok()
    };
    let is_count = |number: usize| (1..1 << 16).contains(&number);
    for at in (0..data.len()).step_by(4) {
        let read = |index: usize| word(data, at + 4 * index);
        let (Some(path), Some(length), Some(line), Some(column)) =
            (read(0), read(1), read(2), read(3))
        else {
            return;
        };
        let is_place = ends.contains(&(path.saturating_add(length)))
            && length <= LONGEST
            && is_count(line)
            && is_count(column);
        if is_place {
            data[at..at + 16].fill(0);
            if let Some(path) = path
                .checked_sub(base)
                .and_then(|from| data.get_mut(from..from + length))
            {
                path.fill(0);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::{FunctionBuilder, ValType};

    /// A module whose exported function calls one of this name with two numbers, and has a place in its data.
    fn module(callee: &str) -> Module {
        let mut module = Module::default();
        let mut panic = FunctionBuilder::new(&mut module.types, &[ValType::I32; 2], &[]);
        panic.name(callee.to_owned());
        panic.func_body().i32_const(77).drop().unreachable();
        let given = [
            module.locals.add(ValType::I32),
            module.locals.add(ValType::I32),
        ];
        let panic = panic.finish(given.to_vec(), &mut module.funcs);
        let mut run = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
        run.func_body()
            .i32_const(1)
            .i32_const(2)
            .call(panic)
            .i32_const(3);
        let run = run.finish(Vec::new(), &mut module.funcs);
        module.exports.add("run", run);
        module
    }

    fn silenced(mut module: Module) -> Module {
        // An error where there is nothing to silence.
        let _ = silence(&mut module);
        walrus::passes::gc::run(&mut module);
        Module::from_buffer(&module.emit_wasm()).unwrap()
    }

    #[test]
    fn a_panic_is_a_stop_and_nothing_more() {
        for panic in [
            "core[0123456789abcdef]::panicking::panic_fmt",
            "_RNvNtNtCsgXGp5Oqx2Ny_4core5slice5index16slice_index_fail",
            "_ZN4core9panicking5panic17h0123456789abcdefE",
            "core::option::expect_failed",
            "alloc[0f]::raw_vec::handle_error",
            "<alloc[0f]::vec::Vec<_, _>>::remove::assert_failed",
        ] {
            assert_eq!(silenced(module(panic)).funcs.iter().count(), 1, "{panic}");
        }
        for other in ["narrows::core::panicking::of", "core[0f]::fmt::write"] {
            assert_eq!(silenced(module(other)).funcs.iter().count(), 2, "{other}");
        }
    }

    #[test]
    fn places_in_sources_are_blanked_out_and_other_numbers_stay() {
        const BASE: usize = 1024;
        let path = b"/home/a/src/b.rs";
        let words = |numbers: [usize; 4]| numbers.map(|number| u32::try_from(number).unwrap());
        let data = |numbers: [u32; 4]| {
            let mut data = path.to_vec();
            data.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
            let mut ends: HashSet<usize> = HashSet::new();
            ends.extend(blank_paths(&mut data).into_iter().map(|end| BASE + end));
            blank_lines(&mut data, BASE, &ends);
            data
        };
        assert!(
            data(words([BASE, path.len(), 70, 9]))
                .iter()
                .all(|byte| *byte == 0)
        );
        for kept in [
            [BASE, path.len() - 1, 70, 9],
            [BASE, path.len(), 0, 9],
            [BASE, path.len(), 70, 1 << 20],
        ] {
            let data = data(words(kept));
            assert!(data.starts_with(b"/home/a/"), "{kept:?}");
            assert!(data[path.len()..].iter().any(|byte| *byte != 0), "{kept:?}");
        }
    }

    #[test]
    fn what_panics_say_is_blanked_out_and_other_texts_stay() {
        let mut data = b"label-a range end index out of range, capacity overflow of 3".to_vec();
        blank_sayings(&mut data);
        let left = String::from_utf8(data).unwrap().replace('\0', "");
        assert_eq!(left, "label-a out of range,  of 3");
    }

    #[test]
    fn only_paths_of_sources_are_blanked_out() {
        let blanked = |text: &str| {
            let mut data = text.as_bytes().to_vec();
            blank_paths(&mut data);
            String::from_utf8(data).unwrap().replace('\0', "_")
        };
        assert_eq!(blanked("a src/b/c.rsword"), "a __________word");
        assert_eq!(blanked("src/a.rssrc/b.rs"), "________________");
        assert_eq!(blanked("/rustc/0f/alloc/v.rs!"), "____________________!");
        for kept in [
            "src/a b.rs",
            "resrc",
            "src/a.rx",
            "/rustc/",
            "label-a",
            "x.rs",
        ] {
            assert_eq!(blanked(kept), kept);
        }
    }
}
