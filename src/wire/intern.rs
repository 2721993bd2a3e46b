//! Texts that are kept once and for ever: names and keys, of which the models that a page loads have a few hundred.

use std::cell::RefCell;

/// Texts are looked for among those of their own bucket.
const BUCKETS: usize = 128;
/// More texts than all models have: what asks for more is no model.
const MOST: usize = 1 << 14;

/// The texts, by bucket, and how many there are.
struct Texts {
    buckets: [Vec<&'static str>; BUCKETS],
    count: usize,
}

thread_local! {
    static TEXTS: RefCell<Texts> = const { RefCell::new(Texts { buckets: [const { Vec::new() }; BUCKETS], count: 0 }) };
}

/// The kept text that reads the same; none where too many are kept already.
pub(super) fn intern(text: &str) -> Option<&'static str> {
    TEXTS.with_borrow_mut(|texts| {
        let bucket = &mut texts.buckets[bucket(text)];
        if let Some(known) = bucket.iter().find(|known| **known == text) {
            return Some(*known);
        }
        if texts.count >= MOST {
            return None;
        }
        texts.count += 1;
        let kept: &'static str = Box::leak(text.into());
        bucket.push(kept);
        Some(kept)
    })
}

/// Told apart by length and by three letters, which differ enough between keys.
fn bucket(text: &str) -> usize {
    let bytes = text.as_bytes();
    let letter = |at: usize| usize::from(bytes.get(at).copied().unwrap_or_default());
    let last = bytes.len().saturating_sub(1);
    (bytes.len() * 31 + letter(last) * 7 + letter(bytes.len() / 2) * 13 + letter(last / 3))
        % BUCKETS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_text_is_kept_once() {
        let [one, other] = [intern("label-you"), intern(&String::from("label-you"))];
        assert!(core::ptr::eq(one.unwrap(), other.unwrap()));
        assert_eq!(intern("label-yon"), Some("label-yon"));
        assert_eq!(intern(""), Some(""));
    }
}
