//! The table of units for the widgets.

use crate::process::root;
use anyhow::{Context as _, Result};
use narrows::Unit;
use std::fmt::Write as _;

const FILE: &str = "www/generated/units.ts";

/// Writes how the numbers of each unit are written, as TypeScript.
pub(crate) fn write() -> Result<()> {
    std::fs::write(root().join(FILE), text()).with_context(|| format!("cannot write {FILE}"))
}

/// One row a unit; those whose numbers stand alone as they are have an empty one.
fn text() -> String {
    let mut text = String::from(
        "/** Written by `cargo xtask build` from `src/unit.rs`: what a unit's numbers are multiplied by, and their sign. */\n\nexport const units: Readonly<Record<string, { readonly factor?: number; readonly sign?: \"%\" | \"×\" }>> = {\n",
    );
    for unit in Unit::ALL {
        let notation = unit.notation();
        let mut fields = Vec::new();
        if notation.factor.to_bits() != 1_f64.to_bits() {
            fields.push(format!("factor: {}", notation.factor));
        }
        if !notation.sign.is_empty() {
            fields.push(format!("sign: \"{}\"", notation.sign));
        }
        let _ = writeln!(text, "  \"{}\": {{ {} }},", unit.name(), fields.join(", "));
    }
    text + "};\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_unit_has_a_row() {
        let text = text();
        assert!(text.contains("\n  \"share\": { factor: 100, sign: \"%\" },\n"));
        assert!(text.contains("\n  \"effort\": { sign: \"×\" },\n"));
        assert_eq!(text.matches("\n  \"").count(), Unit::ALL.len());
    }
}
