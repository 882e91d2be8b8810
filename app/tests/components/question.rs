//! One question, and the list of dimensions.

use windrose_app::components::{DimensionNav, Question};
use windrose_assessment::{Answer, Date, Evidence, Former, Response};
use windrose_questions::{BANK, Capability};
use yew::prelude::*;

use crate::markup::{Markup, value};
use crate::{answers, level};

fn capability() -> &'static Capability {
    BANK.capability_by_id("data-saga").unwrap()
}

async fn question(response: Response) -> Markup {
    let markup = Markup::of(html! {
        <Question capability={capability()} place={(1, 2)} critical=true {response} onevent={Callback::noop()}
            onmove={Callback::noop()} />
    });
    markup.await
}

fn response(answer: Answer) -> Response {
    Response { answer, ..Response::default() }
}

#[tokio::test]
async fn a_question_is_a_named_group_of_seven_answers() {
    let markup = question(Response::default()).await;
    assert_eq!((markup.tags("fieldset").len(), markup.tags("legend").len()), (1, 1));
    markup.reads(capability().question);
    let radios = markup.tags_with("input", &["type=\"radio\""]);
    let values: Vec<String> = radios.iter().map(|radio| value(radio, "value")).collect();
    assert_eq!(values, ["0", "1", "2", "3", "4", "d", "n"]);
    assert!(radios.iter().all(|radio| value(radio, "name") == "data-saga"), "{radios:?}");
    assert_eq!(markup.tags("label").len(), radios.len() + 1, "one for each answer, one for the note");
    for statement in capability().levels {
        markup.reads(statement);
    }
    for name in ["Absent", "Ad hoc", "Consistent", "Enforced", "Proven", "Don’t know", "Not applicable"] {
        markup.reads(name);
    }
    markup.has_nothing_inline();
}

#[tokio::test]
async fn what_was_answered_is_checked_and_nothing_else() {
    let all = (0..=4).map(|number| (level(number), number.to_string()));
    let others = [(Answer::DontKnow, "d".to_owned()), (Answer::NotApplicable, "n".to_owned())];
    for (answer, key) in all.chain(others) {
        let markup = question(response(answer)).await;
        let checked = markup.tags_with("input", &["checked", "name=\"data-saga\""]);
        assert_eq!(checked.iter().map(|radio| value(radio, "value")).collect::<Vec<_>>(), [key]);
        markup.reads("Clear this answer");
    }
    let markup = question(Response::default()).await;
    assert!(markup.tags_with("input", &["checked"]).is_empty());
    assert!(!markup.text().contains("Clear this answer"));
}

#[tokio::test]
async fn a_reason_is_asked_for_only_if_the_question_does_not_apply() {
    let reason = "one <service> & no process".to_owned();
    let markup = question(Response { reason: reason.clone(), ..response(Answer::NotApplicable) }).await;
    let fields = markup.tags_with("input", &["type=\"text\""]);
    assert_eq!(fields.len(), 1);
    assert_eq!(value(fields[0], "value"), reason);
    assert!(markup.tags_with("label", &[&format!("for=\"{}\"", value(fields[0], "id"))]).len() == 1);
    assert!(question(response(level(2))).await.tags_with("input", &["type=\"text\""]).is_empty());
}

#[tokio::test]
async fn evidence_is_asked_of_levels_only_and_details_of_evidence_only() {
    let kinds = |markup: &Markup| markup.tags_with("input", &["type=\"radio\"", "name=\"basis-"]).len();
    let none = question(response(Answer::DontKnow)).await;
    assert_eq!(kinds(&none), 0);
    let level_only = question(response(level(3))).await;
    assert_eq!(kinds(&level_only), 4);
    level_only.reads("Say what this rests on");
    assert!(level_only.tags_with("input", &["type=\"date\""]).is_empty());
    let backed = Response {
        evidence: Some(Evidence::Exercised),
        evidence_date: Date::parse("2026-10-01"),
        evidence_link: "https://wiki.example.org/<drill>".into(),
        provided: true,
        ..response(level(3))
    };
    let backed = question(backed).await;
    backed.reads("Rests on: an exercise; provided by others");
    assert_eq!(backed.tags_with("input", &["type=\"date\"", "value=\"2026-10-01\""]).len(), 1);
    assert_eq!(backed.tags_with("input", &["type=\"checkbox\"", "checked"]).len(), 1);
    backed.has_nothing_inline();
}

#[tokio::test]
async fn terms_are_explained_where_they_are_used() {
    let markup = question(Response::default()).await;
    let saga = BANK.glossary.iter().find(|term| term.id == "saga").unwrap();
    markup.reads(saga.meaning);
}

#[tokio::test]
async fn a_note_is_open_where_there_is_one() {
    let with = question(Response { note: "see the wiki".into(), ..Response::default() }).await;
    assert_eq!(with.tags_with("details", &["open"]).len(), 1);
    with.reads("see the wiki");
    let without = question(Response::default()).await;
    assert!(without.tags_with("details", &["open"]).is_empty());
    without.reads("Add a note");
}

#[tokio::test]
async fn the_list_of_dimensions_counts_answers_and_marks_the_page() {
    let assessment = answers(&[("cb-single-source", Answer::DontKnow), ("dep-locked", level(0))]);
    let current = BANK.dimension("config").unwrap();
    let markup = Markup::of(html! { <DimensionNav {assessment} {current} /> }).await;
    assert_eq!(markup.tags_with("nav", &["aria-label=\"Dimensions\""]).len(), 1);
    let links = markup.tags("a");
    assert_eq!(links.len(), BANK.dimensions.len());
    for (link, dimension) in links.iter().zip(BANK.dimensions) {
        assert_eq!(value(link, "href"), format!("#/questions/{}", dimension.id));
        markup.reads(dimension.name);
    }
    let marked = markup.tags_with("a", &["aria-current=\"page\""]);
    assert_eq!(marked.iter().map(|link| value(link, "href")).collect::<Vec<_>>(), ["#/questions/config"]);
    markup.reads("Codebase 1/2 (1 of 2 answered)"); // a quick run: the critical ones
    markup.reads("Dependencies ✓ (1 of 1 answered)");
    markup.reads("Config 0/2 (0 of 2 answered)");
    markup.has_nothing_inline();
}

#[tokio::test]
async fn an_answer_to_an_earlier_wording_asks_to_be_confirmed() {
    let former = Former { edition: 1, response: response(level(3)) };
    let markup = Markup::of(html! {
        <Question capability={capability()} place={(1, 2)} critical=true response={Response::default()} former={Some(former)}
            onevent={Callback::noop()} onmove={Callback::noop()} />
    });
    let markup = markup.await;
    let words = format!(
        "Worded anew since edition 1, when your answer was “3 Enforced”: “{}”",
        capability().levels[3]
    );
    markup.reads(&words);
    markup.reads("It does not count until you confirm it or answer anew.");
    assert_eq!(markup.tags_with("button", &["aria-label=\"Still true: "]).len(), 1);
    assert!(markup.tags_with("input", &["checked"]).is_empty(), "nothing is ticked");
    assert!(!question(Response::default()).await.text().contains("Still true"));
}
