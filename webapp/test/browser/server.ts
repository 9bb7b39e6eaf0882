import { spawn, type ChildProcess } from "node:child_process";
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const HOME = resolve(import.meta.dirname, "../../..");
const TARGET = resolve(import.meta.dirname, "../../target");

export interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();

/** Ends every server of this process at once; for signals, where nobody waits. */
export function killServers(): void {
  for (const child of running) child.kill("SIGTERM");
}

/** `./plumbline run` on a fresh data folder and a free port, built from this clone. */
export async function startServer(args: string[] = [], environment: Record<string, string> = {}): Promise<Server> {
  const data = mkdtempSync(join(tmpdir(), "plumbline-browser-"));
  mkdirSync(TARGET, { recursive: true });
  const child = spawn(join(HOME, "plumbline"), ["run", "--port", "0", "--data", data, ...args], {
    // Nothing of the person's own settings, and no time spent on recording a faster start.
    env: { ...plain(process.env), PLUMBLINE_AOT: "off", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  const ended = new Promise<void>((done) => child.once("close", () => (running.delete(child), done())));
  let said = "";
  child.stderr.on("data", (text: Buffer) => (said += text.toString()));
  child.stderr.pipe(createWriteStream(join(TARGET, "browser-server.log"), { flags: "a" }));
  const url = await new Promise<string>((found, failed) => {
    createInterface(child.stdout).on("line", (line) => {
      if (line.startsWith("ready ")) found(line.slice("ready ".length));
    });
    child.once("error", failed);
    void ended.then(() => failed(new Error(`the server did not start:\n${said}`)));
  });
  return {
    url,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** What a person's shell has: with the test runner's own settings the launcher would build the web app for development. */
function plain(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const set = /^(PLUMBLINE_|VITEST|NODE_ENV$)/;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !set.test(name)));
}
