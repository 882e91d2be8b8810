//! The report: the local one, and what it shares with one opened from a link.

use windrose_assessment::{Assessment, Depth, Scope, progress};
use windrose_questions::BANK;
use windrose_report::{Detail, Origin, Report, document};
use yew::prelude::*;

use super::heading;
use super::start::go_on;
use crate::components::{DocumentPreface, HandOn, SaveStatus, SectionView};
use crate::route::Route;
use crate::store::Work;

/// What [`ReportPage`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The local work.
    pub work: Work,
}

/// The report of the local assessment.
#[component]
pub fn ReportPage(props: &Props) -> Html {
    let assessment = props.work.session.assessment();
    let open = progress(&Scope::new(&BANK, assessment)).open();
    let notes = use_state(|| false);
    let onnotes = {
        let notes = notes.setter();
        Callback::from(move |shown: bool| notes.set(shown))
    };
    html! {
        <ReportBody assessment={assessment.clone()} origin={Origin::Local} notes={*notes}>
            if !props.work.is_stored() { <SaveStatus work={props.work.clone()} /> }
            if open > 0 {
                <p class="notice">
                    { format!("{open} {} still open. ", if open == 1 { "question is" } else { "questions are" }) }
                    <a href={go_on(assessment).to_string()}>{ "Go on answering" }</a>
                </p>
            }
            if assessment.depth == Depth::Quick && open == 0 {
                <p class="notice">
                    { "A quick run: the critical capabilities only. " }
                    <a href={Route::Start.to_string()}>{ "Go on with the full run" }</a>
                </p>
            }
            if !assessment.is_empty() {
                <HandOn assessment={assessment.clone()} origin={Origin::Local} notes={*notes} {onnotes} />
            }
        </ReportBody>
    }
}

/// What [`ReportBody`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct BodyProps {
    /// What was answered.
    pub assessment: Assessment,
    /// Where the answers come from.
    pub origin: Origin,
    /// True if the reader wants the notes and reasons in it.
    #[prop_or_default]
    pub notes: bool,
    /// What stands between the preface and the sections.
    pub children: Html,
}

/// The report as a page: the document, section by section.
#[component]
pub fn ReportBody(props: &BodyProps) -> Html {
    let report = use_memo((props.assessment.clone(), props.origin), |(assessment, origin)| {
        Report::new(&BANK, assessment.clone(), *origin)
    });
    let linked = props.origin == Origin::Local;
    let document = document(&report, Detail { notes: props.notes, ..Detail::default() });
    html! {
        <article class="report">
            <header>
                { heading(html! { &document.title }) }
                <DocumentPreface preface={document.preface.clone()} />
                { props.children.clone() }
            </header>
            { for document.sections.iter().map(|section| html! {
                <SectionView key={section.id} section={section.clone()} report={report.clone()} {linked} />
            }) }
        </article>
    }
}
