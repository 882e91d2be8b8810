//! Text is never markup: the strings of OWASP's “XSS Filter Evasion Cheat Sheet”, in every field, on every page.
//!
//! That no script runs is seen three ways: nothing on the page is an element or attribute that the app does not make,
//! no dialog of a script stands in the way, and the console has no word of something refused.

use windrose_assessment::{
    Answer, Assessment, AssessmentId, Decision, DecisionTarget, Response, Snapshot, Verdict, Work,
    clean_title,
};
use windrose_exchange::file;
use windrose_questions::BANK;

use crate::browser::Browser;
use crate::page::{button, heading};
use crate::site::Site;
use crate::work::{complete, link_to};

const STRINGS: &str = include_str!("../../report/tests/report/hostile.txt");

/// Elements and attributes that none of our pages has: what a string would have become if it were markup.
const FOREIGN: &str = "
    const names = 'script,img:not([src$=svg]),iframe,object,embed,frame,frameset,base,meta,link,style,#test,video,audio,math,template,xml,xss,table[background],body[background]';
    const found = [...document.body.querySelectorAll(names)].map(element => element.outerHTML.slice(0, 80));
    for (const element of document.body.querySelectorAll('*')) {
        for (const { name, value } of element.attributes) {
            const runs = /^\\s*(javascript|vbscript|livescript|data):/i.test(value) && ['href', 'src', 'action'].includes(name);
            if (/^on/.test(name) || name === 'style' || runs) found.push(`${element.tagName} ${name}=${value}`);
        }
    }
    return found;";

impl Browser<'_> {
    async fn has_nothing_foreign(&self, place: &str) {
        let found: Vec<String> = self.script(FOREIGN, &[]).await;
        assert!(found.is_empty(), "{place}: {found:?}");
    }
}

fn strings() -> Vec<&'static str> {
    STRINGS.lines().collect()
}

/// The first of these works has every string in some note, reason, address, decision and owner; each has one as its title.
fn works() -> Vec<Work> {
    let strings = strings();
    let string = |place: usize| strings[place % strings.len()].to_owned();
    let mut all: Vec<Assessment> = (0..strings.len()).map(|_| Assessment::default()).collect();
    all[0] = complete("");
    for (place, (_, capability)) in BANK.capabilities().enumerate() {
        let answer = if place % 9 == 0 { Answer::NotApplicable } else { all[0].answer(capability.slot) };
        let (note, reason, evidence_link) = (string(place), string(place + 26), string(place + 52));
        all[0]
            .record(capability.slot, Response { answer, note, reason, evidence_link, ..Response::default() });
    }
    for (place, pattern) in BANK.patterns.iter().enumerate() {
        let (reason, owner) = (string(place + 80), string(place + 90));
        let decision = Decision { verdict: Some(Verdict::Do), reason, owner, ..Decision::default() };
        all[0].decide(DecisionTarget::Finding(pattern.id), decision);
    }
    for (place, assessment) in all.iter_mut().enumerate() {
        assessment.id = AssessmentId(1 + u64::try_from(place).expect("a small number"));
        assessment.title = string(place);
    }
    all.into_iter().map(|assessment| Work::new(assessment, 1_700_000_000_000)).collect()
}

#[tokio::test]
async fn what_people_typed_is_text_on_every_page() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let works = works();
    let snapshots = strings().into_iter().zip(1_700_000_000_000..).map(|(name, at)| Snapshot {
        at,
        name: name.to_owned(),
        taken: None,
        edition: BANK.edition,
        assessment: works[0].assessment.clone(),
    });
    let snapshots: Vec<Snapshot> = snapshots.collect();
    let text = file::write(&BANK, &works, &snapshots, None);

    page.open("#/library").await;
    page.sees(heading("Open a file")).await;
    page.give_file("<img src=x onerror=alert(1)>.json", &text).await;
    page.reads("New here.").await;
    page.has_nothing_foreign("what a file would change").await;
    page.click(button(format!("Open {} assessments", works.len()))).await;
    page.reads("opened into the library.").await;
    page.has_nothing_foreign("the library").await;

    page.click(button(format!("Open: {}", works[0].assessment.title))).await;
    page.saves().await;
    page.has_nothing_foreign("the start").await;
    for dimension in BANK.dimensions {
        page.open(&format!("#/questions/{}", dimension.id)).await;
        page.sees(heading(format!("{} {}", dimension.numeral, dimension.name))).await;
        page.has_nothing_foreign(dimension.name).await;
    }
    let snapshots_of = format!("Snapshots of “{}”", works[0].assessment.title);
    for (fragment, seen) in
        [("#/review", "Search and review"), ("#/snapshots", snapshots_of.as_str()), ("#/profile", "Profile")]
    {
        page.open(fragment).await;
        page.sees(heading(seen)).await;
        page.has_nothing_foreign(fragment).await;
    }
    page.open("#/report").await;
    page.sees(heading("At a glance")).await;
    page.has_nothing_foreign("the report").await;
    page.click(button("Share a link…")).await;
    page.sees(heading("Share a link")).await;
    page.has_nothing_foreign("the dialog").await;
    for string in strings() {
        let mut assessment = complete("");
        string.clone_into(&mut assessment.title);
        page.open(&link_to(&assessment)).await;
        // A browser shows runs of white space in a title as one space.
        let title = clean_title(string).split_whitespace().collect::<Vec<_>>().join(" ");
        page.is_titled(&format!("Shared report: {title} · Windrose")).await;
        page.has_nothing_foreign(string).await;
    }
    page.leave().await;
}
