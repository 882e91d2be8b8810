// One question with everything that belongs to it; an answer changes only what it is about.

import { html } from "./make.js";

const NAMES = ["Absent", "Ad hoc", "Consistent", "Enforced", "Proven"];
const KINDS = ["Not said", "Opinion", "Artefact", "Exercised"];
const UNKNOWN = [
  ["d", "Don’t know", "Nobody here knows. It becomes something to find out, not a zero."],
  ["n", "Not applicable", "The thing does not exist here. If another team provides it, answer by what it delivers."],
];

export const answerId = (capability, answer) => `question-${capability.id}-${answer ?? 0}`;

function background({ evidence, fails, nuance, references }) {
  const entry = (term, ...meanings) => [html("dt", {}, term), ...meanings.map((meaning) => html("dd", {}, meaning))];
  const links = references.map(({ url, title }) => html("a", { href: url, rel: "noreferrer" }, title));
  return html("dl", {}, ...entry("Ask for", evidence), ...entry("What fails when this is weak", fails),
    ...(nuance ? entry("Mind", nuance) : []), ...entry("Read", ...links));
}

function terms(terms) {
  const words = terms.length === 1 ? "1 term explained" : `${terms.length} terms explained`;
  const entries = terms.flatMap(({ term, meaning }) => [html("dt", {}, term), html("dd", {}, meaning)]);
  return html("details", {}, html("summary", {}, words), html("dl", {}, ...entries));
}

function basis(capability, response, change) {
  const kind = (name, place) => html("label", { class: "kind" },
    html("input", { type: "radio", name: `basis-${capability.id}`, onchange: () => change({ evidence: place }) }), html("span", {}, name));
  const kinds = KINDS.map(kind);
  kinds[response.evidence ?? 0].firstChild.checked = true;
  const provided = html("input", { type: "checkbox", onchange: (event) => change({ provided: event.target.checked }) });
  provided.checked = response.provided ?? false;
  return html("details", { class: "basis", onkeydown: (event) => event.stopPropagation() },
    html("summary", {}, "Say what this rests on"),
    html("fieldset", { class: "kinds" }, html("legend", {}, `What does “${capability.name}” rest on?`), ...kinds),
    html("label", { class: "tick" }, provided, "The platform or another team provides it"));
}

// The element, and the function that shows another response in it. `change` is given what is new about the response, `move`
// whether to go on or back.
export function question(capability, place, count, change, move) {
  const inputs = new Map();
  const option = ([key, name, statement]) => {
    const answer = key.length === 1 && key >= "0" && key <= "4" ? Number(key) : key;
    const input = html("input", { type: "radio", id: answerId(capability, key), name: capability.id, value: key, onchange: () => change({ answer }) });
    inputs.set(answer, input);
    return html("label", { class: "option" }, input, html("kbd", { "aria-hidden": "true" }, key),
      html("span", { class: "words" }, html("span", { class: "level-name" }, name), " ", html("span", { class: "statement" }, statement)));
  };
  const levels = capability.levels.map((statement, level) => [`${level}`, NAMES[level], statement]);
  const options = html("div", { class: "options" }, ...[...levels, ...UNKNOWN].map(option));
  const note = html("textarea", { id: `question-${capability.id}-note`, rows: 3, oninput: () => change({ note: note.value }) });
  const reason = html("input", { type: "text", oninput: () => change({ reason: reason.value }) });
  const noteWords = html("summary", {}, "Add a note");
  const clear = html("button", { type: "button", class: "quiet", onclick: () => { change({ answer: undefined }); inputs.get(0).focus(); } }, "Clear this answer");
  const aside = html("div", { class: "aside" },
    html("details", {}, html("summary", {}, "What to look at, and what is at stake"), background(capability)),
    capability.terms.length ? terms(capability.terms) : undefined,
    html("details", {}, noteWords, html("div", { class: "field" }, html("label", { for: note.id }, "Note"), note)));
  const why = html("div", { class: "field" }, html("label", {}, "Why does it not apply?", reason));
  const onkeydown = (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches("textarea, input[type=text]")) return;
    const answer = event.key >= "0" && event.key <= "4" ? Number(event.key) : event.key.toLowerCase();
    if (inputs.has(answer)) {
      inputs.get(answer).focus();
      change({ answer });
    } else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      move(event.key === "ArrowRight");
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const element = html("fieldset", { class: "question", id: `question-${capability.id}`, onkeydown },
    html("legend", {}, html("span", { class: "place" }, `${place} of ${count}`,
      capability.critical ? html("span", { class: "tag" }, "Critical") : undefined), capability.question),
    options, aside);
  let rests;
  const show = (response) => {
    const { answer } = response;
    for (const [key, input] of inputs) if (input.checked !== (key === answer)) input.checked = key === answer;
    if ((answer === "n") !== why.isConnected) answer === "n" ? options.after(why) : why.remove();
    if ((typeof answer === "number") !== (rests?.isConnected ?? false)) {
      rests?.remove();
      if (typeof answer === "number") aside.before((rests = basis(capability, response, change)));
    }
    if ((answer !== undefined) !== clear.isConnected) answer === undefined ? clear.remove() : aside.append(clear);
    if (note.value !== (response.note ?? "")) note.value = response.note;
    if (reason.value !== (response.reason ?? "")) reason.value = response.reason;
    const words = response.note ? "Note" : "Add a note";
    if (noteWords.textContent !== words) noteWords.textContent = words;
  };
  return { element, show, focus: (answer) => inputs.get(answer ?? 0).focus() };
}
