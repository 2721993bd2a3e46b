//! Which mechanisms a model holds, by two variables of its build's environment: ids with spaces between them.

use narrows::mechanisms::{ALL, FIRST_CHARTS, Model, index_of};

/// Mechanisms with all their charts.
const WHOLE: &str = env!("NARROWS_WHOLE");
/// Mechanisms with their first chart alone.
const FIRST: &str = env!("NARROWS_FIRST");

const COUNT: usize = count(WHOLE) + count(FIRST);

/// The whole ones, then the others.
pub(crate) static HELD: [Model; COUNT] = held();

const fn held() -> [Model; COUNT] {
    let mut held = [ALL[0].model(); COUNT];
    let mut place = 0;
    while place < COUNT {
        let whole = count(WHOLE);
        held[place] = if place < whole {
            ALL[index_of(word(WHOLE, place))].model()
        } else {
            FIRST_CHARTS[index_of(word(FIRST, place - whole))]
        };
        place += 1;
    }
    held
}

/// How many words a text has.
const fn count(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut count, mut index) = (0, 0);
    while index < bytes.len() {
        let begins = index == 0 || bytes[index - 1] == b' ';
        if bytes[index] != b' ' && begins {
            count += 1;
        }
        index += 1;
    }
    count
}

/// The word at a place.
const fn word(text: &'static str, place: usize) -> &'static str {
    let bytes = text.as_bytes();
    let mut start = 0;
    let mut passed = 0;
    while passed < place {
        if bytes[start] == b' ' {
            passed += 1;
        }
        start += 1;
    }
    let mut end = start;
    while end < bytes.len() && bytes[end] != b' ' {
        end += 1;
    }
    text.split_at(start).1.split_at(end - start).0
}
