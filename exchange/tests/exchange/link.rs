//! What a link carries, and that it carries it whole. The bytes are those of docs/share-link.md.

use proptest::prelude::*;
use windrose_assessment::{
    Answer, Assessment, Date, Decision, Depth, Evidence, Level, Profile, Response, clean_title,
};
use windrose_exchange::share_link::{FRAGMENT, Include, Shared, decode, encode, text_of};
use windrose_questions::{BANK, Field, Slot};

use crate::any_value::{assessment, for_any, text};
use crate::wire::{packed, sealed};

fn slot(number: u8) -> Slot {
    Slot::new(number).unwrap()
}

fn level(number: u8) -> Level {
    Level::new(number).unwrap()
}

/// What a link keeps of an assessment: no texts but a plain title, and of levels alone what they rest on and
/// whether others provide them.
fn carried(assessment: &Assessment) -> Assessment {
    let mut carried = Assessment::default();
    (carried.dated, carried.profile, carried.depth) =
        (assessment.dated, assessment.profile, assessment.depth);
    carried.title = clean_title(&assessment.title);
    for slot in assessment.all_asked_all_the_same() {
        carried.ask_all_the_same(slot, true);
    }
    for (slot, response) in assessment.responses() {
        let answer = response.answer;
        let (evidence, provided) = match answer {
            Answer::Level(_) => (response.evidence, response.provided),
            _ => (None, false),
        };
        carried.record(slot, Response { answer, evidence, provided, ..Response::default() });
    }
    carried
}

fn encoded(assessment: &Assessment) -> String {
    encode(&BANK, assessment, Include::ALL)
}

#[track_caller]
fn decoded(text: &str) -> Assessment {
    decode(&BANK, text).expect("the link is whole").assessment
}

#[test]
fn what_a_link_carries_comes_back() {
    for_any(&assessment(), |assessment| {
        let shared = Shared { edition: BANK.edition, assessment: carried(&assessment) };
        assert_eq!(decode(&BANK, &encoded(&assessment)), Ok(shared));
    });
}

#[test]
fn nothing_that_was_decided_is_in_a_link() {
    for_any(&assessment(), |assessment| {
        let mut undecided = assessment.clone();
        for (matter, _) in assessment.decisions() {
            undecided.decide(matter, Decision::default());
        }
        assert_eq!(encoded(&assessment), encoded(&undecided));
    });
}

#[test]
fn what_came_back_makes_the_same_link() {
    for_any(&assessment(), |assessment| {
        let link = encoded(&assessment);
        assert_eq!(encoded(&decoded(&link)), link);
    });
}

#[test]
fn a_link_has_only_characters_that_survive_in_an_address() {
    for_any(&assessment(), |assessment| {
        let link = encoded(&assessment);
        assert!(link.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c)), "{link}");
    });
}

#[test]
fn title_day_and_evidence_stay_at_home_if_the_sender_wants() {
    let include = (any::<bool>(), any::<bool>(), any::<bool>());
    for_any(&(assessment(), include), |(assessment, (title, date, evidence))| {
        let mut expected = carried(&assessment);
        expected.title = expected.title.split_off(if title { 0 } else { expected.title.len() });
        expected.dated = expected.dated.filter(|_| date);
        if !evidence {
            for (slot, response) in assessment.responses() {
                expected.record(slot, Response { answer: response.answer, ..Response::default() });
            }
        }
        assert_eq!(decoded(&encode(&BANK, &assessment, Include { title, date, evidence })), expected);
    });
}

fn profile(numbers: &[u8]) -> Profile {
    Profile::from_numbers(&BANK.context, numbers).expect("the numbers are in range")
}

/// The first example of the document.
fn example() -> Assessment {
    let mut example = Assessment::default();
    let evidence = [(0, 2, Some(Evidence::Artefact)), (1, 3, None), (5, 0, Some(Evidence::Opinion))];
    for (number, at, evidence) in evidence {
        let answer = Answer::Level(level(at));
        example.record(slot(number), Response { answer, evidence, ..Response::default() });
    }
    example = example.with_answer(slot(2), Answer::DontKnow).with_answer(slot(3), Answer::NotApplicable);
    "Zoë’s shop".clone_into(&mut example.title);
    example.dated = Date::new(2026, 11, 23);
    example.profile = profile(&[9, 2, 0, 2]);
    example
}

#[test]
fn the_examples_of_the_document() {
    let text = "1.AAqAAQEPBrigwASSAoQNWm_Dq-KAmXMgc2hvcAnWhwZZLA";
    assert_eq!(encoded(&example()), text);
    assert_eq!(decoded(text), example());
    let text = "1.AAT5AQFwA8IAAgkWgE1qluk";
    assert_eq!(encoded(&full_example()), text);
    assert_eq!(decoded(text), full_example());
    assert_eq!(encoded(&Assessment::default()), "1.AALhAQEAALlr6Zw");
    assert_eq!(decoded("1.AALhAQEAALlr6Zw"), Assessment::default());
}

#[test]
fn the_bytes_are_those_of_the_document() {
    let answers = packed(3, &[5, 6, 1, 2, 0, 3]);
    let title = "Zoë’s shop".as_bytes();
    let length = u8::try_from(title.len()).expect("the title is short");
    let body = [
        &[1, 1, 1 + 2 + 4 + 8, 6],
        &answers[..],
        &[4],
        &packed(4, &[9, 2, 0, 2]),
        &packed(2, &[2, 0, 1]),
        &[length],
        title,
        &2_518_u16.to_be_bytes(),
    ];
    assert_eq!(encoded(&example()), sealed(&body.concat()));
}

/// The second example of the document.
fn full_example() -> Assessment {
    let mut example = Assessment::default();
    example.depth = Depth::Full;
    for number in [9, 22] {
        example.ask_all_the_same(slot(number), true);
    }
    let provided = Response { answer: Answer::Level(level(3)), provided: true, ..Response::default() };
    example.record(slot(0), provided);
    example.with_answer(slot(2), Answer::Level(level(1)))
}

#[test]
fn the_bytes_of_the_other_sections_are_those_of_the_document() {
    let body = [&[1, 1, 16 + 32 + 64, 3], &packed(3, &[6, 0, 4])[..], &[2, 9, 22], &packed(1, &[1, 0])];
    assert_eq!(encoded(&full_example()), sealed(&body.concat()));
}

#[test]
fn eighty_answers_with_the_whole_profile_and_evidence_fit_in_a_hundred_characters() {
    let mut eighty = Assessment::default();
    let mut characters = |change: &dyn Fn(&mut Assessment)| {
        change(&mut eighty);
        let link = encoded(&eighty);
        assert_eq!(decoded(&link), eighty);
        link.len()
    };
    let each = |change: fn(u8, Response) -> Response| {
        move |all: &mut Assessment| {
            for number in 0..80 {
                let response = all.response(slot(number)).cloned().unwrap_or_default();
                all.record(slot(number), change(number, response));
            }
        }
    };
    let highest: Vec<u8> = (0..).map_while(|number| BANK.context.field(number)).map(Field::max).collect();
    let answered = each(|number, r| Response { answer: Answer::Level(level(number % 5)), ..r });
    let backed = each(|_, r| Response { evidence: Some(Evidence::Exercised), ..r });
    let provided = each(|_, r| Response { provided: true, ..r });
    assert_eq!(characters(&answered), 57);
    assert_eq!(characters(&|all| all.profile = profile(&highest)), 66);
    assert_eq!(characters(&backed), 93);
    assert_eq!(characters(&|all| all.depth = Depth::Full), 93);
    assert_eq!(characters(&provided), 106);
}

#[track_caller]
fn plain(raw: &str, expected: &str) {
    assert_eq!(clean_title(raw), expected);
}

#[test]
fn titles_are_made_plain() {
    plain("Payments", "Payments");
    plain(" \u{A0}\u{3000}Payments\u{2003} ", "Payments");
    plain("two\nlines\tand a tab", "two lines and a tab");
    plain("Zoë’s 💠  shop", "Zoë’s 💠  shop");
    plain("\u{202E}stnemyaP\u{2066}", "stnemyaP");
    plain("a\u{61C}b\u{200E}c\u{200F}d\u{2028}e\u{2069}f\u{85}g", "a b c d e f g");
    plain("e\u{301}", "e\u{301}");
    plain(" \u{202A} ", "");
}

#[test]
fn titles_are_cut_to_sixty_characters() {
    plain(&"💠".repeat(61), &"💠".repeat(60));
    plain(&format!("{} x", "a".repeat(59)), &"a".repeat(59));
    plain(&format!("  {}", "a".repeat(60)), &"a".repeat(60));
}

#[test]
fn a_plain_title_stays_as_it_is() {
    for_any(&text(), |raw| {
        let title = clean_title(&raw);
        assert_eq!(clean_title(&title), title);
        assert!(title.chars().count() <= 60 && title.len() <= 240);
        assert!(!title.chars().any(char::is_control));
    });
}

#[track_caller]
fn address(address: &str, text: &str) {
    assert_eq!(text_of(address), text);
}

#[test]
fn the_text_is_found_in_a_whole_address() {
    address("https://example.org/windrose/#/r/1.AALhAQEAALlr6Zw", "1.AALhAQEAALlr6Zw");
    address("http://localhost:8080/?lang=en#/r/1.AALh", "1.AALh");
    address("#/r/1.AALh", "1.AALh");
    address("1.AALh", "1.AALh");
    address("https://example.org/#/r/", "");
    address("https://example.org/#/r/1.A#/r/2.B", "1.A#/r/2.B");
    address("", "");
}

#[test]
fn white_space_around_a_link_does_not_matter() {
    let link = encoded(&example());
    assert_eq!(decoded(&format!("\n\t {link}\u{A0} \r\n")), example());
    let address = format!("https://example.org/{FRAGMENT}{link}\n");
    assert_eq!(decoded(text_of(&address)), example());
}
