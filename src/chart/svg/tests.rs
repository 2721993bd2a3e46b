use super::*;
use crate::chart::spec::Bar;
use crate::chart::theme::Scheme;
use crate::chart::{Axis, Mark, Role, SafeRange, Text};
use crate::mechanisms;
use crate::unit::Unit;

fn picture(paint: Paint, words: &str) -> String {
    let entry = mechanisms::find("coordination").unwrap();
    let chart = entry.chart("output", &entry.defaults().into()).unwrap();
    let theme = Theme::new(Scheme::Light);
    svg(&chart, &Words::parse(words), &theme, paint, 328, 250)
}

#[test]
fn an_inline_picture_names_roles_and_a_file_names_colors() {
    let inline = picture(Paint::Variables, "");
    assert!(inline.contains("stroke=\"var(--narrows-primary,#00689a)\""));
    assert!(!inline.contains("style=") && !inline.contains("class=") && !inline.contains("id="));
    let file = picture(Paint::Fixed, "");
    assert!(file.contains("stroke=\"#00689a\"") && !file.contains("var("));
    assert!(file.contains("<path fill=\"#f6f9f9\" d=\"M0 0h2624v2000H0z\"/>"));
}

#[test]
fn words_are_escaped_and_keys_are_never_shown() {
    let hostile = picture(
        Paint::Variables,
        "label-best\t<script>&\"{value}\u{1}\nunit-people-axis\t</svg>",
    );
    assert!(hostile.contains("&lt;script&gt;&amp;&quot;"));
    assert!(hostile.contains("&lt;/svg&gt;"));
    assert!(!hostile.contains("<script") && !hostile.contains('\u{1}'));
    assert!(!hostile.contains("label-"));
}

#[test]
fn a_picture_is_small() {
    assert!(picture(Paint::Variables, "").len() < 6_000);
}

#[test]
fn any_size_is_drawn() {
    let entry = mechanisms::find("coordination").unwrap();
    let chart = entry.chart("output", &entry.defaults().into()).unwrap();
    let theme = Theme::new(Scheme::Dark);
    for (width, height) in [(0, 0), (1, 1), (60, 2000), (u32::MAX, u32::MAX)] {
        let out = svg(
            &chart,
            &Words::default(),
            &theme,
            Paint::Fixed,
            width,
            height,
        );
        assert!(out.ends_with("</svg>"));
    }
}

fn bars(bars: Vec<Bar>) -> ChartSpec {
    let x = Axis::hidden(Unit::Number, SafeRange::linear(0.0, 1.0));
    let y = Axis::hidden(Unit::Share, SafeRange::linear(0.0, 1.0));
    let marks = vec![Mark::Bars {
        name: Text::new("label-bars"),
        bars,
    }];
    ChartSpec::new(x, y, marks)
}

fn bar(base: f64, height: f64) -> Bar {
    Bar {
        from: 0.0,
        to: 1.0,
        base,
        height,
        role: Role::Primary,
    }
}

fn plain(spec: &ChartSpec, width: u32) -> String {
    let theme = Theme::new(Scheme::Light);
    svg(spec, &Words::default(), &theme, Paint::Fixed, width, 100)
}

#[test]
fn bars_stand_on_one_another() {
    let stacked = plain(&bars(vec![bar(0.25, 0.5)]), 100);
    // From three quarters of 800 eighths down to one quarter, with y growing downward.
    assert!(stacked.contains("d=\"M0 600h800v-400h-800z\""), "{stacked}");
    let standing = plain(&bars(vec![bar(0.0, 0.5)]), 100);
    assert!(
        standing.contains("d=\"M0 800h800v-400h-800z\""),
        "{standing}"
    );
}

#[test]
fn a_narrow_picture_may_be_another() {
    let whole = bars(vec![bar(0.0, 1.0)]);
    let half = bars(vec![bar(0.0, 0.5)]);
    let both = whole.clone().on_narrow(half.clone());
    assert_eq!(plain(&both, 600), plain(&whole, 600));
    assert_eq!(plain(&both, 599), plain(&half, 599));
}
