//! The report: the local one, and what it shares with one opened from a link.

use std::rc::Rc;

use windrose_assessment::{Assessment, Date, Depth, Event as Happened, Scope, carry, progress};
use windrose_questions::BANK;
use windrose_report::{
    Block, Detail, EXAMPLES, Origin, Report, Section, document_compared, running_header, shown_title,
};
use windrose_words::app::{common, report as words, start};
use yew::prelude::*;

use super::start::go_on;
use super::{TakeCopy, heading};
use crate::comparisons::{Comparisons, use_comparisons};
use crate::components::{
    Charted, Compare, Deciding, DecisionExports, DocumentPreface, ExportPanel, SaveStatus, SectionView,
    section_heading_id, use_detail,
};
use crate::platform::{focus, page};
use crate::progressive::use_progressive_rendering;
use crate::request::Request;
use crate::route::Route;
use crate::state::{State, Step};

/// What [`ReportPage`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The local work.
    pub workspace: State,
    /// Called with every decision.
    pub onevent: Callback<Happened>,
    /// Called to take a change back, or to make it again.
    pub onstep: Callback<Step>,
    /// Called to keep a snapshot of it, and to read a work of the library.
    pub onrequest: Callback<Request>,
}

/// The report of the local assessment.
#[component]
pub fn ReportPage(props: &Props) -> Html {
    let assessment = props.workspace.assessment();
    let open = progress(&Scope::new(&BANK, assessment)).open();
    let (comparisons, onchange) = use_comparisons(Comparisons::default);
    let (detail, ondetail) = use_detail();
    if has_nothing_to_report(assessment) {
        return blank(props);
    }
    let deciding = Deciding {
        workspace: props.workspace.clone(),
        onevent: props.onevent.clone(),
        onstep: props.onstep.clone(),
    };
    let tools = html! {
        <>
            <ExportPanel assessment={assessment.clone()} origin={Origin::Local} comparisons={comparisons.clone()}
                {detail} today={props.workspace.today()} ondetail={ondetail.clone()} />
            <Compare assessment={assessment.clone()} origin={Origin::Local} comparisons={comparisons.clone()} {onchange}
                workspace={props.workspace.clone()} onrequest={props.onrequest.clone()} is_own={true} />
        </>
    };
    html! {
        <ReportBody assessment={assessment.clone()} origin={Origin::Local} {tools} {detail}
            today={props.workspace.today()} deciding={Some(deciding)} {ondetail} {comparisons}>
            if !props.workspace.is_stored() { <SaveStatus workspace={props.workspace.clone()} /> }
            if open > 0 {
                <p class="notice">
                    { words::still_open(open) }
                    <a href={go_on(assessment).to_string()}>{ words::GO_ON }</a>
                </p>
            }
            if assessment.depth == Depth::Quick && open == 0 {
                <p class="notice">
                    { words::FULL_RUN_ASKS }
                    <a href={Route::Start.to_string()}>{ common::FULL_RUN }</a>
                </p>
            }
        </ReportBody>
    }
}

/// True if there is nothing that a report could speak of.
fn has_nothing_to_report(assessment: &Assessment) -> bool {
    assessment.responses().next().is_none()
        && assessment.formers().next().is_none()
        && assessment.decisions().next().is_none()
}

/// In place of a report of nothing: where one comes from, and what one is like.
fn blank(props: &Props) -> Html {
    let assessment = props.workspace.assessment();
    html! {
        <article class="narrow">
            { heading(html! { shown_title(assessment) }) }
            <p class="lead">{ words::NOTHING_YET }</p>
            if !props.workspace.is_stored() { <SaveStatus workspace={props.workspace.clone()} /> }
            <p class="actions">
                <a class="button primary" href={go_on(assessment).to_string()}>{ start::START }</a>
                if let Some(example) = EXAMPLES.first() {
                    <a class="button" href={Route::Example(example).to_string()}>{ words::READ_EXAMPLE }</a>
                }
            </p>
        </article>
    }
}

/// What [`ReadOnlyReport`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct ReadOnlyProps {
    /// What was answered.
    pub assessment: Assessment,
    /// Where the answers come from.
    pub origin: Origin,
    /// What it is compared with from the start.
    #[prop_or_default]
    pub comparisons: Comparisons,
    /// The local work.
    pub workspace: State,
    /// Called to begin other work with a copy of this assessment.
    pub onbegin: Callback<Assessment>,
    /// Called to read a work of the library.
    pub onrequest: Callback<Request>,
    /// What stands between the preface and the way to a copy.
    #[prop_or_default]
    pub children: Html,
}

/// A report that is not the reader's own work: from a link, or of an example. All that can be done with it changes
/// nothing of it.
#[component]
pub fn ReadOnlyReport(props: &ReadOnlyProps) -> Html {
    let ReadOnlyProps { assessment, origin, workspace, onbegin, onrequest, .. } = props.clone();
    let (comparisons, onchange) = use_comparisons(|| props.comparisons.clone());
    let (detail, ondetail) = use_detail();
    let tools = html! {
        <>
            <ExportPanel assessment={assessment.clone()} {origin} comparisons={comparisons.clone()} {detail} {ondetail} />
            <Compare assessment={assessment.clone()} {origin} comparisons={comparisons.clone()} {onchange} workspace={workspace.clone()} {onrequest} />
        </>
    };
    html! {
        <ReportBody assessment={assessment.clone()} {origin} {tools} {detail} {comparisons}>
            { props.children.clone() }
            <TakeCopy assessment={carry(origin.asked(&BANK), &BANK, assessment)} {workspace} {onbegin} />
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
    /// What the reader wants in it.
    #[prop_or_default]
    pub detail: Detail,
    /// The day on which it is read, if reviews can be overdue in it.
    #[prop_or_default]
    pub today: Option<Date>,
    /// What deciding needs: in the reader's own report.
    #[prop_or_default]
    pub deciding: Option<Deciding>,
    /// Called when the reader wants more or less in it.
    #[prop_or_default]
    pub ondetail: Callback<Detail>,
    /// What the report is compared with.
    #[prop_or_default]
    pub comparisons: Comparisons,
    /// What the reader can do with it, beside the preface.
    #[prop_or_default]
    pub tools: Html,
    /// What stands between the preface and the sections.
    pub children: Html,
}

/// The report as a page: the document, section by section. So that the first can be read and pressed at once, each of the others is
/// drawn in a task of its own; on the host, where there are no tasks, all at once.
#[component]
pub fn ReportBody(props: &BodyProps) -> Html {
    let report =
        use_memo((props.assessment.clone(), props.origin, props.today), |(assessment, origin, today)| {
            Report::new(&BANK, assessment.clone(), *origin).read_on(*today)
        });
    // What is decided or noted changes no picture: they stay as they are while somebody types a reason.
    let assessment = &report.assessment;
    let drawn = (report.scores.clone(), report.scope.clone(), assessment.title.clone(), assessment.dated);
    let charted = use_memo(drawn, |_| Charted(Rc::clone(&report)));
    let linked = props.origin == Origin::Local;
    let compared = (Charted(Rc::clone(&report)), props.comparisons.clone());
    let others = use_memo(compared.clone(), |(report, comparisons)| comparisons.overlays(&report.0));
    let document = use_memo((compared, props.detail), |((report, comparisons), detail)| {
        document_compared(&report.0, Detail { how: true, ..*detail }, &comparisons.reports())
    });
    // Always in the same place, whether or not anything is decided: whoever is on it stays there.
    let onowners = {
        let (ondetail, detail) = (props.ondetail.clone(), props.detail);
        Callback::from(move |owners: bool| ondetail.emit(Detail { owners, ..detail }))
    };
    let exports = |section: &Section| match &props.deciding {
        Some(deciding) if section.id == "next-steps" => html! {
            <DecisionExports report={report.clone()} deciding={deciding.clone()} owners={props.detail.owners}
                onowners={onowners.clone()} />
        },
        _ => Html::default(),
    };
    let shown = use_progressive_rendering(document.sections.len(), false);
    let is_whole = shown == document.sections.len();
    use_effect_with(document.title.clone(), |title| {
        page::add_style(&running_header(title));
        || page::add_style("") // another page is not called so
    });
    html! {
        <article class="report" aria-busy={(!is_whole).then_some("true")}>
            <header>
                <div class="intro">
                    { heading(html! { &document.title }) }
                    <DocumentPreface preface={document.preface.clone()} />
                    { props.children.clone() }
                    { contents(&document.sections) }
                </div>
                <div class="tools">{ props.tools.clone() }</div>
            </header>
            // A list of its own: only one whose every child has a key keeps the others when a section comes or goes.
            <>
                { for document.sections.iter().take(shown).map(|section| html! {
                    <key={section.id}>
                        <SectionView section={section.clone()} report={Charted::clone(&charted)} others={(*others).clone()} {linked}
                            deciding={props.deciding.clone().filter(|_| is_decided_on(section))} />
                        { exports(section) }
                    </>
                }) }
            </>
            if is_whole { <p class="holds">{ &document.holds }</p> }
        </article>
    }
}

/// The ways to the sections. No links: the address is that of the report.
fn contents(sections: &[Section]) -> Html {
    let way = |section: &Section| {
        let heading = section_heading_id(section.id);
        let onclick = Callback::from(move |_: MouseEvent| focus::go_to(&heading));
        html! { <li key={section.id}><button type="button" class="quiet" {onclick}>{ section.heading }</button></li> }
    };
    html! {
        <nav class="contents" aria-labelledby="contents-label">
            <p class="hint" id="contents-label">{ words::CONTENTS }</p>
            <ul>{ for sections.iter().map(way) }</ul>
        </nav>
    }
}

/// True if there is something to decide on in the section; others need not know of every change of the work.
fn is_decided_on(section: &Section) -> bool {
    let is_matter =
        |block: &Block| matches!(block, Block::Findings(_) | Block::Steps(..) | Block::Decisions(_));
    section.blocks.iter().any(is_matter)
}
