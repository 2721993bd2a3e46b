//! Leaves out of a module what no reader needs: code that nothing can call, names, what it was made with.

use super::{imports, panics};
use anyhow::{Context as _, Result};
use std::collections::HashSet;
use walrus::{ElementItems, Export, ExportItem, FunctionBuilder, FunctionId, Module, ModuleConfig};

/// How the names begin of what calls a Rust closure from JavaScript. wasm-bindgen makes one for every signature that
/// its crates know, and exports those that the module uses; no Rust calls any.
const CALLERS: &str = "wasm_bindgen::convert::closures::";

/// An engine and the code around it, with nothing that is not needed.
pub(super) fn engine(module: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let mut module = parse(module)?;
    leave_out_callers(&mut module);
    let glue = imports::shorten(&mut module, glue)?;
    Ok((finish(module)?, glue))
}

/// A model with nothing that is not needed: of its exports, those that are called.
pub(super) fn model(module: &[u8]) -> Result<Vec<u8>> {
    let mut module = parse(module)?;
    let globals = module
        .exports
        .iter()
        .filter(|export| matches!(export.item, ExportItem::Global(_)));
    let unused: Vec<_> = globals.map(Export::id).collect();
    for id in unused {
        module.exports.delete(id);
    }
    finish(module)
}

fn parse(module: &[u8]) -> Result<Module> {
    ModuleConfig::new()
        .generate_name_section(false)
        .generate_producers_section(false)
        .parse(module)
        .context("no module")
}

fn finish(mut module: Module) -> Result<Vec<u8>> {
    panics::silence(&mut module)?;
    let custom: Vec<_> = module.customs.iter().map(|(id, _)| id).collect();
    for id in custom {
        module.customs.delete(id);
    }
    walrus::passes::gc::run(&mut module);
    leave_out_texts(&mut module);
    walrus::passes::gc::run(&mut module);
    Ok(module.emit_wasm())
}

/// Takes callers that are not exported from the tables, which alone keep them: 3 kB of a module. In their places stands
/// what must not be called.
fn leave_out_callers(module: &mut Module) {
    let exported: HashSet<FunctionId> = module
        .exports
        .iter()
        .filter_map(|export| match export.item {
            ExportItem::Function(id) => Some(id),
            _ => None,
        })
        .collect();
    let is_caller = |name: &str| name.starts_with(CALLERS) && name.contains("::invoke");
    let mut unused = named(module, is_caller);
    unused.retain(|id| !exported.contains(id));
    take_out(module, &unused);
}

/// Takes out of the tables what writes numbers as text for messages, where all that could ask for it went with the
/// panics: it would be a kilobyte of each model.
fn leave_out_texts(module: &mut Module) {
    let asks = |name: &str| panics::plain(name) == "core::fmt::write";
    if named(module, asks).is_empty() {
        let writes = |name: &str| panics::plain(name).ends_with(" as core::fmt::Display>::fmt");
        let unused = named(module, writes);
        take_out(module, &unused);
        panics::blank(module, &digits());
    }
}

/// From 00 to 99, by which numbers are written two digits at a time.
fn digits() -> String {
    (0..100).map(|two| format!("{two:02}")).collect()
}

/// The functions whose names are so.
fn named(module: &Module, is_so: impl Fn(&str) -> bool) -> HashSet<FunctionId> {
    let functions = module.funcs.iter();
    functions
        .filter(|function| function.name.as_deref().is_some_and(&is_so))
        .map(walrus::Function::id)
        .collect()
}

/// Takes functions out of the tables.
fn take_out(module: &mut Module, unused: &HashSet<FunctionId>) {
    if unused.is_empty() {
        return;
    }
    let mut nothing = FunctionBuilder::new(&mut module.types, &[], &[]);
    nothing.func_body().unreachable();
    let nothing = nothing.finish(Vec::new(), &mut module.funcs);
    for element in module.elements.iter_mut() {
        if let ElementItems::Functions(functions) = &mut element.items {
            for function in functions.iter_mut().filter(|id| unused.contains(id)) {
                *function = nothing;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::{ConstExpr, ElementKind, RawCustomSection, RefType, ir::Value};

    /// A module of functions with these names, the first exported and all in a table.
    fn module(names: &[&str]) -> Vec<u8> {
        let mut module = Module::default();
        let mut ids = Vec::new();
        for name in names {
            let mut function = FunctionBuilder::new(&mut module.types, &[], &[]);
            function.name((*name).to_owned());
            function.func_body().i32_const(1).drop();
            ids.push(function.finish(Vec::new(), &mut module.funcs));
        }
        let mut panic = FunctionBuilder::new(&mut module.types, &[], &[]);
        panic.name("core::panicking::panic".to_owned());
        panic.func_body().unreachable();
        panic.finish(Vec::new(), &mut module.funcs);
        let table = module.tables.add_local(false, 3, None, RefType::FUNCREF);
        module.exports.add("run", ids[0]);
        module.exports.add("table", table);
        let offset = ConstExpr::Value(Value::I32(0));
        let kind = ElementKind::Active { table, offset };
        let element = module.elements.add(kind, ElementItems::Functions(ids));
        module.tables.get_mut(table).elem_segments.insert(element);
        module.customs.add(RawCustomSection {
            name: "target_features".into(),
            data: vec![0],
        });
        module.emit_wasm()
    }

    fn bodies(module: &[u8]) -> usize {
        let module = Module::from_buffer(module).unwrap();
        module.funcs.iter().count()
    }

    #[test]
    fn callers_that_nothing_can_call_are_left_out() {
        let caller = "wasm_bindgen::convert::closures::_::invoke::h0";
        let other = "narrows::solve";
        let slimmed = |names: &[&str]| engine(&module(names), "").unwrap().0;
        // One of them takes the places of those that are gone.
        assert_eq!(bodies(&slimmed(&[other, caller, caller])), 2);
        assert_eq!(bodies(&slimmed(&[caller, other, other])), 3);
        assert_eq!(bodies(&slimmed(&[other, other, caller])), 3);
    }

    #[test]
    fn what_writes_numbers_goes_unless_something_asks_for_it() {
        let (other, write) = ("narrows::solve", "core::fmt::write");
        let number = "<usize as core::fmt::Display>::fmt";
        let slimmed = |names: &[&str]| bodies(&model(&module(names)).unwrap());
        // What stands in its place is a body too.
        assert_eq!(slimmed(&[other, number, number]), 2);
        assert_eq!(slimmed(&[other, number, write]), 3);
    }

    #[test]
    fn names_and_features_are_left_out() {
        let named = module(&["narrows::solve"]);
        let (slimmed, _) = engine(&named, "").unwrap();
        let has =
            |module: &[u8], text: &str| module.windows(text.len()).any(|at| at == text.as_bytes());
        assert!(has(&named, "solve") && has(&named, "features"));
        assert!(!has(&slimmed, "solve") && !has(&slimmed, "features"));
        assert!(has(&slimmed, "run"));
    }

    #[test]
    fn a_module_whose_panics_are_not_found_is_refused() {
        let error = model(&Module::default().emit_wasm()).unwrap_err();
        assert!(error.to_string().contains("like a panic"), "{error}");
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert!(engine(b"\0asm", "").is_err());
        let mut cut = module(&["narrows::solve"]);
        cut.truncate(cut.len() - 5);
        assert!(engine(&cut, "").is_err());
    }
}
