//! The radar of a report, to be read axis by axis: by pointer, by touch, by keyboard.
//!
//! Over the drawing lie the parts that belong to the axes, and one control that assistive technology and the keyboard
//! know: a range of the sixteen dimensions, whose value is read out in words. Pointing shows an axis for as long as it
//! lasts; pressing, touching and keys hold it. Escape or going elsewhere lets go.

use std::rc::Rc;

use windrose_assessment::Scores;
use windrose_questions::BANK;
use windrose_report::chart::{Layout, Overlay, Radar, Readout, radar_description, readouts};
use windrose_words::app::charts as words;
use yew::prelude::*;

use super::drawing::{Drawing, joined, node};
use crate::platform::{field, focus};
use crate::route::Route;

/// What [`RadarAxes`] shows.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// The scores.
    pub scores: Scores,
    /// Other assessments beside them.
    pub others: Vec<Overlay>,
    /// True if the reader can go to the questions.
    pub linked: bool,
}

const ID: &str = "radar-axes";
const CONTROL: &str = "radar-axis";

/// The drawing with what is said of the axis that is looked at.
#[component]
pub(super) fn RadarAxes(props: &Props) -> Html {
    let held = use_state(|| None::<usize>);
    let pointed = use_state(|| None::<usize>);
    let radar = use_memo((props.scores.clone(), props.others.clone()), |(scores, others)| {
        Radar::with_others(scores, others)
    });
    let said =
        use_memo((props.scores.clone(), props.others.clone()), |(scores, others)| readouts(scores, others));
    let shown = pointed.or(*held);
    let last = said.len().saturating_sub(1);

    let hold = {
        let held = held.setter();
        Callback::from(move |axis: Option<usize>| held.set(axis))
    };
    let point = {
        let pointed = pointed.setter();
        Callback::from(move |axis: Option<usize>| pointed.set(axis))
    };
    let let_go = {
        let (hold, point) = (hold.clone(), point.clone());
        Callback::from(move |()| {
            hold.emit(None);
            point.emit(None);
        })
    };
    let onfocus = {
        let (hold, held) = (hold.clone(), *held);
        Callback::from(move |_: FocusEvent| hold.emit(Some(held.unwrap_or_default())))
    };
    let oninput = {
        let (hold, point) = (hold.clone(), point.clone());
        Callback::from(move |event: InputEvent| {
            point.emit(None);
            hold.emit(field::text_of(&event).parse::<usize>().ok().map(|number| number.saturating_sub(1)));
        })
    };
    let onkeydown = {
        let let_go = let_go.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                let_go.emit(());
            }
        })
    };
    let onfocusout = Callback::from(move |event: FocusEvent| {
        if focus::moves_out_of(&event, ID) {
            let_go.emit(());
        }
    });
    let press = {
        let (hold, held) = (hold.clone(), *held);
        Callback::from(move |axis: usize| {
            // The focus goes along, so that arrow keys go on from here and leaving lets go; it chooses an axis of its own
            // first.
            focus::focus_in_place(CONTROL);
            hold.emit((held != Some(axis)).then_some(axis));
        })
    };
    let onpointerleave = point.reform(|_: PointerEvent| None);
    let number = shown.map_or(1, |axis| axis + 1);
    let value =
        shown.and_then(|axis| said.get(axis)).map_or_else(|| words::READ_AXES.to_owned(), Readout::text);
    html! {
        <div id={ID} class="radar-axes" {onfocusout} {onkeydown}>
            <div class="over" {onpointerleave}>
                <input id={CONTROL} type="range" min="1" max={(last + 1).to_string()} value={number.to_string()}
                    aria-label={words::RADAR_DIMENSION} aria-valuetext={value} {onfocus} {oninput} />
                { for [(Layout::Wide, "for-wide"), (Layout::Narrow, "for-narrow")].map(|(layout, class)| html! {
                    <Axes radar={radar.clone()} {layout} {class} {shown} description={radar_description(&props.scores)}
                        onpress={press.clone()} onpoint={point.clone()} />
                }) }
            </div>
            <div class="readouts">
                <p class="hint" aria-hidden={shown.is_some().then_some("true")}>{ words::READ_AXES }</p>
                { for said.iter().enumerate().map(|(axis, said)| readout(said, shown == Some(axis), props.linked)) }
            </div>
        </div>
    }
}

/// All of them stand in one place and one is to be seen, so that nothing moves when another is.
fn readout(readout: &Readout, is_shown: bool, linked: bool) -> Html {
    let route = BANK.dimension(readout.dimension).map(|dimension| Route::Questions(dimension, None));
    html! {
        <div class="readout" key={readout.dimension} data-shown={is_shown.then_some("")}>
            <p class="name">
                { match route.filter(|_| linked) {
                    Some(route) => html! { <a href={route.to_string()}>{ &readout.name }</a> },
                    None => html! { { &readout.name } },
                } }
            </p>
            <p>{ format!("{}.", readout.values) }</p>
            if let Some(held_back) = &readout.held_back { <p>{ format!("{held_back}.") }</p> }
            if !readout.others.is_empty() { <p>{ format!("{}.", readout.others.join("; ")) }</p> }
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct AxesProps {
    radar: Rc<Radar>,
    layout: Layout,
    class: &'static str,
    shown: Option<usize>,
    description: AttrValue,
    onpress: Callback<usize>,
    onpoint: Callback<Option<usize>>,
}

/// One layout of the drawing with the parts that belong to the axes.
#[component]
fn Axes(props: &AxesProps) -> Html {
    let AxesProps { radar, layout, shown, .. } = props;
    let picture = use_memo((radar.clone(), *layout), |(radar, layout)| radar.picture(*layout));
    let wedge = |(axis, points): (usize, Vec<(i32, i32)>)| {
        let (point, press) = (props.onpoint.clone(), props.onpress.clone());
        let onpointerenter = Callback::from(move |_: PointerEvent| point.emit(Some(axis)));
        let onclick = Callback::from(move |_: MouseEvent| press.emit(axis));
        html! { <polygon class="hit" points={joined(&points)} {onpointerenter} {onclick} /> }
    };
    html! {
        <Drawing picture={(*picture).clone()} class={props.class} description={props.description.clone()}>
            if let Some(axis) = shown { { for radar.chosen(*layout, *axis).iter().map(node) } }
            { for radar.wedges(*layout).into_iter().enumerate().map(wedge) }
        </Drawing>
    }
}
