const KEY = "plumbline.scheme";

export const schemes = ["system", "light", "dark"] as const;
export type Scheme = (typeof schemes)[number];

/** What was chosen on this device. */
export function scheme(): Scheme {
  const kept = localStorage.getItem(KEY);
  return kept === "light" || kept === "dark" ? kept : "system";
}

export function choose(wanted: Scheme): void {
  if (wanted === "system") localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, wanted);
  wear(wanted);
}

/** The page follows the choice, and the browser's own bars follow the page; `public/scheme.js` does so at the start. */
export function wear(wanted = scheme()): void {
  if (wanted === "system") delete document.documentElement.dataset.scheme;
  else document.documentElement.dataset.scheme = wanted;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own = meta.media.includes("dark") ? "dark" : "light";
    meta.content = BARS[wanted === "system" ? own : wanted];
  }
}

const BARS = { light: "#f6f4ef", dark: "#14171a" };
