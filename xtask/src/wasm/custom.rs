//! Leaves out what nothing reads at run time: the names that wasm-bindgen gives to the functions it adds, what
//! the module was made with, and the features that it uses.

use anyhow::{Context as _, Result};

/// Magic number and version.
pub(super) const HEADER: usize = 8;
const CUSTOM: u8 = 0;

/// The module without its custom sections.
pub(super) fn without(module: &[u8]) -> Result<Vec<u8>> {
    let (header, mut rest) = module.split_at_checked(HEADER).context("no module")?;
    let mut kept = header.to_vec();
    while let Some((&kind, after)) = rest.split_first() {
        let (_, next) = sized(after)?;
        if kind != CUSTOM {
            kept.extend_from_slice(&rest[..rest.len() - next.len()]);
        }
        rest = next;
    }
    Ok(kept)
}

/// Bytes that begin with their number in LEB128, and what follows them.
pub(super) fn sized(bytes: &[u8]) -> Result<(&[u8], &[u8])> {
    let mut length = 0;
    for (index, byte) in bytes.iter().take(5).enumerate() {
        length |= usize::from(byte & 0x7f) << (7 * index);
        if byte & 0x80 == 0 {
            let split = bytes[index + 1..].split_at_checked(length);
            return split.context("a section of the module ends early");
        }
    }
    anyhow::bail!("a length in the module is cut off")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_custom_sections_are_left_out() {
        let header = b"\0asm\x01\0\0\0";
        let (types, names) = (b"\x01\x01\x00", b"\x00\x06\x04nameX");
        let (other, memory) = (b"\x00\x82\x00\x01a", b"\x05\x01\x00");
        let all = [&header[..], types, names, other, memory].concat();
        let kept = [&header[..], types, memory].concat();
        assert_eq!(without(&all).unwrap(), kept);
        assert_eq!(without(&kept).unwrap(), kept);
    }

    #[test]
    fn what_is_no_module_is_refused() {
        for broken in [
            &b"\0asm"[..],
            b"\0asm\x01\0\0\0\x01\x05",
            b"\0asm\x01\0\0\0\x01\x80",
        ] {
            assert!(without(broken).is_err());
        }
    }
}
