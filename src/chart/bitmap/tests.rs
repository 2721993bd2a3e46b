use super::*;
use crate::chart::axis::Axis;
use crate::chart::mark::Mark;
use crate::chart::range::SafeRange;
use crate::chart::spec::{Bar, Direction, Placement, Shape};
use crate::chart::theme::Scheme;
use crate::unit::Unit;

fn fonts() -> Fonts<'static> {
    let (regular, bold) = (
        dejavu::sans_condensed::regular(),
        dejavu::sans_condensed::bold(),
    );
    Fonts::new(regular, bold).unwrap()
}

const SIZE: (u32, u32) = (240, 160);

/// A bar, a line, a dashed line, a disc and a name, apart from each other.
fn chart() -> ChartSpec {
    let axis = || Axis::new(Unit::Number, SafeRange::linear(0.0, 1.0), &[0.0, 1.0]);
    let bar = Bar {
        from: 0.1,
        to: 0.4,
        base: 0.0,
        height: 0.5,
        role: Role::Series2,
    };
    let level = |role, y| Mark::rule(None, role, Direction::Horizontal, y);
    let marks = vec![
        Mark::bars("label-bars", vec![bar]),
        Mark::line(
            "label-line",
            Role::Primary,
            vec![[0.0, 0.75], [1.0, 0.75]],
            Placement::Auto,
        ),
        level(Role::Series3, 0.62),
        Mark::points(Role::Danger, Shape::Disc, vec![[0.75, 0.25]]),
    ];
    ChartSpec::new(axis(), axis(), marks)
}

/// The colors of the chart's picture, row by row.
fn colors(words: &str, ratio: u32) -> Vec<Vec<[u8; 3]>> {
    colors_of(&chart(), words, ratio)
}

/// The colors of a picture, row by row.
fn colors_of(spec: &ChartSpec, words: &str, ratio: u32) -> Vec<Vec<[u8; 3]>> {
    let theme = Theme::new(Scheme::Light);
    let file = png(spec, &Words::parse(words), &theme, &fonts(), SIZE, ratio).unwrap();
    let mut reader = png::Decoder::new(std::io::Cursor::new(file))
        .read_info()
        .unwrap();
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut bytes).unwrap();
    assert_eq!((info.width, info.height), (SIZE.0 * ratio, SIZE.1 * ratio));
    let row = index(info.width) * CHANNELS;
    let color = |color: &[u8]| [color[0], color[1], color[2]];
    let rows = bytes.chunks_exact(row);
    rows.map(|row| row.chunks_exact(CHANNELS).map(color).collect())
        .collect()
}

/// The pixel of a place given in fractions of the axes, by the insets of a narrow picture.
fn pixel(x: f64, y: f64) -> (usize, usize) {
    let (left, right, top, bottom) = (34.0, 226.0, 8.0, 120.0);
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a place in the picture"
    )]
    let whole = |place: f64| place as usize;
    (
        whole(left + (right - left) * x),
        whole(bottom - (bottom - top) * y),
    )
}

fn role(role: Role) -> [u8; 3] {
    let [_, rgb @ ..] = Theme::new(Scheme::Light).color(role).to_be_bytes();
    rgb
}

#[test]
fn there_is_ink_where_marks_are_and_paper_elsewhere() {
    let picture = colors("", 1);
    let at = |x, y| {
        let (x, y) = pixel(x, y);
        picture[y][x]
    };
    assert_eq!(at(0.25, 0.25), role(Role::Series2));
    assert_eq!(at(0.39, 0.47), role(Role::Series2));
    assert_eq!(at(0.5, 0.75), role(Role::Primary));
    assert_eq!(at(0.75, 0.25), role(Role::Danger));
    for (x, y) in [
        (0.45, 0.25),
        (0.25, 0.55),
        (0.5, 0.79),
        (0.5, 0.71),
        (0.75, 0.32),
        (0.9, 0.95),
    ] {
        assert_eq!(at(x, y), role(Role::Paper), "{x} {y}");
    }
}

#[test]
fn a_broken_line_is_broken() {
    let picture = colors("", 1);
    let (_, y) = pixel(0.5, 0.62);
    let (from, to) = (pixel(0.5, 0.62).0, pixel(0.95, 0.62).0);
    let paper = picture[y][from..to]
        .iter()
        .filter(|color| **color == role(Role::Paper));
    let share = paper.count() * 100 / (to - from);
    assert!((30..=80).contains(&share), "{share}");
}

#[test]
fn a_curve_of_many_short_pieces_is_broken_as_evenly() {
    let axis = || Axis::hidden(Unit::Number, SafeRange::linear(0.0, 1.0));
    let ink = |role| {
        let wave = |x: f64| 0.5 + 0.3 * libm::sin(9.0 * x);
        let points = SafeRange::linear(0.0, 1.0).curve(997, &[], &wave);
        let line = Mark::line("label-line", role, points, Placement::Auto);
        let picture = colors_of(&ChartSpec::new(axis(), axis(), vec![line]), "", 1);
        let paper = self::role(Role::Paper);
        picture
            .iter()
            .flatten()
            .filter(|color| **color != paper)
            .count()
    };
    let share = ink(Role::Series3) * 100 / ink(Role::Primary);
    assert!((30..=70).contains(&share), "{share}");
}

#[test]
fn texts_are_drawn_in_the_fonts_that_are_given() {
    let (bare, named) = (colors("", 2), colors("label-line\tscaling law", 2));
    let changed = |(bare, named): (&[u8; 3], &[u8; 3])| bare != named;
    let rows = bare.iter().zip(&named);
    let count = |(bare, named): (&Vec<[u8; 3]>, &Vec<[u8; 3]>)| {
        bare.iter().zip(named).filter(|pair| changed(*pair)).count()
    };
    let counts: Vec<usize> = rows.map(count).collect();
    let inked = counts.iter().filter(|count| **count > 0).count();
    // Bold letters of 13 CSS pixels, from the top of the l to the foot of the g.
    assert!((18..=32).contains(&inked), "{inked} rows");
    assert!(
        (300..=3000).contains(&counts.iter().sum::<usize>()),
        "{counts:?}"
    );
}

#[test]
fn what_is_no_font_or_no_size_is_refused() {
    assert_eq!(Fonts::new(b"", b"").unwrap_err(), BitmapError::Font);
    let (words, theme) = (Words::default(), Theme::new(Scheme::Light));
    for (size, ratio) in [
        ((0, 100), 1),
        ((100, 5000), 1),
        ((100, 100), 3),
        ((100, 100), 0),
    ] {
        let refused = png(&chart(), &words, &theme, &fonts(), size, ratio);
        assert_eq!(refused.unwrap_err(), BitmapError::Size);
    }
}
