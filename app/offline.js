// Lets the site work without a network: starts the service worker once the app runs, and tells the app of newer versions.
//
// What it says stands in `data-version` of the root element, and the event `windrose-version` tells of a change:
// `ready` if a newer version is here and waits, `elsewhere` if another window has begun to use one. The app answers with
// the event `windrose-use-version`, which loads the page anew with that version.

function say(version) {
  document.documentElement.dataset.version = version;
  dispatchEvent(new Event("windrose-version"));
}

const workers = navigator.serviceWorker; // none over plain http, or in a private window of some browsers
let isWanted = false;
// The first worker takes over nothing that runs; whoever hears this was served by an older one.
workers?.addEventListener("controllerchange", () => (isWanted ? location.reload() : say("elsewhere")));

// Calls `act` now, and whenever the fetching of a version has come further.
function follow(registration, act) {
  const watch = () => registration.installing?.addEventListener("statechange", act);
  registration.addEventListener("updatefound", watch);
  watch(); // the browser may have been quicker
  act();
}

async function workOffline() {
  if (!workers) return;
  const address = new URL("worker.js", document.baseURI).href;
  const policy = globalThis.trustedTypes?.createPolicy("windrose-worker", { createScriptURL: () => address });
  const url = policy ? policy.createScriptURL("") : address;
  const registration = await workers.register(url, { updateViaCache: "none" });
  follow(registration, () => {
    if (registration.waiting && workers.controller) say("ready");
  });
  addEventListener("windrose-use-version", () => {
    isWanted = true;
    if (registration.waiting) registration.waiting.postMessage("take over");
    else location.reload();
  });
}

// The version that is kept does not start, so nothing on the page can be lost: the next one takes over as soon as it is here.
async function replaceVersion() {
  const registration = await workers?.getRegistration();
  if (!registration?.active) return;
  isWanted = true;
  follow(registration, () => registration.waiting?.postMessage("take over"));
  await registration.update();
}

addEventListener("windrose-failed", () => replaceVersion().catch(() => {}), { once: true });

// Not before the app runs: it would fetch everything a second time while the page waits for it. If the browser refuses,
// everything works but for the way without a network.
addEventListener("windrose-started", () => workOffline().catch(() => {}), { once: true });
