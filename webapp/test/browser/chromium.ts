import { execFileSync } from "node:child_process";

export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The launcher says where it is; who runs the tests by hand has it on the path. */
export function findChromium(): string {
  const said = process.env.PLUMBLINE_CHROMIUM;
  if (said) return said;
  for (const name of ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]) {
    try {
      return execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
    } catch {
      // The next one.
    }
  }
  throw new Error("no Chromium on the PATH: install the package chromium, or set PLUMBLINE_CHROMIUM");
}
