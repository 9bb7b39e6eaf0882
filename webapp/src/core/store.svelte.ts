import { SvelteSet } from "svelte/reactivity";
import type { Base, Command, Queued } from "./commands";
import { correct } from "./corrections";
import { Device, type Stored } from "./db";
import { type Draft, show } from "./effects";
import { newId } from "./ids";
import { painted } from "./painted";
import type { Kind, Things, Workout } from "./types";

/** What an act says beside its operation. */
export interface Said {
  path?: Record<string, string>;
  body?: Record<string, unknown> | null;
  /** The thing whose version this is based on: what changed since makes it a conflict instead of overwriting. */
  basedOn?: { kind: Kind; id: string };
  /** What of the screen says at once that this is kept, before everything else that follows from it is drawn. */
  mark?: string | undefined;
}

type Mirror = Map<string, Map<string, Stored>>;

/**
 * What the athlete has, as this device knows it: the server's word with the waiting writes on top. Reading it inside a
 * component makes the component follow it.
 */
export class Store implements Draft {
  private readonly mirror: Mirror = new Map();
  private overlay = new Map<string, Map<string, unknown>>();
  private waiting: Queued[] = [];
  /** Under which id a workout goes on that this device had named before it knew that another one had begun it. */
  private names: Record<string, string> = {};
  /** How often what is kept here was changed by this tab. */
  private turns = 0;
  private tick = $state(0);
  private fullNow = $state(false);
  private readonly told = new Set<() => void>();
  /** The marks of what is kept on this device and will be drawn in a moment. */
  readonly kept = new SvelteSet<string>();

  private constructor(
    readonly user: string,
    readonly device: Device,
    readonly deviceId: string,
  ) {}

  static async open(user: string): Promise<Store> {
    const device = await Device.open(user);
    let deviceId = await device.get<string>("device");
    if (deviceId === undefined) {
      deviceId = newId();
      await device.set("device", deviceId);
    }
    const store = new Store(user, device, deviceId);
    await store.load();
    return store;
  }

  /** Reads everything again: another tab has written. What is kept here meanwhile may not be in it: then once more. */
  async load(): Promise<void> {
    const before = this.turns;
    const { things, outbox, names } = await this.device.read();
    if (this.turns !== before) return this.load();
    this.names = names;
    this.mirror.clear();
    for (const stored of things) this.mirrored(stored.kind).set(stored.id, stored);
    this.waiting = outbox;
    this.redraw();
  }

  // ------------------------------------------------------------------------------------------------------- reading

  get<K extends Kind>(kind: K, named: string): Things[K] | undefined {
    void this.tick;
    const id = this.known(kind, named);
    const drawn = this.overlay.get(kind);
    if (drawn?.has(id)) return drawn.get(id) as Things[K] | undefined;
    return this.mirror.get(kind)?.get(id)?.thing as Things[K] | undefined;
  }

  all<K extends Kind>(kind: K): Things[K][] {
    void this.tick;
    const found: Things[K][] = [];
    const drawn = this.overlay.get(kind);
    for (const [id, stored] of this.mirror.get(kind) ?? []) {
      if (!drawn?.has(id)) found.push(stored.thing as Things[K]);
    }
    for (const thing of drawn?.values() ?? []) {
      if (thing !== undefined) found.push(thing as Things[K]);
    }
    return found;
  }

  workoutsOf(plan: string): Workout[] {
    return this.all("workout").filter((workout) => workout.plan_id === plan);
  }

  /** Whether the last write could not be kept on this device. */
  get full(): boolean {
    return this.fullNow;
  }

  /** Every write that the server has not taken, in order. */
  get outbox(): Queued[] {
    void this.tick;
    return this.waiting;
  }

  /** Whether a write about this thing is still on its way, or was refused. */
  state(id: string): "waiting" | "refused" | null {
    const about = this.outbox.filter((queued) => mentions(queued.command, id));
    if (about.length === 0) return null;
    return about.some((queued) => queued.state === "refused") ? "refused" : "waiting";
  }

  // ------------------------------------------------------------------------------------------------------- writing

  /** Writes: on this device's disk when the promise is kept, on the screen right after, at the server when it can be. */
  async act(operation: string, said: Said = {}): Promise<Command> {
    return (await this.actAll([[operation, said]]))[0]!;
  }

  /** Several writes that are queued together or not at all. One about what was refused corrects that instead. */
  async actAll(acts: [string, Said][]): Promise<Command[]> {
    const commands: Command[] = [];
    for (const [operation, said] of acts) commands.push(this.command(operation, said, commands));
    const refused = this.waiting.filter((each) => each.state === "refused");
    const { corrected, gone, rest } = correct(refused, commands);
    let queued: Queued[];
    try {
      queued = await this.device.queue(rest, corrected, gone);
      this.fullNow = false;
    } catch (failure) {
      this.fullNow = true;
      throw new NoRoom("this device could not keep it", { cause: failure });
    }
    this.turns++;
    this.waiting = [...replaced(this.waiting, corrected, gone), ...queued];
    if (corrected.length + gone.length === 0) for (const command of commands) show(this, command);
    else this.redraw();
    // A finger waits for its ✓; a year of training that is gone through again, and the network, can wait a frame.
    const marks = acts.flatMap(([, { mark }]) => mark ?? []);
    for (const mark of marks) this.kept.add(mark);
    if (marks.length > 0) await painted();
    this.tick++;
    for (const mark of marks) this.kept.delete(mark);
    this.tell();
    return commands;
  }

  private command(operation: string, said: Said, before: Command[]): Command {
    return {
      id: newId(),
      operation,
      path: said.path ?? {},
      body: said.body === undefined ? {} : said.body,
      base: said.basedOn ? this.base(said.basedOn.kind, said.basedOn.id, before) : null,
      made_at: now(),
    };
  }

  /** The last write of this device about the thing that moves its version, else the version that the server gave. */
  private base(kind: Kind, id: string, before: Command[]): Base | null {
    // A refused write makes no version. What goes on from one of a plan waits for its person's word, as that does.
    const sent = this.waiting.filter((queued) => queued.state === "waiting" || kind === "plan");
    const mine = [...sent.map((queued) => queued.command), ...before].filter(
      (command) => VERSIONED[command.operation] === kind && mentions(command, id),
    );
    const last = mine.at(-1);
    if (last) return { command: last.id };
    const stored = this.mirror.get(kind)?.get(id);
    return stored ? { version: stored.version } : null;
  }

  put<K extends Kind>(kind: K, id: string, thing: Things[K]): void {
    this.drawn(kind).set(id, thing);
  }

  remove(kind: Kind, id: string): void {
    this.drawn(kind).set(this.known(kind, id), undefined);
  }

  private known(kind: Kind, id: string): string {
    return kind === "workout" ? (this.names[id] ?? id) : id;
  }

  /** Takes a write back before the server took it; because its person said so. */
  async discard(n: number): Promise<void> {
    await this.device.settle({ done: [n], changed: [], things: [], gone: [], after: null });
    this.turns++;
    this.waiting = this.waiting.filter((queued) => queued.n !== n);
    this.redraw();
    this.tell();
  }

  /** Sends a refused write once more, in its place among the others, with what it lacked. */
  async retry(n: number, lacked: Record<string, unknown> = {}): Promise<void> {
    const queued = this.waiting.find((each) => each.n === n);
    if (queued) {
      const { command } = queued;
      const body = Object.keys(lacked).length === 0 ? command.body : { ...command.body, ...lacked };
      await this.settle({ changed: [{ ...queued, command: { ...command, body }, state: "waiting", problems: [] }] });
      this.tell();
    }
  }

  /** Keeps what an exchange with the server settled. */
  async settle(settled: {
    done?: number[];
    changed?: Queued[];
    things?: Stored[];
    gone?: { kind: string; id: string }[];
    after?: number;
    fresh?: boolean;
    names?: Record<string, string>;
  }): Promise<void> {
    const { done = [], changed = [], things = [], gone = [], after = null, fresh = false, names = {} } = settled;
    await this.device.settle({ done, changed, things, gone, after, fresh, names });
    this.turns++;
    this.names = { ...this.names, ...names };
    if (fresh) this.mirror.clear();
    for (const stored of things) this.mirrored(stored.kind).set(stored.id, stored);
    for (const { kind, id } of gone) this.mirror.get(kind)?.delete(id);
    this.waiting = replaced(this.waiting, changed, done);
    this.redraw();
  }

  // ----------------------------------------------------------------------------------------------------- following

  /** Calls back after each write of this device. */
  whenWritten(callback: () => void): () => void {
    this.told.add(callback);
    return () => this.told.delete(callback);
  }

  private tell(): void {
    for (const callback of this.told) callback();
  }

  private redraw(): void {
    this.overlay = new Map();
    for (const { command } of this.waiting) show(this, command);
    this.tick++;
  }

  private mirrored(kind: string): Map<string, Stored> {
    let of = this.mirror.get(kind);
    if (!of) this.mirror.set(kind, (of = new Map()));
    return of;
  }

  private drawn(kind: string): Map<string, unknown> {
    let of = this.overlay.get(kind);
    if (!of) this.overlay.set(kind, (of = new Map()));
    return of;
  }
}

/** What was to be written could not be kept; the line at the top says so, and the screen shows nothing as done. */
export class NoRoom extends Error {}

/** Operations after which a thing of this kind, in their path or created by them, has another version. */
const VERSIONED: Record<string, Kind> = {
  createPlan: "plan",
  revisePlan: "plan",
  confirmPlan: "plan",
  skipPlan: "plan",
  cancelPlan: "plan",
  reopenPlan: "plan",
  abandonPlan: "plan",
  reschedulePlan: "plan",
  copyPlan: "plan",
  planFromTemplate: "plan",
  startPlan: "plan",
  completePlan: "plan",
  createEquipment: "equipment",
  replaceEquipment: "equipment",
  createInjury: "injury",
  replaceInjury: "injury",
  createConstraint: "constraint",
  replaceConstraint: "constraint",
  createGoal: "goal",
  replaceGoal: "goal",
  createTrainingBlock: "training_block",
  replaceTrainingBlock: "training_block",
  createTrainingLevel: "training_level",
  replaceTrainingLevel: "training_level",
  changeMe: "profile",
  setTolerance: "tolerance",
};

function replaced(queue: Queued[], changed: Queued[], gone: number[]): Queued[] {
  return queue
    .filter((queued) => !gone.includes(queued.n))
    .map((queued) => changed.find((other) => other.n === queued.n) ?? queued);
}

function mentions(command: Command, id: string): boolean {
  return Object.values(command.path).includes(id) || command.body?.id === id;
}

/** This device's time with its offset, to the second. */
export function now(at = new Date()): string {
  const offset = -at.getTimezoneOffset();
  const local = new Date(at.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, "0");
  const minutes = String(Math.abs(offset) % 60).padStart(2, "0");
  return `${local}${offset < 0 ? "-" : "+"}${hours}:${minutes}`;
}
