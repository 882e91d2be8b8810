//! One question: five statements, "don't know", "not applicable", what the level rests on, a note.
//!
//! Keys work while the question has the focus and no text is being typed: `0`–`4`, `d`, `n`; left and right
//! go to the question before and after. Up and down move between the answers, as radio buttons do.

use std::cell::RefCell;
use std::rc::Rc;

use windrose_assessment::{Answer, Event as Happened, Former, Level, NOTE_MAX, REASON_MAX, Response};
use windrose_questions::{Capability, Slot};
use windrose_words::app::{common, question as words};
use yew::prelude::*;

use super::terms::terms;
use super::{EvidenceFields, FormerAnswer};
use crate::direction::{BACK_KEY, ONWARD_KEY};
use crate::platform::{field, focus};

/// What [`Question`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The question.
    pub capability: &'static Capability,
    /// Its place on the page, from 1 up, and how many there are.
    pub place: (usize, usize),
    /// True if it is critical here.
    pub critical: bool,
    /// Why the profile makes it critical, if that does.
    #[prop_or_default]
    pub raised: Option<&'static str>,
    /// What is recorded.
    pub response: Response,
    /// What answered the question before it was worded anew, while that is not confirmed.
    #[prop_or_default]
    pub former: Option<Former>,
    /// True if keys answer and lead on; false if somebody has switched that off.
    #[prop_or(true)]
    pub has_keys: bool,
    /// Called with every change.
    pub onevent: Callback<Happened>,
    /// Called when the user goes on from this slot (`true`) or back (`false`) by key.
    pub onmove: Callback<(Slot, bool)>,
}

/// The element of a question, for moving the focus there.
pub fn question_id(capability: &Capability) -> String {
    format!("question-{}", capability.id)
}

/// The element that takes the focus when the question is reached: what is ticked, or the first statement.
pub fn answer_id(capability: &Capability, answer: Answer) -> String {
    let choice = Choice::of(answer).unwrap_or(Choice::Level(Level::ABSENT));
    format!("{}-{}", question_id(capability), choice.key())
}

/// One of the seven things that can be ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choice {
    Level(Level),
    DontKnow,
    NotApplicable,
}

impl Choice {
    fn all() -> impl Iterator<Item = Self> {
        Level::ALL.into_iter().map(Self::Level).chain([Self::DontKnow, Self::NotApplicable])
    }

    fn of(answer: Answer) -> Option<Self> {
        match answer {
            Answer::Unanswered => None,
            Answer::DontKnow => Some(Self::DontKnow),
            Answer::NotApplicable => Some(Self::NotApplicable),
            Answer::Level(level) => Some(Self::Level(level)),
        }
    }

    fn of_key(key: &str) -> Option<Self> {
        Self::all().find(|choice| choice.key() == key.to_ascii_lowercase())
    }

    fn key(self) -> String {
        match self {
            Self::Level(level) => level.number().to_string(),
            Self::DontKnow => "d".to_owned(),
            Self::NotApplicable => "n".to_owned(),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Level(level) => level.name(),
            Self::DontKnow => common::DONT_KNOW,
            Self::NotApplicable => common::NOT_APPLICABLE,
        }
    }

    fn statement(self, capability: &Capability) -> &'static str {
        match self {
            Self::Level(level) => {
                capability.levels.get(usize::from(level.number())).copied().unwrap_or_default()
            }
            Self::DontKnow => words::DONT_KNOW_MEANS,
            Self::NotApplicable => words::NOT_APPLICABLE_MEANS,
        }
    }
}

/// The question with everything that belongs to it.
#[component]
pub fn Question(props: &Props) -> Html {
    let capability = props.capability;
    let slot = capability.slot;
    let id = question_id(capability);
    let reason_state = use_state_eq(Reason::default);
    // Set by a press that should lead on into the reason; moving through the answers by arrow keys should not.
    let leads_to_reason = use_mut_ref(|| false);
    let reason_before = use_mut_ref(String::new);
    let had_note = use_state(|| !props.response.note.is_empty());
    let terms = use_memo(slot, |_| terms(capability));
    let recorded = Choice::of(props.response.answer);
    // For whoever comes back to it: arrow keys pass through answers, and each is recorded.
    let last_reason = use_mut_ref(String::new);
    if !props.response.reason.is_empty() {
        last_reason.replace(props.response.reason.clone());
    }
    let ticked = if *reason_state == Reason::Settled { recorded } else { Some(Choice::NotApplicable) };

    let choose = {
        let (onevent, reason, leads) = (props.onevent.clone(), reason_state.clone(), leads_to_reason.clone());
        Callback::from(move |choice: Choice| {
            if choice != Choice::NotApplicable {
                leads.replace(false);
            }
            let wants = choice == Choice::NotApplicable && recorded != Some(Choice::NotApplicable);
            reason.set(if wants { Reason::Wanted } else { Reason::Settled });
            let answer = match choice {
                Choice::Level(level) => Answer::Level(level),
                Choice::DontKnow => Answer::DontKnow,
                Choice::NotApplicable => {
                    // Without a reason it records nothing.
                    let reason = if wants { last_reason.borrow().clone() } else { String::new() };
                    return onevent.emit(Happened::ReasonGiven { slot, reason });
                }
            };
            onevent.emit(Happened::Answered { slot, answer });
        })
    };
    {
        let (reason_id, leads) = (format!("{id}-reason"), leads_to_reason.clone());
        use_effect_with(*reason_state, move |reason| {
            if leads.replace(false) && *reason == Reason::Wanted {
                focus::focus(&reason_id);
            }
        });
    }
    {
        // An answer that comes otherwise, as by undoing, settles it.
        let reason = reason_state.clone();
        use_effect_with(props.response.answer, move |_| reason.set(Reason::Settled));
    }
    let onkeydown = {
        let (choose, onmove, id) = (choose.clone(), props.onmove.clone(), id.clone());
        let (leads, has_keys) = (leads_to_reason.clone(), props.has_keys);
        Callback::from(move |event: KeyboardEvent| {
            // Shift is let through for digits, which some keyboards only have there.
            let is_other =
                event.ctrl_key() || event.alt_key() || event.meta_key() || field::is_text_field(&event);
            if is_other || !has_keys {
                return;
            }
            let key = event.key();
            if let Some(choice) = Choice::of_key(&key) {
                leads.replace(choice == Choice::NotApplicable);
                focus::focus(&format!("{id}-{}", choice.key()));
                choose.emit(choice);
                if choice == Choice::NotApplicable {
                    // There already if the answer was ticked before; otherwise the effect above follows it.
                    focus::focus(&format!("{id}-reason"));
                }
            } else if (key == ONWARD_KEY || key == BACK_KEY) && !event.shift_key() {
                onmove.emit((slot, key == ONWARD_KEY));
            } else {
                return;
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    let onclear = {
        let onevent = props.onevent.clone();
        Callback::from(move |_: MouseEvent| {
            onevent.emit(Happened::Answered { slot, answer: Answer::Unanswered });
            // The button goes away with the answer.
            focus::focus(&answer_id(capability, Answer::Unanswered));
        })
    };
    let onpress = Callback::from(move |event: MouseEvent| {
        // Arrow keys make clicks too, without a pointer's count.
        if event.detail() > 0 {
            leads_to_reason.replace(true);
        }
    });
    let onfocusout = {
        // Leaving without a reason changes nothing, and says so. Nothing moves: the pointer is over what is pressed next.
        let (reason, id) = (reason_state.clone(), id.clone());
        Callback::from(move |event: FocusEvent| {
            if *reason == Reason::Wanted && focus::moves_out_of(&event, &id) {
                reason.set(Reason::Missing);
            }
        })
    };
    let reason_field = ReasonField { state: reason_state, before: reason_before, redraw: use_force_update() };
    let (place, of) = props.place;
    html! {
        <fieldset class="question" id={id.clone()} {onkeydown} {onfocusout}>
            <legend>
                <span class="place">
                    if of > 1 { { words::place_of(place, of) }{ " " } }
                    if props.critical { <span class="tag" title={props.raised}>{ common::CRITICAL }</span> }
                </span>
                { capability.question }
            </legend>
            if let Some(former) = &props.former {
                <FormerAnswer {capability} former={former.clone()} onevent={props.onevent.clone()} />
            }
            <div class="options" onclick={onpress}>
                { for Choice::all().map(|choice| option(choice, ticked == Some(choice), capability, &id, &choose)) }
            </div>
            if ticked == Some(Choice::NotApplicable) {
                { reason(props, &id, &reason_field) }
            }
            if props.response.answer.level().is_some() {
                <EvidenceFields slot={slot} name={capability.name} response={props.response.clone()} onevent={props.onevent.clone()} />
            }
            <div class="aside">
                <details>
                    <summary>{ words::WHAT_TO_LOOK_AT }</summary>
                    { background(capability, props.raised) }
                </details>
                { (*terms).clone() }
                <details open={*had_note}>
                    <summary>{ if props.response.note.is_empty() { words::ADD_NOTE } else { words::NOTE } }</summary>
                    { note(props, &id) }
                </details>
                if recorded.is_some() {
                    <button type="button" class="quiet" onclick={onclear}>{ words::CLEAR }</button>
                }
            </div>
        </fieldset>
    }
}

fn option(
    choice: Choice,
    checked: bool,
    capability: &'static Capability,
    id: &str,
    choose: &Callback<Choice>,
) -> Html {
    let onchange = choose.reform(move |_: Event| choice);
    html! {
        <label class="option" key={choice.key()}>
            <input type="radio" id={format!("{id}-{}", choice.key())} name={capability.id} value={choice.key()}
                {checked} {onchange} />
            <kbd aria-hidden="true">{ choice.key() }</kbd>
            <span class="words">
                <span class="level-name">{ choice.name() }</span>
                { " " }
                <span class="statement">{ choice.statement(capability) }</span>
            </span>
        </label>
    }
}

/// How it stands with the reason of “not applicable”.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Reason {
    /// What is recorded is what is ticked.
    #[default]
    Settled,
    /// “Not applicable” is ticked, and its reason is still to be written: nothing is recorded yet.
    Wanted,
    /// The reason was left out.
    Missing,
}

/// What the field for a reason remembers while it has the focus.
struct ReasonField {
    state: UseStateHandle<Reason>,
    /// The reason when the field got the focus; an emptied field goes back to it.
    before: Rc<RefCell<String>>,
    redraw: UseForceUpdateHandle,
}

fn reason(props: &Props, id: &str, field: &ReasonField) -> Html {
    let slot = props.capability.slot;
    let is_recorded = props.response.answer == Answer::NotApplicable;
    let onfocus = {
        let before = Rc::clone(&field.before);
        Callback::from(move |event: FocusEvent| drop(before.replace(field::text_of(&event))))
    };
    let oninput = {
        let (onevent, state) = (props.onevent.clone(), field.state.clone());
        Callback::from(move |event: InputEvent| {
            let reason = field::text_of(&event);
            if !reason.trim().is_empty() {
                state.set(Reason::Settled);
                onevent.emit(Happened::ReasonGiven { slot, reason });
            }
        })
    };
    let onkeydown = {
        let (onmove, state) = (props.onmove.clone(), field.state.clone());
        Callback::from(move |event: KeyboardEvent| {
            if field::is_enter(&event) {
                event.prevent_default();
                if field::text_of(&event).trim().is_empty() {
                    state.set(Reason::Missing);
                } else {
                    onmove.emit((slot, true));
                }
            }
        })
    };
    let onblur = {
        let (onevent, before) = (props.onevent.clone(), Rc::clone(&field.before));
        let (state, redraw) = (field.state.clone(), field.redraw.clone());
        Callback::from(move |event: FocusEvent| {
            if !is_recorded || !field::text_of(&event).trim().is_empty() {
                return;
            }
            let reason = before.take();
            state.set(Reason::Settled);
            redraw.force_update(); // with what is recorded
            onevent.emit(if reason.is_empty() {
                Happened::Answered { slot, answer: Answer::Unanswered }
            } else {
                Happened::ReasonGiven { slot, reason }
            });
        })
    };
    let is_missing = *field.state == Reason::Missing;
    let hint_id = format!("{id}-reason-hint");
    html! {
        <div class="field">
            <label for={format!("{id}-reason")}>{ words::WHY_NOT }</label>
            <input type="text" id={format!("{id}-reason")} value={props.response.reason.clone()} {onfocus} {oninput} {onblur}
                {onkeydown} maxlength={REASON_MAX.to_string()} aria-describedby={hint_id.clone()} autocomplete="off"
                aria-invalid={is_missing.then_some("true")} />
            // One in the place of the other: nothing below may move while somebody presses it.
            <div class="either" id={hint_id}>
                <p class={classes!("hint", is_missing.then_some("unseen"))}>
                    { if is_recorded { words::REASON_STAYS } else { words::REASON_RECORDED } }
                </p>
                <p class={classes!("save-failed", (!is_missing).then_some("unseen"))} role="alert">{ words::REASON_NEEDED }</p>
            </div>
        </div>
    }
}

fn background(capability: &'static Capability, raised: Option<&'static str>) -> Html {
    html! {
        <dl>
            if let Some(reason) = raised {
                <dt>{ words::CRITICAL_HERE }</dt>
                <dd>{ reason }</dd>
            }
            <dt>{ words::ASK_FOR }</dt>
            <dd>{ capability.evidence }</dd>
            <dt>{ words::FAILS }</dt>
            <dd>{ capability.fails }</dd>
            if let Some(nuance) = capability.nuance {
                <dt>{ words::MIND }</dt>
                <dd>{ nuance }</dd>
            }
            <dt>{ words::READ }</dt>
            { for capability.references.iter().map(|reference| html! {
                <dd><a href={reference.url} rel="noreferrer">{ reference.title }</a></dd>
            }) }
        </dl>
    }
}

fn note(props: &Props, id: &str) -> Html {
    let slot = props.capability.slot;
    let onevent = props.onevent.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        onevent.emit(Happened::NoteChanged { slot, note: field::text_of(&event) });
    });
    html! {
        <div class="field">
            <label for={format!("{id}-note")}>{ words::NOTE }</label>
            <textarea id={format!("{id}-note")} rows="3" maxlength={NOTE_MAX.to_string()} {oninput}
                value={props.response.note.clone()} aria-describedby={format!("{id}-note-hint")} />
            <p class="hint" id={format!("{id}-note-hint")}>{ words::NOTE_STAYS }</p>
        </div>
    }
}
