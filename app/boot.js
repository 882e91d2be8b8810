// Starts the app: loads the wasm-bindgen glue and the wasm that the page's head names, or unpacks those of a single file;
// or says why it cannot. A file of its own because the page's policy forbids inline script. Knows nothing of the app itself.

async function boot() {
  if (typeof WebAssembly !== "object") throw new Error("WebAssembly is missing or switched off");
  const packed = document.getElementById("packed-wasm");
  await (packed ? unpack(packed.textContent) : fetchAll());
  dispatchEvent(new Event("windrose-started"));
}

async function fetchAll() {
  const glue = document.querySelector('link[rel="modulepreload"]');
  const wasm = document.querySelector('link[as="fetch"]');
  const [{ default: init }, response] = await Promise.all([
    import(glue.href),
    fetch(wasm.href, wasm.integrity ? { integrity: wasm.integrity } : {}),
  ]);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  await init({ module_or_path: response });
}

// Of a single file: the glue is the script before this one, the wasm is deflated and in base64.
async function unpack(text) {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  await wasm_bindgen({ module_or_path: await new Response(stream).arrayBuffer() });
}

// The sentence stands in index.html; it is gone if the app had already replaced it.
function explain(error) {
  dispatchEvent(new Event("windrose-failed"));
  const reason = document.getElementById("boot-reason");
  if (!reason) throw error;
  reason.textContent = `Windrose could not start (${error.message}).`;
  document.getElementById("boot").classList.add("failed");
}

boot().catch(explain);
