// The service worker: keeps one build of the site, whole, so that Windrose opens without a network. Knows nothing of the app.
//
// Every file is bound to its digest, so a cache holds one build or part of one, never two. A build that is not wholly here
// is not used; what of it has come stays and is not fetched again. A new build waits until the page says that it may take
// over, or until no window shows the old one any more.

const BUILD = "development"; // `cargo xtask build` writes the digest of the site here,
const FILES = []; // and here each path of it with its own digest. Without them, an earlier worker is cleared away.

const SCOPE = self.registration.scope;
const FAMILY = `windrose ${SCOPE} `; // other sites of this origin have caches, too
const CACHE = FAMILY + BUILD;
const PATHS = new Set(FILES.map(([path]) => path));

self.addEventListener("install", (event) => {
  if (FILES.length === 0) self.skipWaiting();
  event.waitUntil(fetchBuild());
});

self.addEventListener("activate", (event) => event.waitUntil(FILES.length === 0 ? resign() : forgetOthers()));

self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(SCOPE)) return;
  const path = request.url.slice(SCOPE.length).split(/[?#]/, 1)[0];
  const name = path === "" || path === "index.html" ? "./" : path;
  if (PATHS.has(name)) event.respondWith(answer(event, name));
});

async function fetchBuild() {
  const cache = await caches.open(CACHE);
  const fetched = await Promise.allSettled(FILES.map(async ([path, integrity]) => {
    if (await cache.match(path)) return;
    const response = await fetch(path, { integrity, cache: "no-cache" });
    if (!response.ok) throw new Error(`${path}: the server answered ${response.status}`);
    await cache.put(path, response);
  }));
  // Not before all have ended: what has come stays for the next try.
  const failed = fetched.find(({ status }) => status === "rejected");
  if (failed) throw failed.reason;
}

let refill;

async function answer(event, name) {
  const kept = await caches.open(CACHE).then((cache) => cache.match(name)).catch(() => undefined);
  if (kept) return kept;
  // Somebody has cleared the cache: what belongs to this build is fetched again, and nothing else kept in its place.
  refill ??= fetchBuild().catch(() => {}).finally(() => (refill = undefined));
  event.waitUntil(refill);
  return fetch(event.request);
}

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(FAMILY) && name !== CACHE).map((name) => caches.delete(name)));
}

async function resign() {
  await Promise.all([forgetOthers(), caches.delete(CACHE)]);
  await self.registration.unregister();
}
