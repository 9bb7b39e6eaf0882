let path = $state(location.pathname);
let query = $state(location.search);

addEventListener("popstate", read);

function read(): void {
  path = location.pathname;
  query = location.search;
}

/** Where the person is. */
export const place = {
  get path(): string {
    return path;
  },
  get query(): URLSearchParams {
    return new URLSearchParams(query);
  },
};

/** Goes to another page of the app; links do it by themselves. */
export function go(to: string, { replace = false } = {}): void {
  history[replace ? "replaceState" : "pushState"](null, "", to);
  read();
  scrollTo(0, 0);
}

/** The parts of a path that a pattern such as `/log/:id` names; nothing when it does not fit. */
export function match(pattern: string, actual: string): Record<string, string> | null {
  const wanted = pattern.split("/");
  const there = actual.replace(/\/+$/, "").split("/");
  if (wanted.length !== there.length && !(pattern === "/" && actual === "/")) return null;
  const found: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    if (part.startsWith(":")) found[part.slice(1)] = decodeURIComponent(there[i] ?? "");
    else if (part !== (there[i] ?? "")) return null;
  }
  return found;
}

/** Makes every plain click on a link of ours a step inside the app. */
export function followLinks(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return;
  const link = (event.target as Element | null)?.closest<HTMLAnchorElement | SVGAElement>("a");
  if (!link || link.hasAttribute("target") || link.hasAttribute("download")) return;
  // A link in a drawing keeps its address in another shape.
  const to = new URL(link instanceof SVGAElement ? link.href.baseVal : link.href, location.href);
  if (to.origin !== location.origin || to.pathname.startsWith("/api/") || to.pathname === "/openapi.yaml") return;
  event.preventDefault();
  go(to.pathname + to.search);
}
