//! Roles to colors, strokes and sizes: the single source of both palettes.

use super::spec::Role;

pub mod css;

pub use css::css;

/// A color as `0xRRGGBB`.
pub type Color = u32;

/// Light page or dark page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// Dark ink on pale water.
    Light,
    /// Pale ink on deep water.
    Dark,
}

/// The page, light and dark.
const PAPER: (Color, Color) = (0xf6_f9f9, 0x0e_181e);
/// The primary color, light and dark.
const PRIMARY: (Color, Color) = (0x00_689a, 0x8a_d6fa);

/// Every role with its name and its color in both schemes; the name is the CSS custom property
/// without its `--narrows-`.
pub const ROLES: [(Role, &str, Color, Color); 23] = [
    (Role::Paper, "paper", PAPER.0, PAPER.1),
    (Role::Surface, "surface", 0xe8_eff0, 0x17_242c),
    (Role::Ink, "ink", 0x12_222b, 0xe6_eef0),
    (Role::Muted, "muted", 0x49_5c66, 0xa2_b4bd),
    (Role::Axis, "axis", 0x68_7b85, 0x7c_909a),
    (Role::Rule, "rule", 0xcb_d6d9, 0x2c_3c45),
    (Role::Primary, "primary", PRIMARY.0, PRIMARY.1),
    (Role::Series2, "series-2", 0x84_610a, 0xf7_c860),
    (Role::Series3, "series-3", 0x3d_1a6b, 0xb1_7afb),
    (Role::Series4, "series-4", 0x1f_443a, 0x7a_a17d),
    (Role::You, "you", 0xc2_105f, 0xfb_82b5),
    (Role::Reference, "reference", 0x5a_6a73, 0x93_a5ae),
    (Role::Good, "good", 0x1d_6a45, 0x6f_cb98),
    (Role::Danger, "danger", 0x7a_1c00, 0xfd_5a20),
    (Role::Water, "water", 0xcf_e4ec, 0x14_3c4f),
    (Role::RegionGood, "region-good", 0xe4_f1e9, 0x13_291f),
    (Role::RegionDanger, "region-danger", 0xfb_ece5, 0x25_1a1a),
    (Role::RegionNote, "region-note", 0xea_f0f2, 0x1b_2a32),
    shade(Role::Shade1, "shade-1", 6),
    shade(Role::Shade2, "shade-2", 13),
    shade(Role::Shade3, "shade-3", 20),
    shade(Role::Shade4, "shade-4", 27),
    shade(Role::Shade5, "shade-5", 34),
];

/// A shade between contours: so many percent of the primary color in paper.
const fn shade(role: Role, name: &'static str, percent: u32) -> (Role, &'static str, Color, Color) {
    (
        role,
        name,
        mixed(PAPER.0, PRIMARY.0, percent),
        mixed(PAPER.1, PRIMARY.1, percent),
    )
}

/// So many percent of one color in another.
const fn mixed(ground: Color, color: Color, percent: u32) -> Color {
    let [_, r, g, b] = ground.to_be_bytes();
    let [_, red, green, blue] = color.to_be_bytes();
    Color::from_be_bytes([
        0,
        part(r, red, percent),
        part(g, green, percent),
        part(b, blue, percent),
    ])
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "a mean of two bytes is a byte"
)]
const fn part(ground: u8, color: u8, percent: u32) -> u8 {
    ((ground as u32 * (100 - percent) + color as u32 * percent + 50) / 100) as u8
}

/// The colors of a scheme, in the order of [`ROLES`].
#[must_use]
pub fn palette(scheme: Scheme) -> [Color; ROLES.len()] {
    ROLES.map(|(_, _, light, dark)| match scheme {
        Scheme::Light => light,
        Scheme::Dark => dark,
    })
}

/// The name of a role.
#[must_use]
pub fn name(role: Role) -> &'static str {
    ROLES[index(role)].1
}

/// Where a role stands in [`ROLES`].
#[must_use]
pub const fn index(role: Role) -> usize {
    role as usize
}

/// How a line is broken, as lengths of strokes and gaps in eighths of a CSS pixel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dash(pub &'static [u32]);

impl Dash {
    /// Unbroken.
    pub const SOLID: Self = Self(&[]);
    /// Fine dots: drop lines of the optimum.
    pub const FINE: Self = Self(&[8, 24]);
}

/// Stroke of a line: width in CSS pixels and dash, so that no two series differ by color alone.
#[must_use]
pub const fn stroke(role: Role) -> (f64, Dash) {
    match role {
        Role::Primary => (2.5, Dash::SOLID),
        Role::Series2 => (2.0, Dash(&[56, 32])),
        Role::Series3 => (2.25, Dash(&[16, 32])),
        Role::Series4 => (2.0, Dash(&[80, 24, 16, 24])),
        Role::Ink => (2.0, Dash::SOLID),
        Role::You | Role::Danger => (1.5, Dash::SOLID),
        _ => (1.0, Dash::SOLID),
    }
}

/// The role in which a name for something of this role is written: tints are named in readable ink.
#[must_use]
pub const fn lettering(role: Role) -> Role {
    match role {
        Role::RegionGood => Role::Good,
        Role::RegionDanger => Role::Danger,
        Role::RegionNote | Role::Axis | Role::Rule | Role::Surface | Role::Paper => Role::Muted,
        Role::Water => Role::Primary,
        Role::Shade1 | Role::Shade2 | Role::Shade3 | Role::Shade4 | Role::Shade5 => Role::Ink,
        other => other,
    }
}

/// Colors, font and number marks of one picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    /// A color for each role, in the order of [`ROLES`].
    pub colors: [Color; ROLES.len()],
    /// CSS family list of the narrow sans that charts are lettered in.
    pub font: String,
    /// Decimal mark.
    pub decimal: String,
    /// Mark between groups of three digits.
    pub group: String,
}

impl Theme {
    /// The theme of a scheme, with English number marks.
    #[must_use]
    pub fn new(scheme: Scheme) -> Self {
        Self {
            colors: palette(scheme),
            font: css::GAUGE.to_owned(),
            decimal: ".".to_owned(),
            group: ",".to_owned(),
        }
    }

    /// The color of a role.
    #[must_use]
    pub const fn color(&self, role: Role) -> Color {
        self.colors[index(role)]
    }
}

#[cfg(test)]
mod tests;
