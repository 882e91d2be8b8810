// What there is to read on the page, a string for each text and for each attribute that is read out or shown; and what is cut
// off at the edge of something that hides what goes beyond, but for what does so by itself. Run by strange.rs as a WebDriver script.
const [cutsByItself] = arguments;
const READ = ["alt", "aria-label", "aria-valuetext", "data-label", "placeholder", "title"];
const texts = [document.title];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
while (walker.nextNode()) {
  const node = walker.currentNode;
  if (node.nodeType === Node.TEXT_NODE) texts.push(node.data);
  else texts.push(...READ.map((name) => node.getAttribute(name)).filter(Boolean));
}
const cut = [];
for (const element of document.body.querySelectorAll("*")) {
  const { overflowX, overflowY, clipPath } = getComputedStyle(element);
  if (element.matches(cutsByItself) || clipPath !== "none" || !element.checkVisibility() || !element.clientWidth) continue; // hidden from the eye on purpose
  const hides = (overflow) => overflow === "hidden" || overflow === "clip";
  if (hides(overflowX) && element.scrollWidth > element.clientWidth + 1 || hides(overflowY) && element.scrollHeight > element.clientHeight + 1) {
    cut.push(`<${element.localName} class="${element.getAttribute("class") ?? ""}"> cuts off ${element.textContent.slice(0, 60)}`);
  }
  if (element.localName === "button" && element.scrollWidth > element.clientWidth + 1) cut.push(`the button ${element.textContent} is too narrow`);
}
return { lang: document.documentElement.lang, dir: document.documentElement.dir, texts: texts.filter((text) => text.trim()), cut };
