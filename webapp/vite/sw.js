// Serves the app's own files from this device. What the athlete has is kept by the app itself, in IndexedDB; nothing of
// the API ever goes through here.
const CACHE = `plumbline-${"BUILD"}`;
const FILES = ["FILES"];
const SERVER = /^\/(api|mcp|calendar\/[^/]+\.ics|healthz|readyz|metrics|openapi\.yaml)(\/|$)/;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: "reload" }))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin || SERVER.test(url.pathname)) return;
  const wanted = event.request.mode === "navigate" ? "/" : url.pathname;
  event.respondWith(caches.match(wanted, { cacheName: CACHE }).then((kept) => kept ?? fetch(event.request)));
});
