import { done as doneText } from "../../core/format";
import { newId } from "../../core/ids";
import { t } from "../../core/messages";
import { now, type Store } from "../../core/store.svelte";
import { timer } from "../../core/timer.svelte";
import {
  type Card,
  cards,
  EMPTY_SKETCH,
  type Entry,
  type NewRecord,
  newestFirst,
  performed,
  record,
  type Row,
  type Sketch,
} from "../../core/training";
import type { Exercise, LoadUnit, PerformedSet, SetType } from "../../core/types";

const SAME_TAP_MS = 400;

/** What can be undone by one tap. */
export interface Undo {
  text: string;
  take: () => Promise<void>;
}

export interface Badge extends NewRecord {
  set: string;
  name: string;
}

/** One workout while it is logged: what the screen shows and what its taps do. */
export class Logging {
  private sketch = $state.raw<Sketch>(EMPTY_SKETCH);
  undo = $state.raw<Undo | null>(null);
  said = $state("");
  badges = $state.raw<Badge[]>([]);
  private readonly marked = new Set<string>();
  private lastMark = { set: "", at: 0 };

  /** Whether a tap on a row's ✓ comes so soon after it was set that it is the same tap once more. */
  justMarked(row: Row): boolean {
    return row.done?.id === this.lastMark.set && performance.now() - this.lastMark.at < SAME_TAP_MS;
  }

  constructor(
    private readonly store: Store,
    readonly id: string,
    private readonly unit: () => LoadUnit,
  ) {}

  async load(): Promise<void> {
    this.sketch = (await this.store.device.get<Sketch>(`log:${this.id}`)) ?? EMPTY_SKETCH;
  }

  readonly workout = $derived.by(() => this.store.get("workout", this.id));
  readonly plan = $derived.by(() => {
    const plan = this.workout?.plan_id;
    return plan ? this.store.get("plan", plan) : undefined;
  });
  readonly history = $derived.by(() => newestFirst(this.store.all("workout")));
  readonly cards = $derived.by(() =>
    this.workout ? cards(this.workout, this.plan, this.sketch, this.history, this.unit()) : [],
  );

  private async draw(change: (sketch: Sketch) => Sketch): Promise<void> {
    this.sketch = change(this.sketch);
    await this.store.device.set(`log:${this.id}`, $state.snapshot(this.sketch));
  }

  /** Numbers of a row that is still to be done. */
  enter(row: Row, entry: Partial<Entry>): Promise<void> {
    return this.draw((sketch) => ({
      ...sketch,
      entries: { ...sketch.entries, [row.key]: { ...sketch.entries[row.key], ...entry } },
    }));
  }

  /** One tap: done with the numbers that the row shows. A second tap on the same row, of a shaking hand, is none. */
  async done(card: Card, row: Row, more: Record<string, unknown> = {}): Promise<void> {
    if (this.marked.has(row.key)) return;
    this.marked.add(row.key);
    const id = newId();
    await this.store.act("logSet", { path: { id: this.id }, body: { ...this.body(card, row), id, ...more } });
    this.lastMark = { set: id, at: performance.now() };
    await this.forget(row);
    const set = this.store
      .get("workout", this.id)
      ?.blocks.flatMap((block) => block.sets)
      .find((each) => each.id === id);
    const what = set ? doneText(set) : "";
    const n = card.rows.indexOf(row) + 1;
    this.said = t("log.done", { n, exercise: card.name, what });
    this.undo = {
      text: t("log.undo_last", { what: `${card.name} ${what}` }),
      take: async () => {
        await this.store.act("deleteSet", { path: { id: this.id, set_id: id } });
        this.marked.delete(row.key);
        timer.stop();
        this.badges = this.badges.filter((badge) => badge.set !== id);
      },
    };
    if (set) this.celebrate(card, set);
    timer.start(row.planned?.rest_s ?? null, card.name);
  }

  private body(card: Card, row: Row): Record<string, unknown> {
    const { suggested: entry, planned } = row;
    const swapped = planned ? this.sketch.swaps[planned.id] : undefined;
    return {
      ...(planned ? { planned_set_id: planned.id } : this.place(card)),
      exercise_id: card.exerciseId,
      ...(card.exerciseId === null ? { exercise_name: swapped?.name ?? card.name } : {}),
      set_type: row.type,
      outcome: "done",
      reps: entry.reps,
      load: entry.load,
      ...(entry.load === null ? {} : { load_unit: entry.load_unit }),
      rpe: entry.rpe,
      duration_s: entry.duration_s,
      ...(entry.distance_m === null ? {} : { distance: entry.distance_m, distance_unit: "m" }),
      performed_at: now(),
    };
  }

  /** A set that no plan asked for goes where its exercise is, else to the end. */
  private place(card: Card): Record<string, unknown> {
    const blocks = this.workout?.blocks ?? [];
    const there = blocks.find((block) => (block.plan_block_seq ?? block.block_seq) === card.blockSeq);
    if (there) return { block_seq: there.block_seq };
    return this.plan?.blocks.some((block) => block.block_seq === card.blockSeq) ? { block_seq: card.blockSeq } : {};
  }

  private celebrate(card: Card, set: PerformedSet): void {
    const found = record(set, performed(this.history));
    if (found) this.badges = [...this.badges, { ...found, set: set.id, name: card.name }];
  }

  async fail(card: Card, row: Row, entry: Record<string, unknown>): Promise<void> {
    await this.done(card, row, { outcome: "failed", ...entry });
  }

  /** Skipped is said of a planned set; one that was only asked for goes. */
  async skip(rows: Row[], reason: string | null = null): Promise<void> {
    const planned = rows.filter((row) => row.planned && !row.done && !row.skipped);
    await this.store.actAll(
      planned.map((row) => [
        "logSet",
        {
          path: { id: this.id },
          body: { planned_set_id: row.planned!.id, outcome: "skipped", ...(reason ? { reason } : {}) },
        },
      ]),
    );
    const keys = new Set(rows.map((row) => row.key));
    await this.draw((sketch) => ({ ...sketch, extras: sketch.extras.filter((extra) => !keys.has(extra.key)) }));
  }

  async change(set: PerformedSet, fields: Record<string, unknown>): Promise<void> {
    await this.store.act("patchSet", { path: { id: this.id, set_id: set.id }, body: fields });
  }

  async remove(set: PerformedSet): Promise<void> {
    this.marked.delete(set.planned_set_id ?? set.id);
    await this.store.act("deleteSet", { path: { id: this.id, set_id: set.id } });
  }

  addSet(card: Card, type: SetType = "working", entry: Partial<Entry> | null = null): Promise<void> {
    const key = newId();
    return this.draw((sketch) => ({
      ...sketch,
      extras: [...sketch.extras, { key, blockSeq: card.blockSeq, exerciseId: card.exerciseId, name: card.name, type }],
      entries: entry ? { ...sketch.entries, [key]: entry } : sketch.entries,
    }));
  }

  addExercise(exercise: Exercise): Promise<void> {
    const last = Math.max(0, ...this.cards.map((card) => card.blockSeq));
    return this.draw((sketch) => ({
      ...sketch,
      extras: [
        ...sketch.extras,
        {
          key: newId(),
          blockSeq: last === 0 ? 1 : last,
          exerciseId: exercise.id,
          name: exercise.name,
          type: "working",
        },
      ],
    }));
  }

  /** Another exercise for what is still to be done of a card. */
  swap(card: Card, exercise: Exercise): Promise<void> {
    const open = card.rows.filter((row) => !row.done && !row.skipped);
    const planned = new Set(open.flatMap((row) => (row.planned ? [row.planned.id] : [])));
    const keys = new Set(open.map((row) => row.key));
    return this.draw((sketch) => ({
      ...sketch,
      swaps: {
        ...sketch.swaps,
        ...Object.fromEntries([...planned].map((id) => [id, { exerciseId: exercise.id, name: exercise.name }])),
      },
      extras: sketch.extras.map((extra) =>
        keys.has(extra.key) ? { ...extra, exerciseId: exercise.id, name: exercise.name } : extra,
      ),
    }));
  }

  private forget(row: Row): Promise<void> {
    return this.draw((sketch) => ({
      ...sketch,
      extras: sketch.extras.filter((extra) => extra.key !== row.key),
      entries: Object.fromEntries(Object.entries(sketch.entries).filter(([key]) => key !== row.key)),
    }));
  }
}
