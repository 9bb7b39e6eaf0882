import { catalogue } from "../../core/catalogue.svelte";
import { session } from "../../core/session.svelte";
import type { Store } from "../../core/store.svelte";
import { newestFirst } from "../../core/training";
import type { Exercise, LoadUnit, PerformedSet, Plan, Substitute } from "../../core/types";
import { against, type Against, counts, isBlocked, type Now } from "../plan/against";
import { t } from "../../core/messages";
import { check, fieldId, type Located, locate } from "./checks";
import {
  body,
  copyOf,
  type DraftBlock,
  type DraftPlan,
  type Entry,
  flat,
  fromPlan,
  newEntry,
  newPlan,
  resize,
} from "./draft";
import { swap } from "./swap";

const PATIENCE_MS = 5_000;
const WRITING = ["createPlan", "revisePlan", "confirmPlan", "reschedulePlan"];

interface Kept {
  draft: DraftPlan;
  /** The version of the plan that it was begun from; null of a new one. */
  version: number | null;
}

/** A plan while it is written. It is kept on the device with every change and leaves it when the plan is saved. */
export class Editing {
  draft = $state<DraftPlan>(newPlan(""));
  problems = $state.raw<Located[]>([]);
  /** What limits are against. */
  against = $state.raw<Against[]>([]);
  /** Whether they were so when it was last saved, and what counts now is not known. */
  asSaved = $state(false);
  ready = $state(false);
  busy = $state(false);
  /** It was begun earlier and goes on from there. */
  restored = $state(false);
  /** The plan itself has changed since this was begun. */
  stale = $state(false);
  /** What a screen reader is told. */
  said = $state("");
  private now: Now | null = null;
  private version: number | null = null;
  private start = "";

  constructor(
    private readonly store: Store,
    private readonly id: string | null,
    private readonly from: string | null,
    private readonly date: string,
  ) {}

  get plan(): Plan | undefined {
    return this.id === null ? undefined : this.store.get("plan", this.id);
  }

  /** Whether this device has written it, taken by the server or not. */
  get written(): boolean {
    return this.store.get("plan", this.draft.id) !== undefined;
  }

  get unit(): LoadUnit {
    return session.me?.unit_system === "imperial" ? "lb" : "kg";
  }

  get sets(): number {
    return this.draft.blocks.reduce((sum, block) => sum + flat(block).length * (block.rounds ?? 1), 0);
  }

  get exercises(): number {
    return new Set(this.draft.blocks.flatMap((block) => block.entries.map((entry) => entry.exerciseId ?? entry.name)))
      .size;
  }

  private get key(): string {
    return this.id === null ? `plan-edit:new:${this.from ?? ""}` : `plan-edit:${this.id}`;
  }

  async open(): Promise<void> {
    this.begin();
    const kept = await this.store.device.get<Kept | null>(this.key);
    // What has become a plan is changed as that plan, never begun a second time.
    if (kept && (this.id !== null || this.store.get("plan", kept.draft.id) === undefined)) {
      this.draft = { ...newPlan(""), ...kept.draft };
      this.restored = true;
      this.stale = kept.version !== this.version;
    }
    this.locateRefused();
    this.ready = true;
  }

  /** From what is there, without what was begun earlier. */
  begin(): void {
    const source =
      this.from === null ? undefined : (this.store.get("template", this.from) ?? this.store.get("plan", this.from));
    this.draft = this.plan ? fromPlan(this.plan) : source ? copyOf(source, this.date) : newPlan(this.date);
    this.version = this.plan?.version ?? null;
    this.start = JSON.stringify($state.snapshot(this.draft));
    this.problems = [];
    this.restored = false;
    this.stale = false;
  }

  async startOver(): Promise<void> {
    this.begin();
    this.locateRefused();
    await this.store.device.set(this.key, null);
  }

  /** Called with every change; what was never touched is not kept. */
  async keep(): Promise<void> {
    const draft = $state.snapshot(this.draft);
    if (!this.ready || this.busy || JSON.stringify(draft) === this.start) return;
    await this.store.device.set(this.key, { draft, version: this.version } satisfies Kept);
  }

  // ----------------------------------------------------------------------------------------------------- problems

  problem(where: string, field: string): string | undefined {
    return this.problems.find((each) => each.where === where && each.field === field)?.message;
  }

  problemsOf(where: string): Located[] {
    return this.problems.filter((each) => each.where === where);
  }

  /** What is said beside a field holds until the field changes. */
  touch(where: string, field: string): void {
    if (this.problem(where, field) !== undefined)
      this.problems = this.problems.filter((each) => each.where !== where || each.field !== field);
  }

  show(problem: Located): void {
    const field =
      document.getElementById(fieldId(problem.where, problem.field)) ??
      document.querySelector<HTMLElement>(`[id^="${fieldId(problem.where, "")}"]`);
    field?.scrollIntoView({ block: "center" });
    field?.focus();
  }

  private get refused() {
    return this.store.outbox.filter(
      ({ command, state }) =>
        state === "refused" &&
        WRITING.includes(command.operation) &&
        (command.body?.id === this.draft.id || command.path.id === this.draft.id),
    );
  }

  private locateRefused(): void {
    const refused = this.refused;
    const blocked = refused.filter(isBlocked);
    const wrong = refused.filter((queued) => !blocked.includes(queued));
    const content = wrong.find(({ command }) => ["createPlan", "revisePlan"].includes(command.operation));
    this.problems = locate((content ?? wrong[0])?.problems ?? [], this.draft);
    this.look(this.now);
  }

  /** Looks at what limits are against now, where that can be known. */
  look(now: Now | null): void {
    this.now = now;
    const here = new Set(this.draft.blocks.flatMap(({ entries }) => entries.map(({ exerciseId }) => exerciseId)));
    const plan = this.store.get("plan", this.draft.id);
    const blocked = this.refused.filter(isBlocked);
    const found = against(plan, blocked, now);
    this.asSaved = plan !== undefined && blocked.length === 0 && !counts(now, plan);
    // What was swapped since is not planned any more.
    this.against = found.filter((each) => here.has(each.exerciseId));
  }

  /** Puts another exercise in the place of one that a limit is against. */
  swap(of: Against, instead: Substitute): Entry | undefined {
    const entry = swap(this.draft, of, instead);
    this.against = this.against.filter((each) => each.exerciseId !== of.exerciseId);
    this.said = t("against.swapped", { from: of.exercise, to: instead.exercise_name });
    return entry;
  }

  // ------------------------------------------------------------------------------------------------------- saving

  /**
   * Writes the plan; true when nothing speaks against leaving the page.
   *
   * @param why what a limit is against is done all the same
   */
  async save(confirm: boolean, why?: string): Promise<boolean> {
    this.problems = check(this.draft);
    if (this.problems.length > 0) return false;
    this.busy = true;
    try {
      const waiting = await this.write(confirm, why);
      await this.taken(waiting);
      this.locateRefused();
      await this.store.device.set(this.key, null);
      return this.problems.length === 0 && !this.refused.some(isBlocked);
    } finally {
      this.busy = false;
    }
  }

  /** What is said of it; a goal that is there no more cannot be served. */
  private get kept(): DraftPlan {
    const draft = $state.snapshot(this.draft) as DraftPlan;
    return { ...draft, goal_ids: (draft.goal_ids ?? []).filter((goal) => this.store.get("goal", goal)) };
  }

  private async write(confirm: boolean, why: string | undefined): Promise<Set<string>> {
    // What was refused is replaced by this, and what it led to still holds.
    const confirmed = this.refused.some(({ command }) => command.operation === "confirmPlan");
    for (const { n } of this.refused) await this.store.discard(n);
    const id = this.draft.id;
    const before = this.store.get("plan", id);
    const { id: _id, date, ...content } = body(this.kept);
    const path = { id };
    const basedOn = { kind: "plan", id } as const;
    const override = why === undefined ? {} : { override_reason: why };
    const acts: Parameters<Store["actAll"]>[0] = [];
    if (!before) acts.push(["createPlan", { body: { id, date, ...content } }]);
    else if (before.status === "draft") acts.push(["revisePlan", { path, body: { date, ...content }, basedOn }]);
    else {
      acts.push(["revisePlan", { path, body: { ...content, ...override }, basedOn }]);
      if (date !== before.date) acts.push(["reschedulePlan", { path, body: { date }, basedOn }]);
    }
    if ((confirm || confirmed) && (!before || before.status === "draft")) {
      acts.push(["confirmPlan", { path, body: override, basedOn }]);
    }
    const commands = await this.store.actAll(acts);
    return new Set(commands.map((command) => command.id));
  }

  /** Waits a little for the server's word; without a network the plan is kept and sent later. */
  private async taken(ids: Set<string>): Promise<void> {
    if (session.engine.link !== "online") return;
    const patience = new Promise((over) => setTimeout(over, PATIENCE_MS));
    const open = (): boolean =>
      this.store.outbox.some(({ command, state }) => state === "waiting" && ids.has(command.id));
    const exchanged = (async () => {
      while (open() && session.engine.link === "online") await session.engine.exchange();
    })();
    await Promise.race([exchanged, patience]);
  }

  // ------------------------------------------------------------------------------------------------------ exercises

  add(block: DraftBlock, exercise: Exercise): Entry {
    const entry = newEntry(exercise, this.lastTime(exercise.id), this.unit);
    // In a circuit the rounds make the sets.
    if (block.rounds !== null || block.block_type === "circuit") {
      entry.lines.length = 1;
      resize(entry.lines[0]!, 1);
    }
    block.entries.push(entry);
    this.touch(block.id, "sets");
    return block.entries.at(-1)!;
  }

  lastTime(exerciseId: string | null): PerformedSet[] {
    if (exerciseId === null) return [];
    for (const workout of newestFirst(this.store.all("workout"))) {
      const sets = workout.blocks.flatMap((block) => block.sets.filter((set) => set.exercise_id === exerciseId));
      if (sets.length > 0) return sets;
    }
    return [];
  }

  measuredAs(entry: Entry): Exercise["measured_as"] {
    return catalogue.find(entry.exerciseId)?.measured_as ?? "reps_load";
  }
}

/** Puts an item of a list one place up or down. */
export function shift<T>(list: T[], at: number, by: -1 | 1): void {
  const to = at + by;
  if (to < 0 || to >= list.length) return;
  const [moved] = list.splice(at, 1);
  list.splice(to, 0, moved!);
}

/** Keeps the focus where a thing was moved from: at the end of a list on the button that leads back. */
export function refocus(button: HTMLElement): void {
  const usable = (button as HTMLButtonElement).disabled
    ? button.parentElement?.querySelector<HTMLButtonElement>("button:not(:disabled)")
    : button;
  usable?.focus();
}
