//! What is drawn on a canvas, at several pixel ratios, and what ten thousand redraws leave behind.
#![cfg(target_arch = "wasm32")]
#![allow(missing_docs, clippy::unwrap_used, reason = "a test binary")]
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "pixels of a small canvas"
)]

mod page;

use js_sys::{Reflect, Uint32Array, WebAssembly};
use narrows::chart::render::{BOTTOM, END, START};
use narrows::chart::theme::ROLES;
use narrows::{mechanisms, wire};
use page::{chart, theme};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

wasm_bindgen_test_configure!(run_in_browser);

const WIDTH: f64 = 328.0;
const HEIGHT: f64 = 250.0;
const INK: [u8; 3] = [0x12, 0x22, 0x2b];
const YOU: [u8; 3] = [0xc2, 0x10, 0x5f];

fn canvas(ratio: f64) -> HtmlCanvasElement {
    let document = web_sys::window().unwrap().document().unwrap();
    let canvas: HtmlCanvasElement = document.create_element("canvas").unwrap().unchecked_into();
    canvas.set_width((WIDTH * ratio).round() as u32);
    canvas.set_height((HEIGHT * ratio).round() as u32);
    canvas
}

fn light() -> JsValue {
    theme(&narrows_engine::palette("light").to_vec())
}

fn draw(canvas: &HtmlCanvasElement, people: f64, theme: &JsValue, ratio: f64) {
    let entry = mechanisms::find("coordination").unwrap();
    let mut values = entry.defaults();
    values[0] = people;
    let bytes = wire::encode(&entry.chart("output", &values.into()).unwrap());
    narrows_engine::draw(canvas, &bytes, theme.unchecked_ref(), ratio).unwrap();
}

/// Red, green, blue and alpha at a CSS pixel.
fn pixel(canvas: &HtmlCanvasElement, (x, y): (f64, f64), ratio: f64) -> [u8; 4] {
    let context = canvas.get_context("2d").unwrap().unwrap();
    let context: CanvasRenderingContext2d = context.unchecked_into();
    let (x, y) = ((x * ratio).floor(), (y * ratio).floor());
    let data = context.get_image_data(x, y, 1.0, 1.0).unwrap().data().0;
    [data[0], data[1], data[2], data[3]]
}

#[wasm_bindgen_test]
fn marks_stand_where_the_slider_expects_them_at_any_ratio() {
    let spec = mechanisms::find("coordination").unwrap();
    let drawn = spec.chart("output", &spec.defaults().into()).unwrap();
    let across = |x: f64| START + (WIDTH - START - END) * drawn.x.range.fraction(x);
    for ratio in [1.0, 1.25, 2.0, 3.0] {
        let canvas = canvas(ratio);
        draw(&canvas, 40.0, &light(), ratio);
        // The drop line runs from the reader's point to the axis, where the thumb lies.
        let drop = pixel(&canvas, (across(40.0), HEIGHT - BOTTOM - 4.0), ratio);
        let off: u32 = YOU
            .iter()
            .zip(drop)
            .map(|(a, b)| u32::from(a.abs_diff(b)))
            .sum();
        assert!(off < 160, "{ratio}: {drop:?}");
        let axis = pixel(&canvas, (across(55.0), HEIGHT - BOTTOM - 0.01), ratio);
        assert_eq!(axis[..3], INK, "{ratio}");
        let corner = pixel(&canvas, (WIDTH - 2.0, 2.0), ratio);
        assert_eq!(corner[3], 0, "the ground is transparent");
    }
}

#[wasm_bindgen_test]
fn a_redraw_leaves_nothing_of_the_picture_before() {
    let (once, twice) = (canvas(2.0), canvas(2.0));
    draw(&once, 20.0, &light(), 2.0);
    draw(&twice, 45.0, &light(), 2.0);
    draw(&twice, 20.0, &light(), 2.0);
    assert_eq!(once.to_data_url().unwrap(), twice.to_data_url().unwrap());
}

/// The picture of a team of this size on a canvas that nothing was drawn on.
fn drawn_whole(people: f64, theme: &JsValue, ratio: f64) -> String {
    let canvas = canvas(ratio);
    draw(&canvas, people, theme, ratio);
    canvas.to_data_url().unwrap()
}

#[wasm_bindgen_test]
fn while_a_lever_moves_pixels_are_those_of_a_picture_drawn_whole() {
    let theme = light();
    for ratio in [1.0, 1.25, 2.0] {
        // On one canvas, and on more than are remembered.
        for many in [1, 9] {
            let canvases: Vec<HtmlCanvasElement> = (0..many).map(|_| canvas(ratio)).collect();
            for people in [6, 7, 8, 9, 10, 11, 12, 40, 41, 42, 55, 56, 57].map(f64::from) {
                let whole = drawn_whole(people, &theme, ratio);
                for canvas in &canvases {
                    draw(canvas, people, &theme, ratio);
                    let drawn = canvas.to_data_url().unwrap();
                    assert!(drawn == whole, "{people} at {ratio} on one of {many}");
                }
            }
        }
    }
}

#[wasm_bindgen_test]
fn nothing_is_kept_of_another_look_size_or_context() {
    let (light, dark) = (light(), theme(&narrows_engine::palette("dark").to_vec()));
    let canvas = canvas(2.0);
    let mut people = 6.0;
    let mut draw_some = |theme: &JsValue| {
        for _ in 0..5 {
            people += 1.0;
            draw(&canvas, people, theme, 2.0);
        }
        let whole = drawn_whole(people, theme, 2.0);
        assert!(canvas.to_data_url().unwrap() == whole, "{people}");
    };
    draw_some(&light);
    draw_some(&dark);
    // Setting a size empties a canvas, even if it is the same.
    canvas.set_width(canvas.width());
    draw_some(&dark);
    let lost = web_sys::Event::new("contextlost").unwrap();
    canvas.dispatch_event(&lost).unwrap();
    draw_some(&dark);
    let small = (canvas.width(), canvas.height());
    canvas.set_width(small.0 * 2);
    canvas.set_height(small.1 * 2);
    draw(&canvas, 20.0, &dark, 2.0);
    (0..5).for_each(|_| draw(&canvas, 20.0, &dark, 4.0));
    canvas.set_width(small.0);
    canvas.set_height(small.1);
    draw_some(&dark);
}

#[wasm_bindgen_test]
fn many_themes_in_turn_each_keep_their_own_look() {
    let themes: Vec<JsValue> = (0..40).map(|shade| theme(&[shade; ROLES.len()])).collect();
    let drawn = |theme: &JsValue| {
        let canvas = canvas(1.0);
        draw(&canvas, 20.0, theme, 1.0);
        canvas.to_data_url().unwrap()
    };
    let first: Vec<String> = themes.iter().map(drawn).collect();
    for (place, theme) in themes.iter().enumerate() {
        assert!(!first[..place].contains(&first[place]), "theme {place}");
        assert_eq!(drawn(theme), first[place], "theme {place}");
    }
}

#[wasm_bindgen_test]
fn a_theme_is_read_anew_when_anything_in_it_has_changed() {
    let drawn = |theme: &JsValue| {
        let canvas = canvas(1.0);
        draw(&canvas, 20.5, theme, 1.0);
        canvas.to_data_url().unwrap()
    };
    let theme = light();
    let mut before = vec![drawn(&theme)];
    let colors: Uint32Array = Reflect::get(&theme, &"colors".into()).unwrap().into();
    colors.set_index(2, 0x00_ff00);
    before.push(drawn(&theme));
    for (field, text) in [
        ("words", "label-you\tsomething else {value}"),
        ("decimal", ";"),
        ("font", "monospace"),
    ] {
        Reflect::set(&theme, &field.into(), &text.into()).unwrap();
        let now = drawn(&theme);
        assert!(!before.contains(&now), "{field}");
        before.push(now);
    }
}

#[wasm_bindgen_test]
fn every_chart_draws_something_and_strange_ratios_do_no_harm() {
    let theme = light();
    for entry in mechanisms::ALL {
        for id in entry.chart_ids() {
            let canvas = canvas(1.0);
            let empty = canvas.to_data_url().unwrap();
            let bytes = chart(entry.id(), id);
            narrows_engine::draw(&canvas, &bytes, theme.unchecked_ref(), 1.0).unwrap();
            assert_ne!(canvas.to_data_url().unwrap(), empty, "{id}");
        }
    }
    for ratio in [0.0, -1.0, f64::NAN, f64::INFINITY, 1e300] {
        draw(&canvas(1.0), 12.0, &theme, ratio);
    }
}

#[wasm_bindgen_test]
fn a_canvas_without_a_context_is_an_error() {
    let canvas = canvas(1.0);
    assert!(canvas.get_context("bitmaprenderer").unwrap().is_some());
    let bytes = chart("coordination", "output");
    let error = narrows_engine::draw(&canvas, &bytes, light().unchecked_ref(), 1.0).unwrap_err();
    let code = Reflect::get(&error, &"code".into()).unwrap();
    assert_eq!(code.as_string().as_deref(), Some("no-canvas"));
}

#[wasm_bindgen_test]
fn ten_thousand_redraws_take_no_memory() {
    let memory: WebAssembly::Memory = wasm_bindgen::memory().unchecked_into();
    let bytes = || {
        Reflect::get(&memory.buffer(), &"byteLength".into())
            .unwrap()
            .as_f64()
    };
    let canvas = canvas(1.0);
    let theme = light();
    let redraw = |times: u32| {
        for time in 0..times {
            draw(&canvas, 1.0 + f64::from(time % 590) / 10.0, &theme, 1.0);
        }
    };
    redraw(600);
    let before = bytes();
    redraw(10_000);
    assert_eq!(bytes(), before);
}
