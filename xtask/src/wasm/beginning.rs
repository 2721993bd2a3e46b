//! Leaves the code around a module two ways to begin: with the compiled module, or at once with its bytes. What
//! wasm-bindgen writes can fetch as well, in several ways; whoever asks for a module here has it already, and the
//! rest would weigh half a kilobyte in every figure.

use anyhow::{Context as _, Result};

const CODE: &str = "function initSync({ module }) {
    if (!(module instanceof WebAssembly.Module)) module = new WebAssembly.Module(module);
    return __wbg_finalize_init(new WebAssembly.Instance(module, __wbg_get_imports()), module);
}

async function __wbg_init({ module }) {
    return __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module);
}

export { initSync, __wbg_init as default };
";
const TYPES: &str = "/** Begins at once: with the module, or with its bytes. */
export function initSync(from: { module: WebAssembly.Module | BufferSource }): InitOutput;

/** Begins with the module. */
export default function begin(from: { module: WebAssembly.Module }): Promise<InitOutput>;
";

/// The code around a module with these ways to begin.
pub(super) fn code(glue: &str) -> Result<String> {
    let names = [
        "function __wbg_finalize_init(",
        "function __wbg_get_imports(",
    ];
    let all = names.iter().all(|name| glue.contains(name));
    let start = before(glue, "async function __wbg_load(").filter(|_| all);
    let start = start.context("wasm-bindgen begins otherwise than we know")?;
    Ok(start.to_owned() + CODE)
}

/// Its types.
pub(super) fn types(declared: &str) -> Result<String> {
    let start = before(declared, "export type SyncInitInput");
    let start = start.and_then(|start| start.split_once("export type InitInput"));
    let (start, rest) = start.context("wasm-bindgen declares otherwise than we know")?;
    let rest = rest.split_once(";\n\n").map_or("", |(_, rest)| rest);
    Ok(start.to_owned() + rest + TYPES)
}

/// What stands before the one place of a text.
fn before<'a>(text: &'a str, place: &str) -> Option<&'a str> {
    let mut parts = text.split(place);
    let start = parts.next()?;
    (parts.count() == 1).then_some(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "export function a() {}
function __wbg_get_imports() {}
function __wbg_finalize_init(instance, module) {}
async function __wbg_load(module, imports) { fetch(module); }
export { initSync, __wbg_init as default };
";

    #[test]
    fn nothing_is_fetched_any_more() {
        let code = code(GLUE).unwrap();
        assert!(code.starts_with("export function a() {}"));
        assert!(!code.contains("fetch") && !code.contains("__wbg_load"));
        assert_eq!(code.matches("export {").count(), 1);
    }

    #[test]
    fn types_say_the_same() {
        let declared = "export function a(): void;\n\nexport type InitInput = URL;\n\nexport interface InitOutput {}\n\nexport type SyncInitInput = URL;\n\nexport function initSync(): InitOutput;\n";
        let types = types(declared).unwrap();
        let kept = "export function a(): void;\n\nexport interface InitOutput {}\n\n";
        assert_eq!(types, format!("{kept}{TYPES}"));
    }

    #[test]
    fn what_is_written_otherwise_stops_the_build() {
        for other in [
            "",
            &GLUE.replace("__wbg_load", "__wbg_get"),
            &GLUE.repeat(2),
        ] {
            assert!(code(other).is_err());
            assert!(types(other).is_err());
        }
        assert!(code(&GLUE.replace("__wbg_finalize_init", "begin")).is_err());
    }
}
