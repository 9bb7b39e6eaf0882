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

/** Before anything is drawn, so that nothing flashes. The browser's own bars follow the page. */
export function wear(wanted = scheme()): void {
  if (wanted === "system") delete document.documentElement.dataset.scheme;
  else document.documentElement.dataset.scheme = wanted;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own = meta.media.includes("dark") ? "dark" : "light";
    meta.content = BARS[wanted === "system" ? own : wanted];
  }
}

const BARS = { light: "#f6f4ef", dark: "#14171a" };
