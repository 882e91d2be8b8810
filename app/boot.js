// Starts the app: loads the wasm-bindgen glue and the wasm that the page's head names, or unpacks those of a single file;
// or says why it cannot. A file of its own because the page's policy forbids inline script. Knows nothing of the app itself.

// The sentences stand in index.html, in the language of the page; they are gone if the app has already replaced them.
const reason = document.getElementById("boot-reason");
const { notStarted, noWebassembly, serverAnswered } = reason.dataset;

async function boot() {
  if (typeof WebAssembly !== "object") throw new Error(noWebassembly);
  const packed = document.getElementById("packed-wasm");
  await (packed ? unpack(packed.textContent) : fetchAll());
  dispatchEvent(new Event("windrose-started"));
}

async function fetchAll() {
  const glue = document.querySelector('link[rel="modulepreload"]');
  const wasm = document.querySelector('link[rel="wasm"], link[as="fetch"]'); // of the built site; of one that is served while it changes
  const [{ default: init }, response] = await Promise.all([
    import(glue.href),
    fetch(wasm.href, wasm.integrity ? { integrity: wasm.integrity } : {}),
    firstPaint(),
  ]);
  if (!response.ok) throw new Error(serverAnswered.replace("{status}", response.status));
  await init({ module_or_path: response });
}

// The first words of the start page are shown before the program begins, which would keep the browser from it. A window in the
// background shows nothing, and some browsers do not tell: so for a moment only.
async function firstPaint() {
  if (!document.documentElement.classList.contains("at-start")) return;
  await new Promise((resolve) => {
    setTimeout(resolve, 200);
    if (!globalThis.PerformanceObserver?.supportedEntryTypes?.includes("paint")) return;
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName("first-contentful-paint").length === 0) return;
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: "paint", buffered: true });
  });
}

// Of a single file: the glue is the script before this one, the wasm is deflated and in base64.
async function unpack(text) {
  const deflated = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const stream = new Blob([deflated]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const [wasm] = await Promise.all([new Response(stream).arrayBuffer(), firstPaint()]);
  await wasm_bindgen({ module_or_path: wasm });
}

function explain(error) {
  dispatchEvent(new Event("windrose-failed"));
  if (!reason.isConnected) throw error;
  reason.textContent = notStarted.replace("{reason}", () => error.message);
  document.getElementById("boot").classList.add("failed");
}

boot().catch(explain);
