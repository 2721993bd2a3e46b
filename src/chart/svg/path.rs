//! Paths in as few characters as SVG allows.

use std::fmt::Write as _;

/// Appends a subpath through whole-numbered points, relative after the first, and closes it if asked.
pub(super) fn append(out: &mut String, points: impl IntoIterator<Item = (i32, i32)>, closed: bool) {
    let mut points = points.into_iter();
    let Some(mut at) = points.next() else {
        return;
    };
    let _ = write!(out, "M{}", at.0);
    number(out, at.1);
    let mut letter = ' ';
    for to in points {
        let (dx, dy) = (to.0 - at.0, to.1 - at.1);
        at = to;
        match (dx, dy) {
            (0, 0) => {}
            (dx, 0) => {
                let _ = write!(out, "h{dx}");
                letter = 'h';
            }
            (0, dy) => {
                let _ = write!(out, "v{dy}");
                letter = 'v';
            }
            (dx, dy) => {
                if letter == 'l' {
                    number(out, dx);
                } else {
                    let _ = write!(out, "l{dx}");
                    letter = 'l';
                }
                number(out, dy);
            }
        }
    }
    if closed {
        out.push('z');
    } else if letter == ' ' {
        // A lone point still shows its round cap.
        out.push_str("h0");
    }
}

/// Appends a number, parted from what is before it only if its sign does not.
fn number(out: &mut String, value: i32) {
    let _ = if value < 0 {
        write!(out, "{value}")
    } else {
        write!(out, " {value}")
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(points: &[(i32, i32)], closed: bool) -> String {
        let mut out = String::new();
        append(&mut out, points.iter().copied(), closed);
        out
    }

    #[test]
    fn paths_are_relative_and_short() {
        assert_eq!(
            path(
                &[(10, -5), (12, -4), (9, 6), (9, 6), (20, 6), (20, 0)],
                false
            ),
            "M10-5l2 1-3 10h11v-6"
        );
        assert_eq!(path(&[(0, 0), (8, 0), (8, 8)], true), "M0 0h8v8z");
        assert_eq!(path(&[(3, 4)], false), "M3 4h0");
        assert_eq!(path(&[], true), "");
    }
}
