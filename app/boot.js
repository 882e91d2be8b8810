// Starts the app: loads the wasm-bindgen glue and the wasm that the page's head names, or says why it cannot.
// A file of its own because the page's policy forbids inline script. Knows nothing of the app itself.

// The sentences stand in index.html, in the language of the page; they are gone if the app has already replaced them.
const reason = document.getElementById("boot-reason");
const { notStarted, noWebassembly, serverAnswered } = reason.dataset;

async function boot() {
  if (typeof WebAssembly !== "object") throw new Error(noWebassembly);
  const glue = document.querySelector('link[rel="modulepreload"]');
  const wasm = document.querySelector('link[as="fetch"]');
  const [{ default: init }, response] = await Promise.all([
    import(glue.href),
    fetch(wasm.href, wasm.integrity ? { integrity: wasm.integrity } : {}),
  ]);
  if (!response.ok) throw new Error(serverAnswered.replace("{status}", response.status));
  await init({ module_or_path: response });
  dispatchEvent(new Event("windrose-started"));
}

function explain(error) {
  dispatchEvent(new Event("windrose-failed"));
  if (!reason.isConnected) throw error;
  reason.textContent = notStarted.replace("{reason}", () => error.message);
  document.getElementById("boot").classList.add("failed");
}

boot().catch(explain);
