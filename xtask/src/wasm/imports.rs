//! Gives short names to what a module takes from the code around it. wasm-bindgen's own hold the digits of a hash
//! each, which compress badly and travel twice: in the module and in that code.

use super::custom::{HEADER, sized};
use anyhow::{Context as _, Result, bail};

const IMPORTS: u8 = 2;
/// How the names begin that wasm-bindgen makes.
const OURS: &[u8] = b"__wb";

/// The module and the code around it with short names between them.
pub(super) fn shorten(module: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let (header, mut rest) = module.split_at_checked(HEADER).context("no module")?;
    let (mut shorter, mut glue) = (header.to_vec(), glue.to_owned());
    while let Some((&kind, after)) = rest.split_first() {
        let (content, next) = sized(after)?;
        if kind == IMPORTS {
            shorter.push(kind);
            put(&mut shorter, &rename(content, &mut glue)?);
        } else {
            shorter.extend_from_slice(&rest[..rest.len() - next.len()]);
        }
        rest = next;
    }
    Ok((shorter, glue))
}

/// The section of imports with short names, which the glue is given too.
fn rename(section: &[u8], glue: &mut String) -> Result<Vec<u8>> {
    let (count, mut rest) = number(section)?;
    let mut renamed = section[..section.len() - rest.len()].to_vec();
    for index in 0..count {
        let (module, after) = sized(rest)?;
        let (name, after) = sized(after)?;
        put(&mut renamed, module);
        if name.starts_with(OURS) {
            let short = short(index);
            put(&mut renamed, short.as_bytes());
            replace(glue, std::str::from_utf8(name)?, &short)?;
        } else {
            put(&mut renamed, name);
        }
        let next = description(after)?;
        renamed.extend_from_slice(&after[..after.len() - next.len()]);
        rest = next;
    }
    if !rest.is_empty() {
        bail!("the module's imports end late");
    }
    Ok(renamed)
}

/// What follows an import's kind and type. wasm-bindgen imports functions only.
fn description(bytes: &[u8]) -> Result<&[u8]> {
    match bytes.split_first() {
        Some((0, after)) => Ok(number(after)?.1),
        _ => bail!("the module imports something that is no function"),
    }
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

/// A number in LEB128, and what follows it.
fn number(bytes: &[u8]) -> Result<(usize, &[u8])> {
    let mut value = 0;
    for (index, byte) in bytes.iter().take(5).enumerate() {
        value |= usize::from(byte & 0x7f) << (7 * index);
        if byte & 0x80 == 0 {
            return Ok((value, &bytes[index + 1..]));
        }
    }
    bail!("a number in the module is cut off")
}

/// Appends bytes behind their number.
fn put(to: &mut Vec<u8>, bytes: &[u8]) {
    let mut length = bytes.len();
    while length > 0x7f {
        to.push(u8::try_from(length & 0x7f).unwrap_or_default() | 0x80);
        length >>= 7;
    }
    to.push(u8::try_from(length).unwrap_or_default());
    to.extend_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str =
        "const imports = { __wbg_new_0123: function() {}, __wbindgen_throw: (arg) => 1 };";

    /// A module that imports these functions from `./m.js`, and exports nothing.
    fn module(names: &[&str]) -> Vec<u8> {
        let mut section = vec![u8::try_from(names.len()).unwrap()];
        for name in names {
            put(&mut section, b"./m.js");
            put(&mut section, name.as_bytes());
            section.extend([0, 3]);
        }
        let mut module = b"\0asm\x01\0\0\0\x01\x01\x00\x02".to_vec();
        put(&mut module, &section);
        module.extend(b"\x05\x01x");
        module
    }

    #[test]
    fn both_sides_are_given_the_same_short_names() {
        let names = ["__wbg_new_0123", "put", "__wbindgen_throw"];
        let (shorter, glue) = shorten(&module(&names), GLUE).unwrap();
        assert_eq!(shorter, module(&["a", "put", "c"]));
        assert_eq!(glue, "const imports = { a: function() {}, c: (arg) => 1 };");
    }

    #[test]
    fn a_name_that_the_glue_lacks_stops_the_build() {
        assert!(shorten(&module(&["__wbg_old_0123"]), GLUE).is_err());
        let twice = format!("{GLUE}{GLUE}");
        assert!(shorten(&module(&["__wbg_new_0123"]), &twice).is_err());
    }

    #[test]
    fn what_is_no_module_is_refused() {
        let mut cut = module(&["__wbg_new_0123"]);
        cut.truncate(cut.len() - 5);
        assert!(shorten(&cut, GLUE).is_err());
        assert!(shorten(b"\0asm", GLUE).is_err());
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
