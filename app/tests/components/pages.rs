//! Whole pages, and the line that says whether answers are stored.

use windrose_app::components::{SaveStatus, reminder_if_due};
use windrose_app::deferred::Loading;
use windrose_app::pages::{
    ExamplePage, GlossaryPage, NotFoundPage, ProfilePage, QuestionsPage, ReportPage, ReviewPage, SharedPage,
    StartPage,
};
use windrose_app::route::Filter;
use windrose_app::state::State;
use windrose_assessment::{Assessment, Depth, Event, Profile, Work};
use windrose_exchange::share_link;
use windrose_questions::{BANK, Dimension};
use windrose_report::EXAMPLES;
use windrose_workspace::{Input, Now, StorageError, Workspace};
use yew::prelude::*;

use crate::markup::Markup;
use crate::world::World;
use crate::{all_at, level};

/// A window in which everything is stored, with this work open.
fn saved(assessment: Assessment) -> State {
    State::new(Workspace::at_rest(Work::new(assessment, 1)))
}

/// A window that has read nothing yet.
fn loading() -> Workspace {
    Workspace::new(NOW)
}

const NOW: Now = Now { time: 1_795_392_000_000, chance: 7 };

async fn status(workspace: Workspace) -> Markup {
    Markup::of(html! { <SaveStatus workspace={State::new(workspace)} /> }).await
}

async fn start(workspace: State) -> Markup {
    start_with(workspace, Loading::default()).await
}

async fn start_with(workspace: State, later: Loading) -> Markup {
    let page = html! {
        <StartPage {workspace} onevent={Callback::noop()} onbegin={Callback::noop()} ongo={Callback::noop()} {later} />
    };
    Markup::of(page).await
}

#[tokio::test]
async fn a_failure_to_save_is_an_alert_with_its_reason() {
    let mut broken = loading();
    broken.update(Input::StorageFailed(StorageError::Full), NOW);
    let failed = status(broken).await;
    failed.reads("Not saved There is no room left for this site");
    failed.reads("Download my answers");
    assert_eq!(failed.tags_with("div", &["role=\"alert\""]).len(), 1);
    assert_eq!(status(loading()).await.text(), "Reading your answers…");
    let mut workspace = Workspace::at_rest(Work::new(all_at(1), 1));
    assert_eq!(status(workspace.clone()).await.text(), "Saved in this browser");
    workspace.update(Input::Happened(Event::Titled { title: "Orders".into() }), NOW);
    assert_eq!(status(workspace).await.text(), "Saving…");
}

#[tokio::test]
async fn a_reminder_of_a_file_is_about_own_work() {
    let reminded = |is_own: bool| async move {
        let mut world = World::default();
        let window = world.open();
        (0..12).for_each(|number| world.answers(window, number, 2));
        let workspace = State::new(world.windows[window].workspace.clone());
        Markup::of(reminder_if_due(&workspace, is_own, Loading::default(), &Callback::noop())).await
    };
    reminded(true).await.reads("12 answers of this assessment are in this browser only.");
    assert_eq!(reminded(false).await.text(), "");
}

#[tokio::test]
async fn nothing_can_be_begun_before_stored_work_is_read() {
    let loading = start(State::new(loading())).await;
    loading.reads("Reading your answers…");
    assert!(loading.tags("input").is_empty());
    let ready = start(saved(Assessment::default())).await;
    assert_eq!(ready.tags_with("input", &["id=\"title\""]).len(), 1);
    ready.reads("Quick run : 27 questions");
    ready.reads("Full run : 88 questions");
    for example in EXAMPLES {
        ready.reads(example.name);
    }
    ready.has_nothing_inline();
}

#[tokio::test]
async fn finished_work_leads_to_its_report() {
    let mut assessment = all_at(2);
    assessment.title = "Orders".into();
    let markup = start(saved(assessment)).await;
    markup.reads("27 of 27 answered.");
    markup.reads("See the report");
    assert_eq!(markup.tags_with("input", &["id=\"title\"", "value=\"Orders\""]).len(), 1);
}

fn work(change: impl FnOnce(&mut Assessment)) -> State {
    let mut assessment = Assessment::default();
    change(&mut assessment);
    saved(assessment)
}

/// The profile of a preset.
fn profile(preset: &str) -> Profile {
    Profile::of(BANK.context.presets.iter().find(|p| p.id == preset).unwrap())
}

async fn questions(dimension: &'static Dimension, workspace: State) -> Markup {
    questions_with(dimension, workspace, Loading::default()).await
}

async fn questions_with(dimension: &'static Dimension, workspace: State, later: Loading) -> Markup {
    let page = html! {
        <QuestionsPage {dimension} capability={None} {workspace} onevent={Callback::noop()} onstep={Callback::noop()} ongo={Callback::noop()} {later} />
    };
    Markup::of(page).await
}

#[tokio::test]
async fn every_dimension_has_its_page() {
    for dimension in BANK.dimensions {
        let markup = questions(dimension, work(|a| a.depth = Depth::Full)).await;
        assert_eq!(markup.tags_with("fieldset", &["class=\"question\""]).len(), dimension.capabilities.len());
        assert_eq!(markup.tags("h1").len(), 1);
        markup.reads(&format!("{} {}", dimension.numeral, dimension.name));
        for capability in dimension.capabilities {
            markup.reads(capability.question);
        }
        markup.has_nothing_inline();
    }
}

#[tokio::test]
async fn a_quick_run_asks_the_critical_ones_and_names_the_others() {
    let dimension = BANK.dimension("interaction").unwrap();
    let markup = questions(dimension, saved(Assessment::default())).await;
    assert_eq!(markup.tags_with("fieldset", &["class=\"question\""]).len(), 3);
    markup.reads("The full run asks more here");
    markup.reads(BANK.capability_by_id("int-degrade").unwrap().question);
}

#[tokio::test]
async fn what_the_profile_leaves_out_can_be_asked_all_the_same() {
    let dimension = BANK.dimension("organisation").unwrap();
    let one_team = |a: &mut Assessment| (a.depth, a.profile) = (Depth::Full, profile("single-saas-service"));
    let markup = questions(dimension, work(one_team)).await;
    markup.reads("Left out because of your profile");
    markup.reads("One team changes everything in scope; Conway’s law is about several.");
    let slot = BANK.capability_by_id("org-coordination").unwrap().slot;
    let asked = |a: &mut Assessment| {
        one_team(a);
        a.ask_all_the_same(slot, true);
    };
    let before = markup.tags_with("fieldset", &["class=\"question\""]).len();
    let after = questions(dimension, work(asked)).await.tags_with("fieldset", &["class=\"question\""]).len();
    assert_eq!(after, before + 1);
}

#[tokio::test]
async fn the_profile_asks_eight_questions_and_says_what_they_do() {
    let page = |workspace: State| html! { <ProfilePage {workspace} onevent={Callback::noop()} /> };
    let empty = Markup::of(page(saved(Assessment::default()))).await;
    assert_eq!(empty.tags_with("section", &["class=\"context-question\""]).len(), 8);
    assert_eq!(empty.tags_with("button", &["class=\"preset\""]).len(), BANK.context.presets.len());
    empty.reads("No question is left out.");
    empty.has_nothing_inline();
    let filled = Markup::of(page(work(|a| a.profile = profile("serverless")))).await;
    assert_eq!(filled.tags_with("button", &["class=\"preset\"", "aria-pressed=\"true\""]).len(), 1);
    filled.reads("The provider of the functions does this.");
    filled.reads("questions are left out.");
}

#[tokio::test]
async fn the_review_lists_what_its_filter_lets_through() {
    let work = work(|a| {
        *a = all_at(3);
        a.depth = Depth::Full;
    });
    for (filter, rows) in [
        (Filter::All, 88),
        (Filter::Unanswered, 0),
        (Filter::DontKnow, 0),
        (Filter::Critical, 27),
        (Filter::ToVerify, 88),
        (Filter::NotAsked, 0),
    ] {
        let markup = Markup::of(html! { <ReviewPage {filter} workspace={work.clone()} /> }).await;
        assert_eq!(markup.tags_with("th", &["scope=\"row\""]).len(), rows, "{filter:?}");
        assert_eq!(markup.tags_with("a", &["aria-current=\"page\""]).len(), 1);
        markup.has_nothing_inline();
    }
}

#[tokio::test]
async fn every_example_and_every_term_is_shown() {
    for example in EXAMPLES {
        let page = html! { <ExamplePage {example} workspace={saved(Assessment::default())} onbegin={Callback::noop()} onrequest={Callback::noop()} /> };
        let markup = Markup::of(page).await;
        markup.reads("An example, made up.");
        markup.reads("Make this my own copy");
    }
    let terms = Markup::of(html! { <GlossaryPage term={None} /> }).await;
    for term in BANK.glossary {
        terms.reads(term.meaning);
    }
}

#[tokio::test]
async fn the_report_of_unfinished_work_says_so() {
    let slot = BANK.capability_by_id("cb-single-source").unwrap().slot;
    let workspace = saved(Assessment::default().with_answer(slot, level(2)));
    let markup =
        Markup::of(html! { <ReportPage {workspace} onevent={Callback::noop()} onstep={Callback::noop()} onrequest={Callback::noop()} /> }).await;
    markup.reads("1 of 27 questions answered: this is a state of work, not a result.");
    markup.reads("26 questions are still open.");
    markup.reads("Share a link…");
    markup.reads("Download Markdown");
    assert_eq!(markup.tags("h1").len(), 1);
    markup.has_nothing_inline();
}

#[tokio::test]
async fn a_report_of_nothing_says_where_one_comes_from() {
    let blank = work(|assessment| assessment.title = "Orders".into());
    let markup = Markup::of(
        html! { <ReportPage workspace={blank} onevent={Callback::noop()} onstep={Callback::noop()} onrequest={Callback::noop()} /> },
    )
    .await;
    assert_eq!(
        markup.text(),
        "Orders There is no report yet. Each answer adds to it: the radar, what is dangerous, what to do next and why. Start the assessment Read an example"
    );
    for to in ["#/questions/codebase", "#/examples/small-fleet"] {
        assert_eq!(markup.tags_with("a", &[&format!("href=\"{to}\"")]).len(), 1);
    }
}

#[tokio::test]
async fn a_shared_report_says_that_it_is_one() {
    let mut assessment = all_at(2);
    assessment.title = "Orders".into();
    let text = share_link::encode(&BANK, &assessment, share_link::Include::ALL);
    let markup =
        Markup::of(html! { <SharedPage {text} workspace={saved(Assessment::default())} onbegin={Callback::noop()} onrequest={Callback::noop()} /> }).await;
    markup.reads("Opened from a link.");
    markup.reads("Make this my own copy");
    assert!(!markup.text().contains("Notes, reasons"));
    assert!(markup.tags("dialog").is_empty());
    markup.has_nothing_inline();
}

#[tokio::test]
async fn a_link_that_cannot_be_opened_has_a_page() {
    let page = html! { <SharedPage text="1.AAqAAQ" workspace={saved(Assessment::default())} onbegin={Callback::noop()} onrequest={Callback::noop()} /> };
    let markup = Markup::of(page).await;
    markup.reads("This link is incomplete");
    markup.reads("your own work in this browser is untouched");
    assert!(markup.tags("table").is_empty());
}

#[tokio::test]
async fn an_unknown_address_has_a_page() {
    let markup = Markup::of(html! { <NotFoundPage path="/<b>nowhere" /> }).await;
    assert_eq!(markup.tags("h1").len(), 1);
    assert!(markup.tags("b").is_empty());
    markup.reads("Windrose has no page “/<b>nowhere”.");
    assert_eq!(markup.tags_with("a", &["href=\"#/\""]).len(), 1);
}

#[tokio::test]
async fn without_its_later_part_the_app_still_asks() {
    let dimension = &BANK.dimensions[0];
    let answered = || work(|a| *a = all_at(2));
    for missing in [Loading::Underway, Loading::Failed] {
        let (with, without) =
            (questions(dimension, answered()).await, questions_with(dimension, answered(), missing).await);
        let questions = |page: &Markup| page.tags_with("fieldset", &["class=\"question\""]).len();
        assert_eq!(questions(&with), questions(&without));
        // What comes later takes no room of its own above them.
        let folds = |page: &Markup| page.tags_with("details", &[]).len();
        assert_eq!(folds(&with), folds(&without));
        assert!(with.text().len() > without.text().len());
        start_with(answered(), missing).await.reads("Your assessment");
    }
}
