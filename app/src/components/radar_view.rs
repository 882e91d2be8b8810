//! The radar as SVG nodes of the page.
//!
//! plotters tells a backend nothing but colours, so here a colour is the number of an [`Ink`] and becomes
//! the class of that part; `radar.css` gives it its look in each theme. No HTML strings.

use std::convert::Infallible;
use std::fmt::Write;

use plotters::prelude::{DrawingBackend, IntoDrawingArea, RGBAColor, RGBColor};
use plotters_backend::text_anchor::HPos;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind};
use windrose_assessment::Scores;
use windrose_report::radar::{self, Ink, Layout, Radar};
use yew::prelude::*;

/// What [`RadarView`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The scores.
    pub scores: Scores,
    /// True for narrow places: numerals only.
    #[prop_or_default]
    pub small: bool,
}

/// The radar. In wide places names stand at the axes, in narrow ones numerals; the style sheet chooses by the
/// width there is.
#[component]
pub fn RadarView(props: &Props) -> Html {
    let radar = Radar::new(&props.scores);
    let description = radar::description(&props.scores);
    let drawing = |layout: Layout, class: &'static str| {
        let (width, height) = layout.size();
        html! {
            <svg class={classes!("radar-drawing", class)} viewBox={format!("0 0 {width} {height}")} role="img"
                aria-label={description.clone()}>
                { for draw(&radar, layout) }
            </svg>
        }
    };
    html! {
        <figure class={classes!("radar", props.small.then_some("radar-small"))}>
            if !props.small {
                { drawing(Layout::Named, "radar-named") }
            }
            { drawing(Layout::Numbered, "radar-numbered") }
            <figcaption class="legend">
                <span class="legend-low">{ "at least" }</span>
                <span class="legend-range">{ "at most, while unknown" }</span>
                <span class="legend-factors">{ "factors I–XII" }</span>
                <span class="legend-layers">{ "layers A–D" }</span>
            </figcaption>
        </figure>
    }
}

fn draw(radar: &Radar, layout: Layout) -> Vec<Html> {
    let mut nodes = Vec::new();
    let area = NodeBackend { nodes: &mut nodes, size: layout.size() }.into_drawing_area();
    // Drawing into a list of nodes cannot fail.
    let _ = radar::draw(&area, radar, layout, class_colour);
    drop(area);
    nodes
}

/// The colour that stands for a part: its number in the red channel.
fn class_colour(ink: Ink) -> RGBAColor {
    let number = Ink::ALL.iter().position(|other| *other == ink).and_then(|n| u8::try_from(n).ok());
    RGBColor(number.unwrap_or(u8::MAX), 0, 0).into()
}

fn class_of(colour: BackendColor) -> &'static str {
    match Ink::ALL.get(usize::from(colour.rgb.0)) {
        None => "",
        Some(Ink::Ring) => "ring",
        Some(Ink::Spoke) => "spoke",
        Some(Ink::RangeArea) => "range-area",
        Some(Ink::RangeLine) => "range-line",
        Some(Ink::LowArea) => "low-area",
        Some(Ink::LowLine) => "low-line",
        Some(Ink::LowPoint) => "low-point",
        Some(Ink::FactorArc) => "factor-arc",
        Some(Ink::LayerArc) => "layer-arc",
        Some(Ink::FactorLabel) => "factor-label",
        Some(Ink::LayerLabel) => "layer-label",
        Some(Ink::RingLabel) => "ring-label",
    }
}

/// A plotters backend whose canvas is a list of SVG nodes.
struct NodeBackend<'a> {
    nodes: &'a mut Vec<Html>,
    size: (u32, u32),
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for NodeBackend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, colour: BackendColor) -> Drawn {
        self.nodes.push(html! {
            <rect class={class_of(colour)} x={x.to_string()} y={y.to_string()} width="1" height="1" />
        });
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.nodes.push(html! {
            <polyline class={class_of(style.color())} points={points(path)} fill="none"
                stroke-width={style.stroke_width().to_string()} />
        });
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        _: bool,
    ) -> Drawn {
        self.nodes.push(html! {
            <circle class={class_of(style.color())} cx={x.to_string()} cy={y.to_string()} r={radius.to_string()} />
        });
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.nodes.push(html! { <polygon class={class_of(style.color())} points={points(path)} /> });
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Drawn {
        let anchor = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Center => "middle",
            HPos::Right => "end",
        };
        self.nodes.push(html! {
            <text class={class_of(style.color())} x={x.to_string()} y={y.to_string()} text-anchor={anchor}
                dominant-baseline="central" font-size={style.size().to_string()}>{ text.to_owned() }</text>
        });
        Ok(())
    }
}

fn points(path: impl IntoIterator<Item = BackendCoord>) -> String {
    let mut points = String::new();
    for (x, y) in path {
        // Writing to a string cannot fail.
        let _ = write!(points, "{x},{y} ");
    }
    points
}
