import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Command, PushResult } from "../../src/core/commands";
import { Engine } from "../../src/core/engine.svelte";
import { newId } from "../../src/core/ids";
import { Store } from "../../src/core/store.svelte";

interface Item {
  kind: string;
  id: string;
  thing: object | null;
}

/** A server of one athlete, as far as the engine asks it. */
class Server {
  /** The change log from its first number that is kept. */
  from = 0;
  log: Item[] = [];
  readonly pushes: Command[][] = [];
  carryOut: (command: Command) => Partial<PushResult> | "fails" = () => ({ status: "applied" });

  readonly answer = (path: string, init?: { body?: string }): Promise<Response> => {
    const url = new URL(path, "http://server");
    if (url.pathname === "/api/sync/push") return Promise.resolve(this.push(JSON.parse(init?.body ?? "")));
    if (url.pathname === "/api/sync/changes")
      return Promise.resolve(this.changes(Number(url.searchParams.get("after"))));
    return Promise.resolve(Response.json({ id: url.pathname, version: 1 }));
  };

  private push({ commands }: { commands: Command[] }): Response {
    this.pushes.push(commands);
    const results = commands.map((command) => [command, this.carryOut(command)] as const);
    if (results.some(([, result]) => result === "fails")) return Response.json({ title: "failed" }, { status: 500 });
    return Response.json({ results: results.map(([{ id }, result]) => ({ id, problems: [], ...(result as object) })) });
  }

  private changes(after: number): Response {
    if (after !== 0 && (after < this.from || after > this.log.length)) return Response.json({}, { status: 410 });
    const items = this.log.slice(after).map((item, i) => ({ ...item, seq: after + i + 1, version: 1, deleted: false }));
    return Response.json({ items, next_after: this.log.length, more: false });
  }
}

/** Locks as browsers give them: one holder of a name at a time. */
class Locks {
  private readonly held = new Map<string, Promise<unknown>>();

  request(name: string, ...rest: unknown[]): Promise<unknown> {
    const use = rest.at(-1) as () => Promise<unknown>;
    const turn = (this.held.get(name) ?? Promise.resolve()).then(use);
    this.held.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  }
}

let streams = 0;
let whenListening = (): void => undefined;
class Stream {
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  constructor() {
    streams++;
    whenListening();
  }
  addEventListener(): void {}
  close(): void {}
}

describe("the exchange with the server", () => {
  let server: Server;
  let store: Store;
  const engines: Engine[] = [];
  const engine = (): Engine => {
    const made = new Engine(store);
    engines.push(made);
    return made;
  };
  beforeEach(async () => {
    server = new Server();
    streams = 0;
    vi.stubGlobal("fetch", server.answer);
    vi.stubGlobal("EventSource", Stream);
    vi.stubGlobal("navigator", { locks: new Locks() });
    vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "visible" }));
    vi.stubGlobal("addEventListener", () => undefined);
    vi.stubGlobal("removeEventListener", () => undefined);
    store = await Store.open(newId());
  });
  afterEach(() => {
    for (const each of engines.splice(0)) each.stop();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  test("beginning again forgets what the server does not have any more, and keeps what waits", async () => {
    await store.settle({ things: [{ kind: "plan", id: "gone", version: 1, thing: { id: "gone" } }], after: 7 });
    server.log = [{ kind: "plan", id: "here", thing: { id: "here" } }];
    await engine().exchange();

    expect(store.all("plan").map(({ id }) => id)).toEqual(["here"]);
    expect((await Store.open(store.user)).all("plan").map(({ id }) => id)).toEqual(["here"]);
  });

  test("what an earlier version of the app went past is read from the beginning, once", async () => {
    server.log = [
      { kind: "journal_entry", id: "said", thing: { id: "said", links: [] } },
      { kind: "plan", id: "p", thing: { id: "p", name: "new" } },
      { kind: "plan", id: "p", thing: { id: "p", name: "newer" } },
    ];
    await store.settle({
      things: [{ kind: "plan", id: "p", version: 1, thing: { id: "p", name: "newer" } }],
      after: 3,
    });
    const asked = vi.spyOn(server, "answer");
    vi.stubGlobal("fetch", server.answer);
    const reads = (): number => asked.mock.calls.filter(([path]) => path.includes("after=0")).length;
    await engine().exchange();
    expect(store.all("journal_entry").map(({ id }) => id)).toEqual(["said"]);
    expect(store.get("plan", "p")?.name).toBe("newer");
    expect(reads()).toBe(1);
    await engine().exchange();
    expect(reads()).toBe(1);
  });

  test("a device that reads from the beginning reads everything at once", async () => {
    server.log = [{ kind: "journal_entry", id: "said", thing: { id: "said", links: [] } }];
    const asked = vi.spyOn(server, "answer");
    vi.stubGlobal("fetch", server.answer);
    await engine().exchange();
    await engine().exchange();
    expect(store.all("journal_entry").map(({ id }) => id)).toEqual(["said"]);
    expect(asked.mock.calls.filter(([path]) => path.includes("after=0"))).toHaveLength(1);
  });

  test.each(["startPlan", "completePlan"])("a workout that another device had begun goes on here (%s)", async (act) => {
    await store.settle({ things: [{ kind: "plan", id: "p", version: 1, thing: { id: "p", blocks: [] } }] });
    await store.act(act, { path: { id: "p" }, body: { id: "mine" } });
    server.carryOut = () => ({ status: "applied", body: { workout_id: "theirs", plan_id: "p" } });
    server.log = [
      { kind: "workout", id: "theirs", thing: { id: "theirs", plan_id: "p", blocks: [], skipped_sets: [] } },
    ];
    await engine().exchange();

    expect(store.get("workout", "mine")?.id).toBe("theirs");
    await store.act("logSet", { path: { id: "mine" }, body: { id: "s", reps: 5 } });
    expect(store.get("workout", "mine")?.blocks[0]?.sets[0]?.id).toBe("s");
    expect((await Store.open(store.user)).get("workout", "mine")?.id).toBe("theirs");
    expect(store.all("workout")).toHaveLength(1);
  });

  test("what the server fails at is set aside for its person after a few times, alone", async () => {
    await store.actAll([
      ["logSet", { body: { id: "good" } }],
      ["logSet", { body: { id: "bad" } }],
      ["logSet", { body: { id: "after" } }],
    ]);
    server.carryOut = (command) => (command.body?.id === "bad" ? "fails" : { status: "applied" });
    const exchanging = engine();
    for (let times = 0; times < 3; times++) {
      await exchanging.exchange();
      expect(store.outbox.map(({ command, state }) => [command.body?.id, state])).toEqual([
        ["bad", "waiting"],
        ["after", "waiting"],
      ]);
    }
    await exchanging.exchange();

    expect(store.outbox.map(({ command, state }) => [command.body?.id, state])).toEqual([["bad", "refused"]]);
    expect(store.outbox[0]?.problems).not.toEqual([]);
  });

  test("a thing that is refused and was corrected behind it meanwhile is sent once more as corrected", async () => {
    await store.actAll([
      ["createGoal", { body: { id: "g", name: "Squat", target_date: "2020-01-01" } }],
      ["logSet", { body: { id: "s" } }],
    ]);
    const basedOn = { kind: "goal", id: "g" } as const;
    await store.act("replaceGoal", { path: { id: "g" }, body: { name: "Squat", target_date: "2027-01-01" }, basedOn });
    const problem = { path: "", code: "order", message: "no" };
    server.carryOut = ({ operation, body }) =>
      operation === "replaceGoal" || body?.target_date === "2020-01-01"
        ? { status: "refused", problems: [problem] }
        : { status: "applied" };
    await engine().exchange();

    expect(server.pushes.map((commands) => commands.map((command) => command.operation))).toEqual([
      ["createGoal", "logSet", "replaceGoal"],
      ["createGoal"],
    ]);
    expect(server.pushes[1]?.[0]?.body).toEqual({ id: "g", name: "Squat", target_date: "2027-01-01" });
    expect(store.outbox).toEqual([]);
    expect((await Store.open(store.user)).outbox).toEqual([]);
  });

  test("what is written while an exchange ends is exchanged at once, not with the next look", async () => {
    let looks = 0;
    vi.stubGlobal("fetch", (path: string, init?: { body?: string }) => {
      if (path.includes("/changes")) looks++;
      return server.answer(path, init);
    });
    const exchanging = engine();
    whenListening = () => {
      whenListening = () => undefined;
      looks = 0;
      void exchanging.exchange();
    };
    exchanging.start();
    await vi.waitFor(() => expect(looks).toBe(1));
  });

  test.each(["/api/sync/push", "/api/sync/changes", "/api/me", "/api/preferences/tolerance", "/api/auth/refresh"])(
    "a network that takes what is sent and never answers counts as none (%s)",
    async (silent) => {
      let patient = new AbortController();
      vi.spyOn(AbortSignal, "timeout").mockImplementation(() => (patient = new AbortController()).signal);
      await store.act("logSet", { body: { id: "s" } });
      let reached = false;
      vi.stubGlobal("fetch", (path: string, init: { body?: string; signal?: AbortSignal }) => {
        if (silent === "/api/auth/refresh" && !path.startsWith(silent)) return Response.json({}, { status: 401 });
        if (!path.startsWith(silent)) return server.answer(path, init);
        reached = true;
        return new Promise((_, reject) => init.signal?.addEventListener("abort", reject));
      });
      const exchanging = engine();
      const held = exchanging.exchange();
      await vi.waitFor(() => expect(reached).toBe(true));
      patient.abort();
      await held;
      expect(exchanging.link).toBe("away");

      vi.stubGlobal("fetch", server.answer);
      await engine().exchange();
      expect(store.outbox).toEqual([]);
    },
  );

  test("one tab listens, and another when that one is closed", async () => {
    const [first, second] = [engine(), engine()];
    first.start();
    second.start();
    await first.exchange();
    await second.exchange();
    expect(streams).toBe(1);

    first.stop();
    await vi.waitFor(() => expect(streams).toBe(2));
  });
});
