//! A chart's drawing as SVG nodes of the page: classes for colours, attributes for what is the same in every palette.
//!
//! No HTML strings, no inline styles; `chart.css` gives each class its colour in each theme.

use std::fmt::Write;

use windrose_report::chart::{Anchor, Entry, Form, Label, Picture, Shape, Spot, Stroke};
use yew::prelude::*;

/// What [`Drawing`] shows.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// What is drawn.
    pub picture: Picture,
    /// For whom the drawing stands: its layout, as a style class.
    pub class: &'static str,
    /// What it shows, in words.
    pub description: AttrValue,
    /// What lies over it.
    #[prop_or_default]
    pub children: Html,
}

/// The drawing.
#[component]
pub(super) fn Drawing(props: &Props) -> Html {
    let Picture { width, height, shapes } = &props.picture;
    html! {
        <svg class={classes!("drawing", props.class)} viewBox={format!("0 0 {width} {height}")} role="img"
            aria-label={props.description.clone()}>
            { for shapes.iter().map(node) }
            { props.children.clone() }
        </svg>
    }
}

/// The legend of a chart; the samples are drawn as the chart is.
pub(super) fn legend(entries: &[Entry]) -> Html {
    html! {
        <ul class="legend">{ for entries.iter().map(|entry| {
            let Picture { width, height, shapes } = &entry.sample;
            html! {
                <li>
                    <svg class="sample" viewBox={format!("0 0 {width} {height}")} aria-hidden="true">{ for shapes.iter().map(node) }</svg>
                    <span>{ &entry.text }</span>
                </li>
            }
        }) }</ul>
    }
}

/// One shape.
pub(super) fn node(shape: &Shape) -> Html {
    let look = shape.ink.look();
    let class = look.class;
    let line = |points: &[Spot]| match look.stroke {
        Stroke::Line { width, dash, round } => html! {
            <polyline {class} points={joined(points)} fill="none" stroke-width={width.to_string()}
                stroke-linejoin="round" stroke-linecap={round.then_some("round")}
                stroke-dasharray={(!dash.is_empty()).then(|| lengths(dash))} />
        },
        Stroke::Fill | Stroke::Text { .. } => html! { <polyline {class} points={joined(points)} /> },
    };
    match &shape.form {
        Form::Line(points) => line(points),
        Form::Area(points) => html! { <polygon {class} points={joined(points)} /> },
        Form::Disc { centre: (x, y), radius } => {
            html! { <circle {class} cx={x.to_string()} cy={y.to_string()} r={radius.to_string()} /> }
        }
        Form::Rectangle((left, top), (right, bottom)) => html! {
            <rect {class} x={left.to_string()} y={top.to_string()} width={(right - left).to_string()}
                height={(bottom - top).to_string()} />
        },
        Form::Text(label) => text(class, look.stroke, label),
    }
}

fn text(class: &'static str, stroke: Stroke, label: &Label) -> Html {
    let anchor = match label.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let weight = matches!(stroke, Stroke::Text { bold: true }).then_some("600");
    html! {
        <text {class} x={label.at.0.to_string()} y={format!("{:.1}", label.baseline())} text-anchor={anchor}
            font-weight={weight} font-size={label.size.to_string()}>{ label.text.clone() }</text>
    }
}

pub(super) fn joined(points: &[Spot]) -> String {
    let mut out = String::new();
    for (x, y) in points {
        // Writing to a string cannot fail.
        let _ = write!(out, "{x},{y} ");
    }
    out
}

fn lengths(dash: &[u32]) -> String {
    dash.iter().map(u32::to_string).collect::<Vec<_>>().join(" ")
}
