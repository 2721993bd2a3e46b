use super::*;
use palette::color_difference::Ciede2000 as _;
use palette::{IntoColor as _, Lab, LinSrgb, Srgb};

/// How three kinds of color vision see linear red, green and blue: Machado, Oliveira and Fernandes 2009,
/// table 1, severity 1; and full color vision.
const VISIONS: [(&str, [[f64; 3]; 3]); 4] = [
    (
        "protan",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deutan",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritan",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
    ("full", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
];

const SCHEMES: [Scheme; 2] = [Scheme::Light, Scheme::Dark];

fn linear(color: Color) -> LinSrgb<f64> {
    let [_, r, g, b] = color.to_be_bytes();
    Srgb::new(r, g, b).into_format::<f64>().into_linear()
}

fn seen(color: Color, vision: [[f64; 3]; 3]) -> Lab<palette::white_point::D65, f64> {
    let color = linear(color);
    let part = |row: [f64; 3]| {
        (row[0] * color.red + row[1] * color.green + row[2] * color.blue).clamp(0.0, 1.0)
    };
    LinSrgb::new(part(vision[0]), part(vision[1]), part(vision[2])).into_color()
}

/// Contrast ratio of WCAG 2.
fn contrast(one: Color, other: Color) -> f64 {
    let luminance = |color| {
        let color = linear(color);
        0.2126 * color.red + 0.7152 * color.green + 0.0722 * color.blue
    };
    let (a, b) = (luminance(one), luminance(other));
    (f64::max(a, b) + 0.05) / (f64::min(a, b) + 0.05)
}

#[test]
fn roles_stand_at_their_own_index() {
    for (index, (role, name, ..)) in ROLES.iter().enumerate() {
        assert_eq!(super::index(*role), index);
        let written = serde_json::to_string(role).unwrap();
        assert_eq!(written, format!("\"{name}\""));
    }
}

#[test]
fn every_color_names_its_role() {
    for scheme in SCHEMES {
        let mut colors = palette(scheme).to_vec();
        colors.sort_unstable();
        colors.dedup();
        assert_eq!(colors.len(), ROLES.len(), "{scheme:?}");
    }
}

#[test]
fn text_is_legible_on_every_ground() {
    use Role::{
        Danger, Good, Ink, Muted, Paper, Primary, Reference, RegionDanger, RegionGood, RegionNote,
        Series2, Series3, Series4, Surface, Water, You,
    };
    let texts = [
        Ink, Muted, Primary, Series2, Series3, Series4, You, Danger, Good, Reference,
    ];
    let tinted = [
        (Good, RegionGood),
        (Danger, RegionDanger),
        (Muted, RegionNote),
        (Ink, Water),
        (Muted, Water),
        (Primary, Water),
    ];
    for scheme in SCHEMES {
        let theme = Theme::new(scheme);
        let legible = |text, ground| {
            let ratio = contrast(theme.color(text), theme.color(ground));
            assert!(
                ratio >= 4.5,
                "{scheme:?} {text:?} on {ground:?}: {ratio:.2}"
            );
        };
        for text in texts {
            legible(text, Paper);
            legible(text, Surface);
        }
        for (text, ground) in tinted {
            legible(text, ground);
        }
    }
}

#[test]
fn marks_and_axes_are_visible() {
    for scheme in SCHEMES {
        let theme = Theme::new(scheme);
        for role in [
            Role::Axis,
            Role::Primary,
            Role::Series2,
            Role::Series3,
            Role::Series4,
            Role::You,
            Role::Danger,
            Role::Reference,
        ] {
            for ground in [
                Role::Paper,
                Role::RegionGood,
                Role::RegionDanger,
                Role::RegionNote,
            ] {
                let ratio = contrast(theme.color(role), theme.color(ground));
                assert!(
                    ratio >= 3.0,
                    "{scheme:?} {role:?} on {ground:?}: {ratio:.2}"
                );
            }
        }
    }
}

/// Shades between contours: ink is easily read on each, every mark of a map is seen on it, and each is stronger
/// than the one before.
#[test]
fn shades_bear_ink_and_the_readers_point() {
    let shades = [
        Role::Paper,
        Role::Shade1,
        Role::Shade2,
        Role::Shade3,
        Role::Shade4,
        Role::Shade5,
    ];
    for scheme in SCHEMES {
        let theme = Theme::new(scheme);
        let ratio = |one, other| contrast(theme.color(one), theme.color(other));
        for shade in shades {
            for (role, least) in [(Role::Ink, 5.0), (Role::You, 3.0), (Role::Primary, 3.0)] {
                let found = ratio(role, shade);
                assert!(
                    found >= least,
                    "{scheme:?} {role:?} on {shade:?}: {found:.2}"
                );
            }
        }
        for (weak, strong) in shades.iter().zip(&shades[1..]) {
            let step = ratio(Role::Paper, *strong) / ratio(Role::Paper, *weak);
            assert!(step >= 1.05, "{scheme:?} {strong:?}: {step:.3}");
        }
    }
}

#[test]
fn series_differ_for_every_kind_of_color_vision() {
    let apart = [
        Role::Primary,
        Role::Series2,
        Role::Series3,
        Role::Series4,
        Role::You,
        Role::Danger,
    ];
    for scheme in SCHEMES {
        let theme = Theme::new(scheme);
        for (vision, matrix) in VISIONS {
            for (index, one) in apart.iter().enumerate() {
                for other in &apart[index + 1..] {
                    let [a, b] = [one, other].map(|role| seen(theme.color(*role), matrix));
                    let difference = a.difference(b);
                    assert!(
                        difference >= 10.0,
                        "{scheme:?} {vision} {one:?} {other:?}: {difference:.1}"
                    );
                }
            }
        }
    }
}

#[test]
fn series_differ_without_any_color() {
    let series = [
        Role::Primary,
        Role::Series2,
        Role::Series3,
        Role::Series4,
        Role::Reference,
    ];
    for (index, one) in series.iter().enumerate() {
        for other in &series[index + 1..] {
            assert_ne!(stroke(*one), stroke(*other), "{one:?} {other:?}");
        }
    }
}

#[test]
fn the_style_sheet_has_every_role_in_every_scheme() {
    let sheet = css();
    for (_, name, light, dark) in ROLES {
        for (color, times) in [(light, 2), (dark, 2)] {
            let property = format!("--narrows-{name}:#{color:06x};");
            assert_eq!(sheet.matches(&property).count(), times, "{property}");
        }
        let forced = sheet.lines().find(|line| line.contains("forced-colors"));
        assert!(forced.unwrap().contains(&format!("--narrows-{name}:")));
    }
}
