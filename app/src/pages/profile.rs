//! The context questions: what it is, where it runs, what is at stake; and what the answers do.

use windrose_assessment::{Event as Happened, Profile};
use windrose_questions::{BANK, Choice, ContextQuestion, Field, Preset};
use windrose_words::app::{common, profile as words};
use yew::prelude::*;

use super::heading;
use super::start::go_on;
use crate::components::{ProfileEffects, SaveStatus};
use crate::platform::field;
use crate::state::State;

/// What [`ProfilePage`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The local work.
    pub workspace: State,
    /// Called with every change.
    pub onevent: Callback<Happened>,
}

/// The page.
#[component]
pub fn ProfilePage(props: &Props) -> Html {
    let assessment = props.workspace.assessment();
    html! {
        <div class="profile-page">
            <article class="profile">
                { heading(html! { common::PROFILE }) }
                <p class="lead">{ words::LEAD }</p>
                <Presets profile={assessment.profile} onevent={props.onevent.clone()} />
                { for BANK.context.questions.iter().map(|question| asked(props, question)) }
                <p class="actions">
                    <a class="button primary" href={go_on(assessment).to_string()}>{ words::GO_ON }</a>
                    <SaveStatus workspace={props.workspace.clone()} />
                </p>
            </article>
            <ProfileEffects assessment={assessment.clone()} onevent={props.onevent.clone()} />
        </div>
    }
}

/// What [`Presets`] needs.
#[derive(Clone, PartialEq, Properties)]
struct PresetsProps {
    profile: Profile,
    onevent: Callback<Happened>,
}

/// Common situations: one press fills in the profile, and keeps what only the team can say.
#[component]
fn Presets(props: &PresetsProps) -> Html {
    let profile = props.profile;
    // Open while there is nothing yet, and it stays so: what was pressed should not move away.
    let was_empty = use_state(|| profile.is_empty());
    let is_chosen = |preset: &Preset| fields(preset).all(|(field, code)| profile.get(field) == code);
    let entry = |preset: &'static Preset| {
        let filled = filled(profile, preset);
        let onclick = props.onevent.reform(move |_: MouseEvent| Happened::ProfileChanged { profile: filled });
        html! {
            <li key={preset.id}>
                <button type="button" class="preset" {onclick} aria-pressed={if is_chosen(preset) { "true" } else { "false" }}>
                    <strong>{ preset.name }</strong>
                    <span>{ preset.summary }</span>
                </button>
            </li>
        }
    };
    let chosen =
        BANK.context.presets.iter().filter(|preset| is_chosen(preset)).max_by_key(|p| p.profile.len());
    html! {
        <>
            <details class="presets" open={*was_empty}>
                <summary>{ words::BEGIN }</summary>
                <ul>{ for BANK.context.presets.iter().map(entry) }</ul>
            </details>
            <div role="status">
                if let Some(preset) = chosen {
                    <div class="notice">
                        <p>{ words::filled_in(preset.name) }</p>
                        <p>{ words::look_first_at(preset.look_at) }</p>
                        <p>{ words::beware(preset.beware) }</p>
                    </div>
                }
            </div>
        </>
    }
}

/// The fields that a preset fills in, each with its number.
fn fields(preset: &Preset) -> impl Iterator<Item = (&'static Field, u8)> {
    preset.profile.iter().filter_map(|(number, code)| Some((BANK.context.field(*number)?, *code)))
}

/// The profile with a preset in place of whatever another preset may have filled in; what no preset knows stays.
fn filled(profile: Profile, preset: &Preset) -> Profile {
    let of_presets = BANK.context.presets.iter().flat_map(fields).map(|(field, _)| (field, 0));
    let all = of_presets.chain(fields(preset));
    all.fold(profile, |profile, (field, code)| profile.with(field, code).unwrap_or(profile))
}

fn asked(props: &Props, question: &'static ContextQuestion) -> Html {
    html! {
        <section class="context-question" key={question.id} aria-labelledby={format!("context-{}", question.id)}>
            <h2 id={format!("context-{}", question.id)}>{ question.heading }</h2>
            <p class="hint">{ question.why }</p>
            { for question.fields.iter().map(|field| field_set(props, field)) }
        </section>
    }
}

fn field_set(props: &Props, field: &'static Field) -> Html {
    let profile = props.workspace.assessment().profile;
    let clear = {
        let onevent = props.onevent.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(profile) = profile.with(field, 0) {
                onevent.emit(Happened::ProfileChanged { profile });
            }
        })
    };
    html! {
        <fieldset class="context-field">
            <legend>{ field.ask }if field.many { <span class="hint">{ words::MANY }</span> }</legend>
            <div class="choices">
                { for field.options.iter().map(|option| choice(props, field, option)) }
                if !field.many && profile.get(field) != 0 {
                    <button type="button" class="quiet" onclick={clear} aria-label={words::clear(field.ask)}>{ words::CLEAR }</button>
                }
            </div>
        </fieldset>
    }
}

fn choice(props: &Props, field: &'static Field, option: &'static Choice) -> Html {
    let profile = props.workspace.assessment().profile;
    let number = profile.get(field);
    let onevent = props.onevent.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(profile) = profile.with(field, chosen(field, option, number, field::is_ticked(&event))) {
            onevent.emit(Happened::ProfileChanged { profile });
        }
    });
    html! {
        <label class="choice">
            <input type={if field.many { "checkbox" } else { "radio" }} name={field.id} checked={field.has(number, option.code)} {onchange} />
            <span>{ option.label }</span>
        </label>
    }
}

/// The field's number after this option was ticked or unticked.
fn chosen(field: &Field, option: &Choice, number: u8, ticked: bool) -> u8 {
    if !field.many || option.alone {
        return if ticked { option.code } else { 0 };
    }
    let alone: u8 = field.options.iter().filter(|o| o.alone).map(|o| o.code).sum();
    let others = number & !alone;
    if ticked { others | option.code } else { others & !option.code }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(option: &str, number: u8, ticked: bool, expected: u8) {
        let field = BANK.context.fields().find(|f| f.id == "communication").unwrap();
        let option = field.options.iter().find(|o| o.id == option).unwrap();
        assert_eq!(chosen(field, option, number, ticked), expected);
    }

    #[test]
    fn a_preset_takes_the_place_of_another_and_keeps_what_no_preset_knows() {
        let [first, second, ..] = BANK.context.presets else { panic!("there are several") };
        let criticality = BANK.context.fields().find(|f| f.id == "criticality").unwrap();
        let said = Profile::default().with(criticality, 3).unwrap();
        let both = filled(filled(said, first), second);
        assert_eq!(both, filled(said, second));
        assert_eq!(both.get(criticality), 3);
    }

    #[test]
    fn several_options_add_up_and_one_excludes_the_others() {
        case("sync", 0, true, 1);
        case("events", 1, true, 3);
        case("sync", 3, false, 2);
        case("none", 3, true, 4);
        case("sync", 4, true, 1);
        case("none", 4, false, 0);
    }
}
