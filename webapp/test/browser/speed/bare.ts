import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">';
const LOOK = "<style>button{min-width:60px;min-height:60px}</style>";

/** Everything that comes with the first answer, and a button that answers. */
function page(bytes: number): string {
  const rest =
    LOOK +
    "<h1>Today</h1><p><button onclick=\"this.insertAdjacentHTML('afterend','<p class=answered>Here')\">Go on</button>" +
    '<script>navigator.serviceWorker.register("/sw.js")</script>';
  return `${HEAD}<!--${".".repeat(Math.max(0, bytes - HEAD.length - rest.length - 7))}-->${rest}`;
}

/** Rows whose ✓ is a record in IndexedDB and then a class, and nothing else. */
const ROWS = `${HEAD}${LOOK}<ol hidden>${'<li><button class="mark">✓</button></li>'.repeat(20)}</ol><script>
  const opened = indexedDB.open("bare", 1);
  opened.onupgradeneeded = () => opened.result.createObjectStore("outbox", { autoIncrement: true });
  opened.onsuccess = () => (document.querySelector("ol").hidden = false);
  addEventListener("click", (event) => {
    const row = event.target.closest("li");
    if (!row) return;
    const transaction = opened.result.transaction("outbox", "readwrite", { durability: "strict" });
    transaction.objectStore("outbox").add({ reps: 5, load: 100, load_unit: "kg" });
    transaction.addEventListener("complete", () => row.classList.add("done"));
  });
</script>`;

const WORKER = `
  addEventListener("install", (event) => event.waitUntil(caches.open("bare").then((cache) => cache.addAll(["/"]))));
  addEventListener("fetch", (event) => event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request))));
`;

/** What any page has to do: come over the line, be drawn, answer a tap, be kept on the device. */
export async function bareServer(bytes: number): Promise<{ url: string; close(): void }> {
  const files: Record<string, [string, string]> = {
    "/": ["text/html", page(bytes)],
    "/rows": ["text/html", ROWS],
    "/sw.js": ["text/javascript", WORKER],
  };
  const server = createServer((request, response) => {
    const [type, text] = files[request.url ?? "/"] ?? ["text/plain", ""];
    response.writeHead(text === "" ? 404 : 200, { "Content-Type": type }).end(text);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
