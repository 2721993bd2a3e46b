//! Bytes as text.

use crate::report::Refusal;

/// Bytes that are looked at for what no text has.
const LOOKED_AT: usize = 4096;

/// The text that a file holds: UTF-8, or UTF-16 with its byte-order mark. What is no UTF-8 becomes replacement
/// characters: dates and numbers are the same in every older encoding.
pub(crate) fn decode(bytes: &[u8]) -> Result<String, Refusal> {
    let wide = |read: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes[2..]
            .as_chunks()
            .0
            .iter()
            .map(|two| read(*two))
            .collect();
        String::from_utf16_lossy(&units)
    };
    let text = match bytes {
        [0xff, 0xfe, ..] => wide(u16::from_le_bytes),
        [0xfe, 0xff, ..] => wide(u16::from_be_bytes),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    };
    let beginning = &text.as_bytes()[..text.len().min(LOOKED_AT)];
    if beginning.contains(&0) {
        return Err(Refusal::Binary);
    }
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn byte_order_marks_are_left_out() {
        let plain = "size;übrig\n";
        assert_eq!(decode(plain.as_bytes()).as_deref(), Ok(plain));
        assert_eq!(
            decode(format!("\u{feff}{plain}").as_bytes()).as_deref(),
            Ok(plain)
        );
        let mut wide = vec![0xff, 0xfe];
        wide.extend(plain.encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(decode(&wide).as_deref(), Ok(plain));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(
            decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
            Err(Refusal::Binary)
        );
        assert_eq!(decode(b"\xff"), Ok("\u{fffd}".to_owned()));
    }
}
