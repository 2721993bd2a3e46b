//! Texts broken into lines, and lines cut to a width.

/// Breaks a text at spaces into at most `most` lines, all but the last of at most `width` if its words
/// are. A line feed always breaks.
pub(crate) fn wrap(
    text: &str,
    width: f64,
    most: usize,
    measure: &dyn Fn(&str) -> f64,
) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for forced in text.split('\n') {
        let mut line = String::new();
        for word in forced.split(' ').filter(|word| !word.is_empty()) {
            if !line.is_empty() {
                let may_break = lines.len() + 1 < most;
                if may_break && measure(&format!("{line} {word}")) > width {
                    lines.push(std::mem::take(&mut line));
                } else {
                    line.push(' ');
                }
            }
            line.push_str(word);
        }
        if !line.is_empty() {
            lines.push(line);
        }
    }
    lines
}

/// Shortens a line that is wider than `width`, with an ellipsis.
pub(crate) fn shorten(line: &mut String, width: f64, measure: &dyn Fn(&str) -> f64) {
    if measure(line) > width {
        while line.chars().nth(1).is_some() && measure(&format!("{line}…")) > width {
            line.pop();
        }
        line.truncate(line.trim_end().len());
        line.push('…');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A letter is one wide.
    #[allow(clippy::cast_precision_loss, reason = "a few letters")]
    fn measure(text: &str) -> f64 {
        text.chars().count() as f64
    }

    #[test]
    fn a_text_is_broken_at_spaces_and_loses_nothing() {
        let wrap = |text, width, most| wrap(text, width, most, &measure);
        assert_eq!(wrap("tax per link", f64::INFINITY, 1), ["tax per link"]);
        assert_eq!(wrap("tax per link", 7.5, 2), ["tax per", "link"]);
        assert_eq!(wrap("scaling law", 6.8, 2), ["scaling", "law"]);
        assert_eq!(wrap("a b c d e", 1.0, 2), ["a", "b c d e"]);
        assert_eq!(wrap("runs away\nat 35.8", 4.0, 1), ["runs away", "at 35.8"]);
        assert!(wrap(" ", 4.0, 2).is_empty());
    }

    #[test]
    fn a_line_that_is_too_wide_is_shortened() {
        let shortened = |line: &str, width| {
            let mut line = line.to_owned();
            shorten(&mut line, width, &measure);
            line
        };
        assert_eq!(shortened("assembly", 8.0), "assembly");
        assert_eq!(shortened("assembly", 5.0), "asse…");
        assert_eq!(shortened("final test", 7.0), "final…");
        assert_eq!(shortened("界", 0.0), "界…");
    }
}
