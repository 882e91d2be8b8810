//! The profile, and how deep the questions go: what they leave out, and that nothing is lost on the way.

use windrose_assessment::{Assessment, Depth, Profile, Scope};
use windrose_questions::BANK;

use crate::browser::Browser;
use crate::page::{button, checkbox, heading, key, link, radio};
use crate::site::Site;
use crate::work::{complete, link_to, statement};

const LEFT_OUT: &str = "What does a cross-team change cost?";

#[tokio::test]
async fn a_common_situation_fills_in_the_profile_and_says_what_that_does() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.open("#/").await;
    page.click(link("Describe the context first")).await;
    page.is_on(heading("Profile")).await;
    page.reads("No question is left out.").await;
    let preset = BANK.context.presets.iter().find(|p| p.id == "single-saas-service").expect("a preset");
    page.click(button(format!("{} {}", preset.name, preset.summary))).await;
    page.reads("One service is in scope, so nothing is asked about how several are cut and tested.").await;
    page.reads("questions are left out.").await;
    page.click(radio("Something serious")).await;
    page.reads("Critical: an outage does serious harm").await;
    page.saves().await;
    page.reload().await;
    page.reads("One service is in scope, so nothing is asked about how several are cut and tested.").await;

    page.click(checkbox("Ask it all the same: Cross-team coordination")).await;
    page.saves().await;
    page.click(link("Start").in_header()).await;
    page.click(radio(full_run(Profile::of(preset)))).await;
    page.open("#/questions/organisation").await;
    page.reads(LEFT_OUT).await;
    page.reads("Left out because of your profile").await;
    page.click(button("Ask it all the same: Conway’s law and service boundaries")).await;
    page.sees(statement(BANK.capability_by_id("org-boundary-fit").expect("it is asked"), 0)).await;
    page.leave().await;
}

/// What the choice of a full run reads with this profile.
fn full_run(profile: Profile) -> String {
    let mut assessment = Assessment::default();
    (assessment.profile, assessment.depth) = (profile, Depth::Full);
    let slot = BANK.capability_by_id("org-coordination").expect("the bank asks it").slot;
    assessment.ask_all_the_same(slot, true);
    let questions = Scope::new(&BANK, &assessment).asked().count();
    let minutes = (questions * 12).div_ceil(26);
    format!(
        "Full run: {questions} questions, about {minutes} minutes. Everything that applies. Stop whenever you like; answers are kept."
    )
}

#[tokio::test]
async fn a_quick_run_goes_deeper_and_back_without_losing_an_answer() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let quick = complete("Order service");
    page.open(&link_to(&quick)).await;
    page.click(button("Make this my own copy")).await;
    page.is_titled("Report: Order service · Windrose").await;
    page.open("#/questions/interaction").await;
    page.click(button("Go on with the full run")).await;
    let degrade = BANK.capability_by_id("int-degrade").expect("the full run asks it");
    page.click(statement(degrade, 2)).await;
    page.sees_ticked(degrade, '2').await;
    page.saves().await;
    page.open("#/report").await;
    let mut full = quick.clone().with_answer(degrade.slot, crate::work::answer_of('2'));
    full.depth = Depth::Full;
    page.sees_report_of(&full).await;

    page.click(link("Start").in_header()).await;
    page.click(radio("Quick run: 27 questions, about 13 minutes. The critical capabilities of all dimensions. It can be deepened later; nothing is lost.")).await;
    page.click(link("Report").in_header()).await;
    page.sees_report_of(&quick).await;
    page.open("#/questions/interaction").await;
    page.reads("Answered earlier; the answer is kept.").await;
    page.leave().await;
}

#[tokio::test]
async fn a_link_carries_the_profile_and_what_is_asked_all_the_same() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let mut sent = complete("Order service");
    sent.depth = Depth::Full;
    let preset = BANK.context.presets.iter().find(|p| p.id == "batch-jobs").expect("a preset");
    sent.profile = Profile::of(preset);
    let slot = BANK.capability_by_id("int-deadlines").expect("the bank asks it").slot;
    sent.ask_all_the_same(slot, true);
    page.open(&link_to(&sent)).await;
    page.sees_report_of(&sent).await;
    page.reads("What was not asked").await;
    page.reads("Asked all the same: Timeouts and deadlines.").await;
    page.leave().await;
}

/// The whole profile without a mouse: presets, options, the way on.
#[tokio::test]
async fn the_profile_is_answered_by_keyboard_alone() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.open("#/profile").await;
    page.saves().await;
    let preset = BANK.context.presets.iter().find(|p| p.id == "serverless").expect("a preset");
    page.tab_to(&button(format!("{} {}", preset.name, preset.summary))).await;
    page.press(key::ENTER).await;
    page.reads("Serverless: filled in below.").await;
    page.tab_to(&checkbox("Runs jobs, consumers or batches")).await;
    page.press(" ").await;
    page.reads("stopping halfway and running twice are their usual accidents").await;
    page.tab_to(&link("Go on to the questions")).await;
    page.press(key::ENTER).await;
    page.is_on(heading("I Codebase")).await;
    page.leave().await;
}
