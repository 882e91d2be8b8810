// The live radar, drawn once; an answer moves its corners.

import { dimensions } from "./bank.js";
import { make } from "./make.js";

const CENTRE = 300, RADIUS = 230;
const svg = (tag, attributes, ...children) => make(tag, attributes, children, "http://www.w3.org/2000/svg");

function spot(axis, value) {
  const angle = (2 * Math.PI * axis) / dimensions.length;
  const far = (RADIUS * value) / 100;
  return [Math.round(CENTRE + far * Math.sin(angle)), Math.round(CENTRE - far * Math.cos(angle))];
}

const outline = (values) => values.map((value, axis) => spot(axis, value).join(",")).join(" ");
const closed = (values) => `${outline(values)} ${spot(0, values[0]).join(",")}`;
const line = (name, dash) =>
  svg("polyline", { class: name, fill: "none", "stroke-width": 3, "stroke-linejoin": "round", "stroke-dasharray": dash });

// The drawing, and the function that shows other ranges and targets in it.
export function radar() {
  const ring = (value) => svg("circle", { class: "ring", cx: CENTRE, cy: CENTRE, r: (RADIUS * value) / 100, fill: "none" });
  const spokes = dimensions.map((_, axis) => svg("polyline", { class: "spoke", points: [spot(axis, 0), spot(axis, 100)].join(" ") }));
  const labels = dimensions.map(({ numeral, group }, axis) => {
    const [x, y] = spot(axis, 115);
    return svg("text", { class: `${group}-label`, x, y: y + 8, "text-anchor": "middle", "font-size": 24 }, numeral);
  });
  const rangeArea = svg("polygon", { class: "range-area" }), lowArea = svg("polygon", { class: "low-area" });
  const rangeLine = line("range-line", "4 8"), targetLine = line("target-line", "12 8"), lowLine = line("low-line");
  const points = dimensions.map(() => svg("circle", { class: "low-point", r: 6 }));
  const drawing = svg("svg", { class: "drawing for-narrow", viewBox: "0 0 600 600", role: "img" },
    ...[25, 50, 75, 100].map(ring), ...spokes, rangeArea, lowArea, rangeLine, targetLine, lowLine, ...points, ...labels);
  const show = (ranges, targets, description) => {
    const low = ranges.map((range) => range.low), high = ranges.map((range) => range.high);
    rangeArea.setAttribute("points", outline(high));
    lowArea.setAttribute("points", outline(low));
    rangeLine.setAttribute("points", closed(high));
    targetLine.setAttribute("points", closed(targets));
    lowLine.setAttribute("points", closed(low));
    points.forEach((point, axis) => {
      const [x, y] = spot(axis, low[axis]);
      point.setAttribute("cx", x);
      point.setAttribute("cy", y);
    });
    drawing.setAttribute("aria-label", description);
  };
  return { drawing, show };
}
