// The questions of Windrose as a page without a library, as one would write it who wants it quick: everything is made once
// for a dimension, and an answer sets what it changes. It looks like Windrose’s page, keeps the answers as durably, works by
// the same keys, and has the same ranges; `cargo xtask bench-page` measures both. It has no profile, library or report.

import { dimensions } from "./bank.js";
import { read, save } from "./keep.js";
import { html } from "./make.js";
import { answerId, question } from "./question.js";
import { radar } from "./radar.js";
import { indexText, scoreAll, stageText } from "./scoring.js";

const all = dimensions.flatMap((dimension) => dimension.capabilities);
const main = document.getElementById("main");
const responses = await read();
const past = [], future = [];
let shown = []; // what shows a part of the page, to be called after each change
const answer = (capability) => responses[capability.id]?.answer;

// The text of an element, set only when it is another one.
const tell = (element, words) => element.textContent !== words && (element.textContent = words);

const saved = html("p", {}, "Saved in this browser");

function changed() {
  const scored = scoreAll(answer);
  for (const show of shown) show(scored);
  save(responses, (words) => tell(saved, words));
}

function change(capability, news) {
  const before = responses[capability.id] ?? {};
  past.push([capability, before]);
  future.length = 0;
  const kept = "answer" in news && news.answer !== before.answer ? { note: before.note, provided: before.provided } : before;
  responses[capability.id] = { ...kept, ...news };
  changed();
}

function swap(from, to) {
  const step = from.pop();
  if (!step) return;
  const [capability, response] = step;
  to.push([capability, responses[capability.id] ?? {}]);
  responses[capability.id] = response;
  changed();
}

function navigation(current) {
  const entries = dimensions.map((dimension) => {
    const count = html("span", { class: "count", "aria-hidden": "true" }), words = html("span", { class: "visually-hidden" });
    const link = html("a", { href: `#/questions/${dimension.id}`, "aria-current": dimension === current ? "page" : undefined },
      html("span", { class: "numeral" }, dimension.numeral), html("span", { class: "name" }, dimension.name), count, words);
    return { dimension, count, words, entry: html("li", {}, link) };
  });
  const group = (name, heading) => [html("h2", {}, heading),
    html("ol", {}, ...entries.filter((one) => one.dimension.group === name).map((one) => one.entry))];
  const progress = html("summary");
  shown.push(({ scores }) => {
    tell(progress, `${scores.reduce((sum, score) => sum + score.given, 0)} of ${all.length} answered`);
    entries.forEach(({ dimension, count, words }, place) => {
      const { given } = scores[place], total = dimension.capabilities.length;
      tell(count, given === total ? "✓" : `${given}/${total}`);
      tell(words, `(${given} of ${total} answered)`);
    });
  });
  const folded = matchMedia("(min-width: 64rem)").matches;
  return html("details", { class: "nav-fold", open: folded }, progress,
    html("nav", { class: "dimension-nav", "aria-label": "Dimensions" }, ...group("factor", "Twelve factors"), ...group("layer", "Four layers")));
}

function saveLine() {
  const button = (words, from, to) => {
    const button = html("button", { type: "button", class: "quiet", onclick: () => swap(from, to) }, words);
    shown.push(() => {
      const [capability] = from.at(-1) ?? [];
      button.toggleAttribute("aria-disabled", !capability);
      button.setAttribute("aria-label", capability ? `${words}: ${capability.name}` : words);
    });
    return button;
  };
  return html("div", { class: "save-line" }, html("div", { class: "save-status" }, saved),
    html("span", { class: "actions" }, button("Undo", past, future), button("Redo", future, past)));
}

function standing(dimension) {
  const summary = html("summary"), held = html("p"), details = html("details", { class: "background" }, summary, held);
  shown.push(({ scores }) => {
    const own = scores[dimensions.indexOf(dimension)];
    details.hidden = own.coverage === 0;
    tell(summary, `Index ${indexText(own)}, stage ${stageText(own)}`);
    tell(held, own.heldBack.length ? `Held back by: ${own.heldBack.join(", ")}.` : "");
  });
  return details;
}

function beside() {
  const { drawing, show } = radar();
  const figures = [["Service conduct", "conduct"], ["System readiness", "readiness"]].map(([name, key]) => {
    const index = html("dd"), stage = html("dd", { class: "hint" });
    return { name, key, index, stage, parts: [html("dt", {}, name), index, stage] };
  });
  shown.push((scored) => {
    const told = figures.map(({ name, key }) => `${name}: ${indexText(scored[key])}.`);
    show(scored.scores, scored.scores.map((score) => score.target), `Radar of sixteen dimensions. ${told.join(" ")}`);
    for (const { key, index, stage } of figures) {
      tell(index, indexText(scored[key]));
      tell(stage, `lowest stage: ${stageText(scored[key])}`);
    }
  });
  return html("aside", { class: "beside" }, html("div", { class: "live" },
    html("figure", { class: "chart radar small" }, drawing),
    html("dl", { class: "live-headlines" }, ...figures.flatMap((figure) => figure.parts))));
}

function questions(dimension) {
  const { capabilities } = dimension;
  return capabilities.map((capability, place) => {
    const move = (isOn) => {
      const next = all[all.indexOf(capability) + (isOn ? 1 : -1)];
      if (!next) return;
      const own = made[capabilities.indexOf(next)];
      if (own) return own.focus(answer(next));
      location.hash = `#/questions/${dimensions.find((d) => d.capabilities.includes(next)).id}`;
    };
    const one = question(capability, place + 1, capabilities.length, (news) => change(capability, news), move);
    made[place] = one;
    shown.push(() => one.show(responses[capability.id] ?? {}));
    return one.element;
  });
}
const made = [];

function paragraphs(dimension) {
  const { why, nuance, verify } = dimension;
  const parts = [["Why it matters", why], [dimension.nuanceHeading, nuance], ["Verify it", verify]].filter(([, text]) => text);
  return html("details", { class: "background" }, html("summary", {}, "Why it matters"),
    ...parts.flatMap(([heading, text]) => [html("h2", {}, heading), html("p", {}, text)]));
}

function onward(dimension) {
  const place = dimensions.indexOf(dimension);
  const link = (to, name, words) => to && html("a", { class: `button ${name}`, href: `#/questions/${to.id}` }, words(`${to.numeral} ${to.name}`));
  return html("nav", { class: "onward actions" }, link(dimensions[place - 1], "back", (name) => `← ${name}`),
    link(dimensions[place + 1], "primary", (name) => `${name} →`));
}

function draw() {
  const [, id] = location.hash.match(/^#\/questions\/(.*)/) ?? [];
  const dimension = dimensions.find((one) => one.id === id) ?? dimensions[0];
  document.title = `${dimension.numeral} ${dimension.name}`;
  shown = [];
  made.length = 0;
  const onkeydown = (event) => {
    if (event.key !== "ArrowRight" || event.target.id !== "page-heading") return;
    const open = dimension.capabilities.find((capability) => answer(capability) === undefined) ?? dimension.capabilities[0];
    document.getElementById(answerId(open, answer(open))).focus();
    event.preventDefault();
  };
  main.replaceChildren(html("div", { class: "questions-page" }, saveLine(), navigation(dimension),
    html("article", { class: "questions", onkeydown },
      html("h1", { id: "page-heading", tabindex: -1 }, html("span", { class: "numeral" }, dimension.numeral), " ", dimension.name),
      html("p", { class: "principle" }, dimension.principle), html("p", { class: "standing" }, html("span", { class: "tag" }, dimension.standing)),
      paragraphs(dimension), standing(dimension), html("p", { class: "stem" }, "Which of these is true in production today?"),
      ...questions(dimension), onward(dimension)),
    beside()));
  const scored = scoreAll(answer);
  for (const show of shown) show(scored);
}

addEventListener("hashchange", () => {
  draw();
  scrollTo(0, 0);
  document.getElementById("page-heading").focus();
});
draw();
