//! The table of units for the widgets.

use crate::process::root;
use anyhow::{Context as _, Result};
use narrows::Unit;
use narrows::unit::Notation;
use std::fmt::Write as _;

const FILE: &str = "www/generated/units.ts";

/// Writes how the numbers of each unit are written, as TypeScript.
pub(crate) fn write() -> Result<()> {
    std::fs::write(root().join(FILE), text()).with_context(|| format!("cannot write {FILE}"))
}

/// One row for each unit whose numbers do not stand alone as they are.
fn text() -> String {
    let mut text = String::from(
        "/** Written by `cargo xtask build` from `src/unit.rs`: what a unit's numbers are multiplied by, and their sign. */\n\nexport const units: Readonly<Record<string, { readonly factor: number; readonly sign: \"\" | \"%\" | \"×\" }>> = {\n",
    );
    for unit in Unit::ALL {
        let Notation { factor, sign } = unit.notation();
        if unit.notation() != Unit::Number.notation() {
            let _ = writeln!(
                text,
                "  \"{}\": {{ factor: {factor}, sign: \"{sign}\" }},",
                unit.name()
            );
        }
    }
    text + "};\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_unit_that_is_not_a_plain_number_has_a_row() {
        let text = text();
        assert!(text.contains("\n  \"share\": { factor: 100, sign: \"%\" },\n"));
        assert!(text.contains("\n  \"effort\": { factor: 1, sign: \"×\" },\n"));
        assert!(!text.contains("people"));
    }
}
