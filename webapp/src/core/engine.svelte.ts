import { Away, call, PATIENCE_MS, Problem } from "./api";
import { type Change, type ChangePage, PROTOCOL, type PushResult, type Queued } from "./commands";
import { correctEachOther, isRemoval } from "./corrections";
import type { Stored } from "./db";
import type { Store } from "./store.svelte";
import type { Kind } from "./types";

/** What the app kept before it could keep more; a device that does not say what it has read has read these. */
const FIRST_KINDS = ["plan", "workout", "template", "profile", "tolerance", "equipment", "exercise", "conflict"];
const LATER_KINDS = ["journal_entry", "injury", "constraint", "goal", "training_block", "training_level"];
const KINDS = new Set([...FIRST_KINDS, ...LATER_KINDS]);
const DEFAULTS = [
  ["profile", "/api/me"],
  ["tolerance", "/api/preferences/tolerance"],
] as const;
const MOST_COMMANDS = 100;
const PAGE = 200;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
const LOOK_AGAIN_MS = 30_000;
/** A server that fails at one command as often as this, with pauses between, will not do better by itself. */
const MOST_FAILURES = 4;

const NOTHING = { corrected: [], gone: [] };

export type Link = "online" | "away" | "signed_out" | "outdated";

/**
 * Brings the device and the server together: sends what waits, in order, reads what changed, and is told of more by a
 * stream of events. One tab at a time does it, whichever holds the lock; the others are told to look.
 */
export class Engine {
  private linkNow = $state<Link>("away");
  private busyNow = $state(false);
  private lastNow = $state<number | null>(null);
  /** Whether the changes were read from the beginning, every kind of them. */
  private began = false;
  private stream: EventSource | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private pause = FIRST_PAUSE_MS;
  private streamPause = FIRST_PAUSE_MS;
  private leads = false;
  private readonly failures = new Map<string, number>();
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;
  private readonly tabs: BroadcastChannel;
  private readonly undo: (() => void)[] = [];

  constructor(private readonly store: Store) {
    this.tabs = new BroadcastChannel(`plumbline-${store.user}`);
  }

  get link(): Link {
    return this.linkNow;
  }

  get busy(): boolean {
    return this.busyNow;
  }

  /** When this device last agreed with the server, by its own clock. */
  get last(): number | null {
    return this.lastNow;
  }

  start(): void {
    this.tabs.onmessage = () => void this.store.load();
    this.undo.push(
      this.store.whenWritten(() => {
        this.tabs.postMessage("written");
        void this.exchange();
      }),
    );
    const awake = (): void => {
      if (document.visibilityState === "visible") this.soon();
    };
    addEventListener("online", awake);
    document.addEventListener("visibilitychange", awake);
    this.undo.push(
      () => removeEventListener("online", awake),
      () => document.removeEventListener("visibilitychange", awake),
    );
    this.lead();
    this.soon();
  }

  /** One tab holds the stream: a browser opens few connections to a server, and each stream keeps one to itself. */
  private lead(): void {
    const waiting = new AbortController();
    this.undo.push(() => waiting.abort());
    navigator.locks
      .request(`plumbline-events-${this.store.user}`, { signal: waiting.signal }, async () => {
        this.leads = true;
        if (this.linkNow === "online") await this.listen();
        await new Promise<void>((resolve) => this.undo.push(resolve));
      })
      .catch((stopped: unknown) => {
        if (!this.stopped) throw stopped;
      });
  }

  stop(): void {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    this.stream?.close();
    this.tabs.close();
    for (const undo of this.undo) undo();
  }

  soon(): void {
    this.pause = FIRST_PAUSE_MS;
    void this.exchange();
  }

  /** Sends and reads until both sides agree. Calls while it runs make it run once more. */
  exchange(): Promise<void> {
    this.again = true;
    this.running ??= this.run().finally(() => {
      this.running = null;
      // What was written while the last steps were under way would wait for the next look.
      if (this.again && !this.stopped) void this.exchange();
    });
    return this.running;
  }

  private async run(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.busyNow = true;
    try {
      while (this.again && !this.stopped) {
        this.again = false;
        await locked(this.store.user, async () => {
          await this.push();
          await this.pull();
          await this.furtherKinds();
          await this.defaults();
        });
      }
      this.linkNow = "online";
      this.lastNow = Date.now();
      this.pause = FIRST_PAUSE_MS;
      await this.listen();
      this.later(LOOK_AGAIN_MS);
    } catch (failure) {
      this.again = false;
      this.failed(failure);
    } finally {
      this.busyNow = false;
    }
  }

  private failed(failure: unknown): void {
    // Who signs out takes the device's data from under an exchange that is under way.
    if (this.stopped) return;
    if (failure instanceof Outdated) {
      this.linkNow = "outdated";
      return;
    }
    if (failure instanceof Problem && failure.status === 401) {
      this.linkNow = "signed_out";
      this.stream?.close();
      this.stream = null;
      return;
    }
    if (!(failure instanceof Away) && !(failure instanceof Problem)) {
      console.error("the exchange with the server failed", failure);
    }
    this.linkNow = "away";
    this.later(this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
  }

  private later(ms: number): void {
    if (this.stopped) return;
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.exchange(), ms);
  }

  // ------------------------------------------------------------------------------------------------------- sending

  private async push(): Promise<void> {
    for (;;) {
      const waiting = await this.batch();
      if (waiting.length === 0) return;
      const { batch, results } = await this.send(waiting);
      for (const { id } of results) this.failures.delete(id);
      const byId = new Map(results.map((result) => [result.id, result]));
      const done: number[] = [];
      const changed: Queued[] = [];
      const names: Record<string, string> = {};
      let outdated = false;
      let later = false;
      for (const queued of batch) {
        const result = byId.get(queued.command.id);
        Object.assign(names, joined(queued, result));
        if (result?.status === "applied" || result?.status === "conflict") done.push(queued.n);
        else if (result?.status === "refused")
          changed.push({ ...queued, state: "refused", problems: result.problems ?? [] });
        else if (result?.status === "reload") outdated = true;
        else later = true;
      }
      const { corrected, gone } = changed.length > 0 ? await this.corrections(batch, byId) : NOTHING;
      const settled = new Set([...gone, ...corrected.map(({ n }) => n)]);
      const refused = changed.filter(({ n }) => !settled.has(n));
      // What was applied leaves the queue together with what it became, or the screen would show the past between.
      await this.pull([...done, ...gone], [...refused, ...corrected], names);
      if (outdated) throw new Outdated();
      if (later) throw new Away("the server asks to send again later");
    }
  }

  /**
   * Sends what fits. Too much at once is halved, and so is what the server fails at; a command that it cannot read, or
   * fails at again and again, is set aside for its person, because it would keep everything behind it waiting for ever.
   */
  private async send(batch: Queued[]): Promise<{ batch: Queued[]; results: PushResult[] }> {
    try {
      const { results } = await call<{ results: PushResult[] }>("/api/sync/push", {
        method: "POST",
        body: { protocol: PROTOCOL, device_id: this.store.deviceId, commands: batch.map(({ command }) => command) },
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return { batch, results };
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      if ((failure.status === 413 || failure.status === 500) && batch.length > 1) {
        return this.send(batch.slice(0, Math.ceil(batch.length / 2)));
      }
      const unreadable = unread(failure, batch);
      if (failure.status === 500) {
        const { id } = batch[0]!.command;
        const failures = (this.failures.get(id) ?? 0) + 1;
        this.failures.set(id, failures);
        if (failures < MOST_FAILURES) throw failure;
      }
      if (unreadable.length === 0) throw failure;
      return { batch: unreadable.map(({ queued }) => queued), results: unreadable.map(({ result }) => result) };
    }
  }

  /** What was refused, and what was sent behind it or before that and would have corrected it. */
  private async corrections(
    batch: Queued[],
    results: Map<string, PushResult>,
  ): Promise<ReturnType<typeof correctEachOther>> {
    const before = (await this.store.device.outbox()).filter(
      ({ n, state }) => state === "refused" && !batch.some((queued) => queued.n === n),
    );
    const now = batch.flatMap((queued): Queued[] => {
      const result = results.get(queued.command.id);
      const counts = result?.status === "refused" || (result?.status === "applied" && isRemoval(queued.command));
      return counts ? [{ ...queued, state: "refused", problems: result.problems ?? [] }] : [];
    });
    return correctEachOther([...before, ...now].sort((one, other) => one.n - other.n));
  }

  /** Read from the disk: another tab may have written. */
  private async batch(): Promise<Queued[]> {
    const outbox = await this.store.device.outbox();
    return outbox.filter((queued) => queued.state === "waiting").slice(0, MOST_COMMANDS);
  }

  // ------------------------------------------------------------------------------------------------------- reading

  private async pull(done: number[] = [], changed: Queued[] = [], names: Record<string, string> = {}): Promise<void> {
    let settled = { done, changed, names };
    for (;;) {
      const asked = (await this.store.device.get<number>("after")) ?? 0;
      const { after, page } = await this.page(asked);
      this.began ||= after === 0;
      const things: Stored[] = [];
      const gone: { kind: string; id: string }[] = [];
      for (const change of page.items) sort(change, things, gone);
      if (things.length + gone.length + settled.done.length + settled.changed.length > 0 || page.next_after !== after) {
        await this.store.settle({ ...settled, things, gone, after: page.next_after, fresh: after === 0 });
        this.tabs.postMessage("read");
      }
      settled = { done: [], changed: [], names: {} };
      if (!page.more) return;
    }
  }

  /** What an earlier version of the app went past is read once from the beginning. */
  private async furtherKinds(): Promise<void> {
    const known = (await this.store.device.get<string[]>("kinds")) ?? (this.began ? [...KINDS] : FIRST_KINDS);
    const further = new Set([...KINDS].filter((kind) => !known.includes(kind)));
    let at = 0;
    for (let more = further.size > 0; more;) {
      const { page } = await this.page(at);
      const things: Stored[] = [];
      const gone: { kind: string; id: string }[] = [];
      for (const change of page.items) if (further.has(change.kind)) sort(change, things, gone);
      if (things.length + gone.length > 0) await this.store.settle({ things, gone });
      at = page.next_after;
      more = page.more;
    }
    if (further.size > 0 || this.began) await this.store.device.set("kinds", [...KINDS]);
    this.began = false;
  }

  /** What nobody has changed yet stands in no change: it is asked for once. */
  private async defaults(): Promise<void> {
    const things: Stored[] = [];
    for (const [kind, path] of DEFAULTS) {
      if (this.store.all(kind).length === 0) {
        const thing = await call<{ id?: string; version?: number }>(path, {
          signal: AbortSignal.timeout(PATIENCE_MS),
        });
        things.push({ kind, id: thing.id ?? this.store.user, version: thing.version ?? 0, thing });
      }
    }
    if (things.length > 0) await this.store.settle({ things });
  }

  /** What changed since then, or since the beginning where the server does not reach back so far. */
  private async page(after: number): Promise<{ after: number; page: ChangePage }> {
    try {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      return { after, page: await call<ChangePage>(`/api/sync/changes?after=${after}&limit=${PAGE}`, { signal }) };
    } catch (failure) {
      if (failure instanceof Problem && failure.status === 410) {
        await this.store.device.set("after", 0);
        return this.page(0);
      }
      throw failure;
    }
  }

  private async listen(): Promise<void> {
    const after = (await this.store.device.get<number>("after")) ?? 0;
    if (this.stream || this.stopped || !this.leads) return;
    const stream = new EventSource(`/api/events?after=${after}`);
    this.stream = stream;
    const look = (): void => void this.exchange();
    stream.addEventListener("change", look);
    stream.addEventListener("start_over", look);
    stream.onopen = () => {
      this.streamPause = FIRST_PAUSE_MS;
    };
    stream.onerror = () => {
      stream.close();
      this.stream = null;
      this.later(this.streamPause);
      this.streamPause = Math.min(this.streamPause * 2, LOOK_AGAIN_MS);
    };
  }
}

class Outdated extends Error {}

/** Under which id the workout goes on that this device had named before it knew that another one had begun it. */
function joined({ command }: Queued, result: PushResult | undefined): Record<string, string> {
  const [named, known] = [command.body?.id, result?.body?.workout_id];
  const begins = command.operation === "startPlan" || command.operation === "completePlan";
  return begins && typeof named === "string" && typeof known === "string" && named !== known ? { [named]: known } : {};
}

/** Which commands of a push the server's refusal of the whole is about, each with what is wrong with it. */
export function unread(failure: Problem, batch: Queued[]): { queued: Queued; result: PushResult }[] {
  return batch.flatMap((queued, i) => {
    const prefix = `/commands/${i}`;
    const about = failure.problems.filter(({ path }) => path === prefix || path.startsWith(`${prefix}/`));
    const alone = batch.length === 1 && (failure.status === 413 || failure.status === 500);
    const problems = alone
      ? failure.problems.length > 0
        ? failure.problems
        : [{ path: "", code: "failed", message: failure.message }]
      : about.map((problem) => ({ ...problem, path: problem.path.slice(prefix.length) }));
    if (problems.length === 0) return [];
    const { id } = queued.command;
    const result: PushResult = {
      id,
      status: "refused",
      http_status: failure.status,
      body: null,
      version: null,
      problems,
      conflict_id: null,
    };
    return [{ queued, result }];
  });
}

function sort(change: Change, things: Stored[], gone: { kind: string; id: string }[]): void {
  if (!KINDS.has(change.kind)) return;
  if (change.deleted || change.thing === null) gone.push({ kind: change.kind, id: change.id });
  else things.push({ kind: change.kind as Kind, id: change.id, version: change.version, thing: change.thing });
}

/** One tab of this browser at a time. */
async function locked(user: string, use: () => Promise<void>): Promise<void> {
  await navigator.locks.request(`plumbline-sync-${user}`, use);
}
