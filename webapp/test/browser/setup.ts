import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { selfSigned, type Certificate } from "./certificate";
import { findChromium, FLAGS } from "./chromium";
import { killServers, startServer } from "./server";

declare module "vitest" {
  interface ProvidedContext {
    server: string;
    browser: string;
    certificate: Certificate;
  }
}

/** One server and one browser for the whole run, gone after it, however it ends. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => void (await Promise.allSettled(stops.splice(0).map((end) => end())));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      killServers();
      setTimeout(() => process.exit(143), 5_000).unref();
      void Promise.allSettled([stop()]).then(() => process.exit(143));
    });
  }
  const certificate = selfSigned();
  const browser = await chromium.launchServer({
    executablePath: findChromium(),
    headless: true,
    // Trusted as on a phone that was told to: a warning that is only ignored would leave the service worker out.
    args: [...FLAGS, `--ignore-certificate-errors-spki-list=${certificate.digest}`],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  stops.push(() => browser.close());
  const server = await startServer().catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  stops.push(() => server.stop());
  project.provide("server", server.url);
  project.provide("certificate", certificate);
  project.provide("browser", browser.wsEndpoint());
  return stop;
}
