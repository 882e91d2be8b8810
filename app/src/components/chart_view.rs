//! A chart of a report: drawing for the room there is, caption, legend, and files of it to take away.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use windrose_report::chart::{self, HeatCell, Layout, Overlay, describe, heat_cells};
use windrose_report::{Chart, Report};
use windrose_words::app::{charts as words, common};
use yew::prelude::*;

use super::drawing::{Drawing, legend};
use super::radar_axes::RadarAxes;
use crate::platform::{canvas, download};

/// What [`ChartView`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// Which chart.
    pub chart: Chart,
    /// Of what.
    pub report: Rc<Report>,
    /// Other assessments beside it, on the radar.
    #[prop_or_default]
    pub others: Vec<Overlay>,
    /// True if the reader can go to the questions.
    #[prop_or_default]
    pub linked: bool,
}

/// A chart with all that belongs to it. The style sheet chooses the layout by the width there is.
#[component]
pub fn ChartView(props: &Props) -> Html {
    let Props { chart, report, others, linked } = props.clone();
    let drawing = match chart {
        Chart::Radar => {
            html! { <RadarAxes scores={report.scores.clone()} others={others.clone()} {linked} /> }
        }
        Chart::Bars | Chart::HeatMap => {
            html! { { for [(Layout::Wide, "for-wide"), (Layout::Narrow, "for-narrow")].map(|(layout, class)| html! {
                <Drawing picture={chart::picture(&report, chart, layout, &[])} {class} description={describe(&report, chart)}>
                    if chart == Chart::HeatMap { { for heat_cells(&report, layout).iter().map(named) } }
                </Drawing>
            }) } }
        }
    };
    html! {
        <figure class={classes!("chart", chart.id())}>
            { drawing }
            { legend(&chart::legend(chart, &others)) }
            <figcaption>{ chart.caption() }</figcaption>
            <Files {chart} {report} {others} />
        </figure>
    }
}

/// What a pointer on a cell of the heat map is told; the answers below say it to everybody.
fn named(cell: &HeatCell) -> Html {
    let ((left, top), (right, bottom)) = cell.corners;
    html! {
        <rect class="hit" x={left.to_string()} y={top.to_string()} width={(right - left).to_string()}
            height={(bottom - top).to_string()}><title>{ cell.text.clone() }</title></rect>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct FilesProps {
    chart: Chart,
    report: Rc<Report>,
    others: Vec<Overlay>,
}

/// The chart as files, drawn when they are asked for.
#[component]
fn Files(props: &FilesProps) -> Html {
    let said = use_state(AttrValue::default);
    let FilesProps { chart, report, others } = props.clone();
    let tell = {
        let said = said.setter();
        move |file: &str, offered: bool| {
            said.set(if offered { common::download_started(file).into() } else { words::NO_DOWNLOAD.into() });
        }
    };
    let name = chart.name();
    let svg = {
        let (report, others, tell) = (report.clone(), others.clone(), tell.clone());
        Callback::from(move |_: MouseEvent| {
            let file = format!("windrose-{}.svg", chart.id());
            tell(&file, download::offer(&file, "image/svg+xml", &chart::svg(&report, chart, &others)));
        })
    };
    let png = Callback::from(move |_: MouseEvent| {
        let (file, sheet, tell) =
            (format!("windrose-{}.png", chart.id()), chart::sheet(&report, chart, &others), tell.clone());
        spawn_local(async move {
            let image = canvas::png(&sheet).await;
            tell(&file, image.is_some_and(|image| download::offer_blob(&file, &image)));
        });
    });
    html! {
        <p class="files">
            <button type="button" class="quiet" onclick={svg} aria-label={words::download_svg_of(name)}>{ words::DOWNLOAD_SVG }</button>
            <button type="button" class="quiet" onclick={png} aria-label={words::download_png_of(name)}>{ words::DOWNLOAD_PNG }</button>
            <span class="said" role="status">{ &*said }</span>
        </p>
    }
}
