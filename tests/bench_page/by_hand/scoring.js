// Index and stage of each dimension as ranges, by the rules of docs/scoring.md: an unknown answer is 0 in the low end and 4
// in the high one, and the lowest critical level caps the mean.

import { dimensions } from "./bank.js";

const weight = (capability) => (capability.critical ? 2 : 1);

function end(applying, level) {
  let sum = 0, weights = 0, cap = 4;
  for (const capability of applying) {
    const reached = level(capability);
    sum += weight(capability) * reached;
    weights += weight(capability);
    if (capability.critical) cap = Math.min(cap, reached + 1);
  }
  let stage = 4;
  const holds = (stage) => {
    const there = applying.filter((capability) => level(capability) >= stage);
    return applying.every((c) => !c.critical || level(c) >= stage) && 3 * there.reduce((all, c) => all + weight(c), 0) >= 2 * weights;
  };
  while (stage > 0 && !holds(stage)) stage -= 1;
  return { index: weights ? 25 * Math.min(sum / weights, cap) : 0, stage };
}

// Of one dimension, by the answers: `answer(capability)` is a level, "d", "n" or undefined.
function score(dimension, answer) {
  const applying = dimension.capabilities.filter((capability) => answer(capability) !== "n");
  const known = applying.filter((capability) => typeof answer(capability) === "number");
  const level = (unknown) => (capability) => (typeof answer(capability) === "number" ? answer(capability) : unknown);
  const all = applying.reduce((sum, c) => sum + weight(c), 0);
  const low = end(applying, level(0)), high = end(applying, level(4));
  const critical = known.filter((capability) => capability.critical);
  const lowest = Math.min(...critical.map(answer));
  return {
    low: low.index,
    high: high.index,
    stage: [low.stage, high.stage],
    coverage: all ? known.reduce((sum, c) => sum + weight(c), 0) / all : 0,
    target: end(applying, (capability) => (capability.critical ? 3 : 2)).index,
    given: dimension.capabilities.filter((capability) => answer(capability) !== undefined).length,
    heldBack: lowest < 3 ? critical.filter((c) => answer(c) === lowest).map((c) => c.name) : [],
  };
}

const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

// All dimensions, and the two headlines.
export function scoreAll(answer) {
  const scores = dimensions.map((dimension) => score(dimension, answer));
  const headline = (group) => {
    const own = scores.filter((_, place) => dimensions[place].group === group);
    const stage = [0, 1].map((end) => Math.min(...own.map((one) => one.stage[end])));
    const [low, high, coverage] = ["low", "high", "coverage"].map((name) => mean(own.map((one) => one[name])));
    return { low, high, coverage, stage };
  };
  return { scores, conduct: headline("factor"), readiness: headline("layer") };
}

const NOISE = 1e-9;
const down = (number) => 5 * Math.floor((number + NOISE) / 5);
const up = (number) => 5 * Math.ceil((number - NOISE) / 5);

// A range outwards to multiples of 5, a single value to the nearest.
const rounded = (low, high) => (high - low < NOISE ? [down(low + 2.5), down(low + 2.5)] : [down(low), up(high)]);

export function indexText({ low, high, coverage }) {
  const [from, to] = rounded(low, high);
  const range = from === to ? `${from}` : `${from} to ${to}`;
  return coverage >= 0.6 && high - low <= 40 ? range : "not enough answers yet";
}

export const stageText = ({ stage: [low, high] }) => (low === high ? `${low}` : `${low} to ${high}`);
