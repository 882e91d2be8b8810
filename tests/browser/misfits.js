// What does not fit on the page as it is shown: anything beyond the window's edges, and labels of drawings that
// overlap each other or leave their drawing. Returns a sentence for each. Run by layout.rs as a WebDriver script.
const found = [];
const root = document.documentElement;
if (root.scrollWidth > innerWidth) {
  found.push(`the page is ${root.scrollWidth} wide`);
  for (const element of document.body.querySelectorAll("*")) {
    if (element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 0.5) {
      found.push(`<${element.localName} class="${element.getAttribute("class") ?? ""}"> ends at ${element.getBoundingClientRect().right}`);
    }
  }
}
const [SLACK] = arguments; // text boxes reach a little beyond the ink
for (const drawing of document.querySelectorAll("svg")) {
  if (!drawing.checkVisibility()) continue;
  const frame = drawing.getBoundingClientRect();
  const labels = [...drawing.querySelectorAll("text")].map((text) => [text.textContent, text.getBoundingClientRect()]);
  for (const [name, box] of labels) {
    if (box.left < frame.left - SLACK || box.right > frame.right + SLACK || box.top < frame.top - SLACK || box.bottom > frame.bottom + SLACK) {
      const by = Math.max(frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom);
      found.push(`the label ${name} leaves its drawing by ${by.toFixed(1)}`);
    }
  }
  labels.forEach(([name, box], index) => {
    for (const [other, its] of labels.slice(index + 1)) {
      const wide = Math.min(box.right, its.right) - Math.max(box.left, its.left);
      const high = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
      if (wide > SLACK && high > SLACK) found.push(`the labels ${name} and ${other} overlap by ${wide.toFixed(1)} × ${high.toFixed(1)}`);
    }
  });
}
const visible = [...document.querySelectorAll("svg")].filter((drawing) => drawing.checkVisibility() && drawing.querySelector("text"));
for (const drawing of visible) {
  const scale = drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
  for (const text of drawing.querySelectorAll("text")) {
    const size = scale * parseFloat(text.getAttribute("font-size"));
    if (size < 11.95) found.push(`the label ${text.textContent} is ${size.toFixed(1)} px`);
  }
}
return found;
