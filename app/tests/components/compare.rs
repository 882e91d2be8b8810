//! Comparisons: the ways to choose one, what is chosen, and that a report holds it.

use windrose_app::comparisons::Comparisons;
use windrose_app::components::Compare;
use windrose_app::pages::{ComparedPage, ReportBody};
use windrose_app::state::State;
use windrose_assessment::{Assessment, AssessmentId, Date, Snapshot, Work};
use windrose_exchange::{record, share_link, snapshot};
use windrose_questions::BANK;
use windrose_report::{EXAMPLES, Origin};
use windrose_workspace::storage::Table;
use windrose_workspace::{Command, key};
use yew::prelude::*;

use crate::all_at;
use crate::markup::{Markup, value};
use crate::world::World;

fn named(title: &str, day: &str, level: u8) -> Assessment {
    let mut assessment = all_at(level);
    title.clone_into(&mut assessment.title);
    assessment.dated = Date::parse(day);
    assessment
}

/// A browser with two works, of which the first is open and has a snapshot.
fn workspace() -> State {
    let mut world = World::default();
    for (id, title) in [(1, "Orders"), (2, "Payments")] {
        let mut assessment = named(title, "2026-08-01", 2);
        assessment.id = AssessmentId(id);
        world.put(Table::Works, &key(AssessmentId(id)), &record::write(&BANK, &Work::new(assessment, id)));
    }
    let mut assessment = named("Orders", "2026-08-20", 2);
    assessment.id = AssessmentId(1);
    let taken = Date::parse("2026-08-20");
    let snapshot = Snapshot { at: 1, name: "Spring".to_owned(), taken, edition: BANK.edition, assessment };
    let at = format!("{}/1", key(AssessmentId(1)));
    world.put(Table::Snapshots, &at, &snapshot::write(&BANK, &snapshot));
    let window = world.open_at(Some(1));
    world.asks(window, Command::List);
    State::new(world.windows[window].workspace.clone())
}

async fn compare(origin: Origin, comparisons: Comparisons, own: bool) -> Markup {
    Markup::of(html! {
        <Compare assessment={named("Orders", "2026-11-20", 3)} {origin} {comparisons} onchange={Callback::noop()}
            workspace={workspace()} onrequest={Callback::noop()} is_own={own} />
    })
    .await
}

fn with(assessment: Assessment) -> Comparisons {
    Comparisons::default().with(assessment, Origin::Local).unwrap()
}

fn offers(markup: &Markup) -> Vec<String> {
    let buttons = markup.tags_with("button", &["aria-label=\"Compare with "]);
    buttons.into_iter().map(|tag| value(tag, "aria-label")).collect()
}

#[tokio::test]
async fn everything_readable_in_this_browser_can_be_chosen() {
    let own = compare(Origin::Local, Comparisons::default(), true).await;
    let examples: Vec<String> = EXAMPLES.iter().map(|e| format!("Compare with {}", e.name)).collect();
    let mut expected = ["Compare with Spring, snapshot of 2026-08-20", "Compare with Payments, 2026-08-01"]
        .map(str::to_owned)
        .to_vec();
    expected.extend(examples.clone());
    assert_eq!(offers(&own), expected);
    own.reads("Keep a snapshot");
    own.has_nothing_inline();

    let shared = compare(Origin::Link { edition: BANK.edition }, Comparisons::default(), false).await;
    expected.insert(0, "Compare with My own work".to_owned());
    assert_eq!(offers(&shared), expected);
    assert!(!shared.text().contains("Keep a snapshot"), "somebody else’s report is theirs to keep");

    let example = compare(Origin::Example { story: EXAMPLES[0].story }, Comparisons::default(), false).await;
    assert!(!offers(&example).contains(&examples[0]), "an example is not compared with itself");
}

#[tokio::test]
async fn fields_have_names_and_a_place_for_what_is_wrong() {
    let markup = compare(Origin::Local, Comparisons::default(), true).await;
    assert_eq!(markup.tags_with("label", &["for=\"compare-link\""]).len(), 1);
    assert_eq!(markup.tags_with("label", &["for=\"compare-file\""]).len(), 1);
    assert_eq!(
        markup
            .tags_with("input", &["id=\"compare-link\"", "aria-describedby=\"compare-link-refused\""])
            .len(),
        1
    );
    assert_eq!(markup.tags_with("div", &["role=\"alert\""]).len(), 3);
    assert!(markup.tags_with("input", &["aria-invalid"]).is_empty());
}

#[tokio::test]
async fn what_is_chosen_can_be_sent_and_taken_away() {
    let chosen = compare(Origin::Local, with(named("Orders", "2026-08-20", 2)), true).await;
    chosen.reads("“Orders”, 2026-08-20");
    assert_eq!(chosen.tags_with("button", &["aria-label=\"Remove “Orders”, 2026-08-20\""]).len(), 1);
    let copy = "aria-label=\"Copy link to the comparison with “Orders”, 2026-08-20\"";
    assert_eq!(chosen.tags_with("button", &[copy]).len(), 1);
}

#[tokio::test]
async fn the_report_holds_the_comparison() {
    let comparisons = with(named("Orders", "2026-08-20", 2));
    let markup = Markup::of(html! {
        <ReportBody assessment={named("Orders", "2026-11-20", 3)} origin={Origin::Local} {comparisons}>{ "" }</ReportBody>
    })
    .await;
    markup.reads("What moved since “Orders”, 2026-08-20");
    markup.reads("Service conduct: higher, from 50 to 75.");
    markup.has_nothing_inline();
}

#[tokio::test]
async fn a_link_to_a_comparison_opens_both_or_names_the_one_that_does_not() {
    let text =
        |day: &str, level| share_link::encode(&BANK, &named("Orders", day, level), share_link::Include::ALL);
    let (before, after) = (text("2026-08-20", 2), text("2026-11-20", 3));
    let open = async |report: &str, other: &str| {
        let (report, other) = (report.to_owned(), other.to_owned());
        Markup::of(html! { <ComparedPage {report} {other} workspace={workspace()} onbegin={Callback::noop()} onrequest={Callback::noop()} /> })
            .await
    };
    let opened = open(&after, &before).await;
    opened.reads("What moved since “Orders”, 2026-08-20");
    opened.reads("Opened from a link.");
    let cut = &before[..before.len() - 2];
    open(&after, cut).await.reads("It is the second of the two");
    open(cut, &after).await.reads("It is the first of the two");
}
