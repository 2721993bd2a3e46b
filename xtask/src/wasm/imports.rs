//! Gives short names to what a module takes from the code around it. wasm-bindgen's own hold the digits of a hash
//! each, which compress badly and travel twice: in the module and in that code.

use anyhow::{Result, bail};
use walrus::Module;

/// How the names begin that wasm-bindgen makes.
const OURS: &str = "__wb";

/// Gives the module short names, and the code around it the same.
pub(super) fn shorten(module: &mut Module, glue: &str) -> Result<String> {
    let mut glue = glue.to_owned();
    for (index, import) in module.imports.iter_mut().enumerate() {
        if import.name.starts_with(OURS) {
            let short = short(index);
            replace(&mut glue, &import.name, &short)?;
            import.name = short;
        }
    }
    Ok(glue)
}

/// The one key in the glue that is called so.
fn replace(glue: &mut String, name: &str, short: &str) -> Result<()> {
    let key = format!("{name}: ");
    let count = glue.matches(&key).count();
    if count != 1 {
        bail!("the code around the module has {count} keys called {name}");
    }
    *glue = glue.replace(&key, &format!("{short}: "));
    Ok(())
}

/// `a` to `z`, then `aa` and so on.
fn short(index: usize) -> String {
    let letter = char::from(b'a' + u8::try_from(index % 26).unwrap_or_default());
    match index / 26 {
        0 => letter.to_string(),
        more => short(more - 1) + &letter.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str =
        "const imports = { __wbg_new_0123: function() {}, __wbindgen_throw: (arg) => 1 };";

    /// A module that imports these functions.
    fn module(names: &[&str]) -> Module {
        let mut module = Module::default();
        let nothing = module.types.add(&[], &[]);
        for name in names {
            module.add_import_func("./m.js", name, nothing);
        }
        module
    }

    #[test]
    fn both_sides_are_given_the_same_short_names() {
        let mut module = module(&["__wbg_new_0123", "put", "__wbindgen_throw"]);
        let glue = shorten(&mut module, GLUE).unwrap();
        let names: Vec<&str> = module.imports.iter().map(|import| &*import.name).collect();
        assert_eq!(names, ["a", "put", "c"]);
        assert_eq!(glue, "const imports = { a: function() {}, c: (arg) => 1 };");
    }

    #[test]
    fn a_name_that_the_glue_lacks_stops_the_build() {
        assert!(shorten(&mut module(&["__wbg_old_0123"]), GLUE).is_err());
        let twice = format!("{GLUE}{GLUE}");
        assert!(shorten(&mut module(&["__wbg_new_0123"]), &twice).is_err());
    }

    #[test]
    fn short_names_differ() {
        let mut names: Vec<String> = (0..1000).map(short).collect();
        assert_eq!(
            (&*names[25], &*names[26], &*names[701], &*names[702]),
            ("z", "aa", "zz", "aaa")
        );
        names.sort();
        names.dedup();
        assert_eq!(names.len(), 1000);
    }
}
