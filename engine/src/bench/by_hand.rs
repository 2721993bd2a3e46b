//! The measured picture as one would draw it by hand through web-sys.

use super::{LINES, Moment, TICKS};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

const START: f64 = 44.0;
const END: f64 = 14.0;
const TOP: f64 = 8.0;
const BOTTOM: f64 = 62.0;
const COLORS: [&str; 3] = ["#00689a", "#84610a", "#3d1a6b"];
const WIDTHS: [f64; 3] = [2.5, 2.0, 2.25];
const DASHES: [&[f64]; 3] = [&[], &[7.0, 4.0], &[2.0, 4.0]];
const NAMES: [&str; 3] = ["first", "second", "third"];

pub(super) fn draw(
    canvas: &HtmlCanvasElement,
    font: &str,
    ratio: f64,
    moment: &Moment,
    named: bool,
) {
    let Some(context) = canvas.get_context("2d").ok().flatten() else {
        return;
    };
    let context: CanvasRenderingContext2d = context.unchecked_into();
    let width = f64::from(canvas.width()) / ratio;
    let bottom = f64::from(canvas.height()) / ratio - BOTTOM;
    let _ = context.set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0);
    context.clear_rect(0.0, 0.0, width, bottom + BOTTOM);
    let right = width - END;
    let across = |x: f64| START + (right - START) * x / 100.0;
    let upward = |y: f64| bottom - (bottom - TOP) * y / 100.0;

    context.set_font(&format!("400 13px {font}"));
    context.set_text_align("right");
    context.set_line_width(1.0);
    context.set_stroke_style_str("#cbd6d9");
    context.set_fill_style_str("#495c66");
    for tick in TICKS {
        if tick > 0.0 {
            segment(&context, (START, upward(tick)), (right, upward(tick)));
        }
        let _ = context.fill_text(&tick.to_string(), START - 7.0, upward(tick) + 4.5);
    }
    context.set_text_align("center");
    for (line, (points, (_, _, at))) in moment.iter().zip(LINES).enumerate() {
        context.set_stroke_style_str(COLORS[line]);
        context.set_line_width(WIDTHS[line]);
        let dash: Array = DASHES[line]
            .iter()
            .map(|part| JsValue::from(*part))
            .collect();
        let _ = context.set_line_dash(&dash);
        context.begin_path();
        for (index, [x, y]) in points.iter().enumerate() {
            let spot = (across(*x), upward(*y));
            if index == 0 {
                context.move_to(spot.0, spot.1);
            } else {
                context.line_to(spot.0, spot.1);
            }
        }
        context.stroke();
        if named {
            context.set_font(&format!("600 14px {font}"));
            context.set_fill_style_str(COLORS[line]);
            let beside = points[points.partition_point(|[x, _]| *x < at)];
            let above = upward(beside[1]) - 12.0;
            let _ = context.fill_text(NAMES[line], across(at), above);
        }
    }
    let _ = context.set_line_dash(&Array::new());
    context.set_line_width(1.0);
    context.set_font(&format!("400 13px {font}"));
    context.set_stroke_style_str("#687b85");
    context.set_fill_style_str("#495c66");
    for tick in TICKS {
        segment(
            &context,
            (across(tick), bottom),
            (across(tick), bottom + 6.0),
        );
        let _ = context.fill_text(&tick.to_string(), across(tick), bottom + 27.0);
    }
    context.set_stroke_style_str("#12222b");
    context.set_line_width(2.0);
    segment(&context, (START, bottom), (right, bottom));
}

fn segment(context: &CanvasRenderingContext2d, from: (f64, f64), to: (f64, f64)) {
    context.begin_path();
    context.move_to(from.0, from.1);
    context.line_to(to.0, to.1);
    context.stroke();
}
