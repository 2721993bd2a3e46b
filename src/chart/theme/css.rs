//! The style sheet that carries the palettes to pages: custom properties for every role.

use super::{ROLES, Scheme, palette};
use std::fmt::Write as _;

/// Narrow sans for everything that measures.
pub const GAUGE: &str = "\"Avenir Next Condensed\", Bahnschrift, \"Roboto Condensed\", \"Arial Narrow\", \
    \"Nimbus Sans Narrow\", \"Liberation Sans Narrow\", sans-serif-condensed, system-ui, sans-serif";

/// System colors for readers who chose their own: regions lose their tint and are outlined instead.
const FORCED: &[(&str, &str)] = &[
    ("paper", "Canvas"),
    ("surface", "Canvas"),
    ("ink", "CanvasText"),
    ("muted", "CanvasText"),
    ("axis", "CanvasText"),
    ("rule", "GrayText"),
    ("primary", "LinkText"),
    ("series-2", "CanvasText"),
    ("series-3", "CanvasText"),
    ("series-4", "CanvasText"),
    ("you", "Highlight"),
    ("reference", "GrayText"),
    ("good", "CanvasText"),
    ("danger", "CanvasText"),
    ("water", "Canvas"),
    ("region-good", "Canvas"),
    ("region-danger", "Canvas"),
    ("region-note", "Canvas"),
    ("shade-1", "Canvas"),
    ("shade-2", "Canvas"),
    ("shade-3", "Canvas"),
    ("shade-4", "Canvas"),
    ("shade-5", "Canvas"),
];

/// The whole style sheet: light, dark by preference or by `data-theme`, more contrast, forced colors,
/// print (always light: paper is white).
#[must_use]
pub fn css() -> String {
    let mut out = String::from("/* Generated from src/chart/theme.rs. */\n");
    let light = colors(Scheme::Light);
    let dark = colors(Scheme::Dark);
    let contrast = "--narrows-rule:var(--narrows-axis);--narrows-muted:var(--narrows-ink);";
    let forced: String = FORCED
        .iter()
        .map(|(name, color)| format!("--narrows-{name}:{color};"))
        .collect();
    let mut rule = |open: &str, selector: &str, body: &str, close: &str| {
        let _ = writeln!(out, "{open}{selector}{{{body}}}{close}");
    };
    rule("", ":root", &format!("color-scheme:light dark;{light}"), "");
    rule(
        "@media (prefers-color-scheme:dark){",
        ":root:not([data-theme=light])",
        &dark,
        "}",
    );
    rule("", ":root[data-theme=light]", "color-scheme:light;", "");
    rule(
        "",
        ":root[data-theme=dark]",
        &format!("color-scheme:dark;{dark}"),
        "",
    );
    rule(
        "@media print{",
        ":root:root:root",
        &format!("color-scheme:light;{light}"),
        "}",
    );
    rule(
        "@media (prefers-contrast:more){",
        ":root:root:root",
        contrast,
        "}",
    );
    rule(
        "@media (forced-colors:active){",
        ":root:root:root",
        &forced,
        "}",
    );
    out
}

fn colors(scheme: Scheme) -> String {
    ROLES
        .iter()
        .zip(palette(scheme))
        .map(|((_, name, ..), color)| format!("--narrows-{name}:#{color:06x};"))
        .collect()
}
