// Lets the site work without a network: starts the service worker once the app runs, and tells the app of newer versions.
//
// What it says stands in `data-version` of the root element, and the event `windrose-version` tells of a change:
// `ready` if a newer version is here and waits, `elsewhere` if another window has begun to use one. The app answers with
// the event `windrose-use-version`, which loads the page anew with that version.

function say(version) {
  document.documentElement.dataset.version = version;
  dispatchEvent(new Event("windrose-version"));
}

async function workOffline() {
  const workers = navigator.serviceWorker;
  if (!workers) return; // plain http, or a private window of some browsers
  const address = new URL("worker.js", document.baseURI).href;
  const policy = globalThis.trustedTypes?.createPolicy("windrose-worker", { createScriptURL: () => address });
  const url = policy ? policy.createScriptURL("") : address;
  const registration = await workers.register(url, { updateViaCache: "none" });
  let isWanted = false;
  const look = () => {
    if (registration.waiting && workers.controller) say("ready");
  };
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
  look();
  // The first worker takes over nothing that runs; whoever hears this was served by an older one.
  workers.addEventListener("controllerchange", () => (isWanted ? location.reload() : say("elsewhere")));
  addEventListener("windrose-use-version", () => {
    isWanted = true;
    if (registration.waiting) registration.waiting.postMessage("take over");
    else location.reload();
  });
}

// Not before the app runs: it would fetch everything a second time while the page waits for it. If the browser refuses,
// everything works but for the way without a network.
addEventListener("windrose-started", () => workOffline().catch(() => {}), { once: true });
