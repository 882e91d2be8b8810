//! Paints a drawing as an image. Shape by shape, so that nothing has to be loaded and the page's policy stays strict.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement};
use windrose_report::chart::{Anchor, Form, Label, Look, Picture, Shape, Spot, Stroke};

use super::document;

/// Pixels of the image to a unit of the drawing: sharp on dense screens and on paper.
const SCALE: u32 = 2;

/// Fonts that every system has, as on the page.
const FONTS: &str = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif";

/// The drawing as a PNG, [`SCALE`] times its size, in the light palette; `None` if the browser refuses.
pub(crate) async fn png(picture: &Picture) -> Option<Blob> {
    let canvas = painted(picture).ok()?;
    let promise = js_sys::Promise::new(&mut |resolve, reject| {
        let give = Closure::once_into_js(move |blob: JsValue| resolve.call1(&JsValue::NULL, &blob));
        if let Err(error) = canvas.to_blob(give.unchecked_ref()) {
            let _ = reject.call1(&JsValue::NULL, &error);
        }
    });
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}

fn painted(picture: &Picture) -> Result<HtmlCanvasElement, JsValue> {
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    canvas.set_width(picture.width * SCALE);
    canvas.set_height(picture.height * SCALE);
    let context: CanvasRenderingContext2d =
        canvas.get_context("2d")?.ok_or("no canvas here")?.unchecked_into();
    context.scale(f64::from(SCALE), f64::from(SCALE))?;
    for shape in &picture.shapes {
        paint(&context, shape)?;
    }
    Ok(canvas)
}

fn paint(context: &CanvasRenderingContext2d, shape: &Shape) -> Result<(), JsValue> {
    let look = shape.ink.look();
    context.set_global_alpha(look.light.alpha());
    context.set_fill_style_str(&look.light.hex());
    match &shape.form {
        Form::Line(points) => {
            line_style(context, look)?;
            trace(context, points);
            context.stroke();
        }
        Form::Area(points) => {
            trace(context, points);
            context.fill();
        }
        Form::Disc { centre: (x, y), radius } => {
            context.begin_path();
            context.arc(f64::from(*x), f64::from(*y), f64::from(*radius), 0.0, std::f64::consts::TAU)?;
            context.fill();
        }
        Form::Rectangle((left, top), (right, bottom)) => context.fill_rect(
            f64::from(*left),
            f64::from(*top),
            f64::from(right - left),
            f64::from(bottom - top),
        ),
        Form::Text(label) => write(context, look, label)?,
    }
    Ok(())
}

fn line_style(context: &CanvasRenderingContext2d, look: Look) -> Result<(), JsValue> {
    let Stroke::Line { width, dash, round } = look.stroke else { return Ok(()) };
    context.set_stroke_style_str(&look.light.hex());
    context.set_line_width(f64::from(width));
    context.set_line_join("round");
    context.set_line_cap(if round { "round" } else { "butt" });
    let lengths: js_sys::Array = dash.iter().copied().map(JsValue::from).collect();
    context.set_line_dash(&lengths)
}

fn trace(context: &CanvasRenderingContext2d, points: &[Spot]) {
    context.begin_path();
    for (x, y) in points {
        // The first one begins the path: there is none to continue.
        context.line_to(f64::from(*x), f64::from(*y));
    }
}

fn write(context: &CanvasRenderingContext2d, look: Look, label: &Label) -> Result<(), JsValue> {
    let weight = if matches!(look.stroke, Stroke::Text { bold: true }) { "600 " } else { "" };
    context.set_font(&format!("{weight}{}px {FONTS}", label.size));
    context.set_text_align(match label.anchor {
        Anchor::Start => "left",
        Anchor::Middle => "center",
        Anchor::End => "right",
    });
    context.fill_text(&label.text, f64::from(label.at.0), label.baseline())
}
