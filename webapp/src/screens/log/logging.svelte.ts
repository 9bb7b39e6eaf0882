import { Away, call, Problem } from "../../core/api";
import { done as doneText } from "../../core/format";
import { Earlier } from "../../core/earlier";
import { newId } from "../../core/ids";
import { t } from "../../core/messages";
import { alternate, moved } from "../../core/order";
import { records } from "../../core/records";
import { now, type Store } from "../../core/store.svelte";
import { timer } from "../../core/timer.svelte";
import {
  type Card,
  cards,
  type Draft,
  EMPTY_SKETCH,
  type Maxima,
  next,
  redrawn,
  type Row,
  type Sketch,
} from "../../core/training";
import type { Exercise, LoadUnit, PerformedSet, SetType } from "../../core/types";
import { again, body, skipped } from "./bodies";

const SAME_TAP_MS = 400;

/** The one tap that can be taken back: the last one. */
export interface Undo {
  text: string;
  take: () => Promise<void>;
}

/** What of the athlete's settings the log goes by. */
export interface Habits {
  unit: () => LoadUnit;
  /** Seconds of rest where the plan says none. */
  rest: () => number | null;
}

/** One workout while it is logged: what the screen shows and what its taps do. */
export class Logging {
  private sketch = $state.raw<Sketch>(EMPTY_SKETCH);
  private maxima = $state.raw<Maxima>({});
  undo = $state.raw<Undo | null>(null);
  said = $state("");
  private readonly marked = new Set<string>();
  private lastMark = { set: "", at: 0 };
  private known = new Earlier([], { id: "", local_date: "", start_time: null });
  private drawn: Card[] = [];

  constructor(
    private readonly store: Store,
    readonly id: string,
    private readonly habits: Habits,
  ) {}

  async load(): Promise<void> {
    this.sketch = (await this.store.device.get<Sketch>(`log:${this.id}`)) ?? EMPTY_SKETCH;
    if (this.workout?.status === "in_progress") timer.resume(this.id);
    await this.askForMaxima();
  }

  readonly workout = $derived.by(() => this.store.get("workout", this.id));
  readonly plan = $derived.by(() => {
    const plan = this.workout?.plan_id;
    return plan ? this.store.get("plan", plan) : undefined;
  });
  private readonly earlier = $derived.by(() => {
    if (this.workout) this.known = this.known.of(this.store.all("workout"), this.workout);
    return this.known;
  });
  readonly cards = $derived.by(() => {
    const { workout, plan, sketch, earlier, maxima } = this;
    const now = workout ? cards(workout, plan, sketch, earlier, this.habits.unit(), maxima) : [];
    return (this.drawn = redrawn(this.drawn, now));
  });
  readonly records = $derived.by(() => (this.workout ? records(this.workout, this.earlier) : []));

  /** Whether a tap on a row's ✓ comes so soon after it was set that it is the same tap once more. */
  justMarked(row: Row): boolean {
    return row.done?.id === this.lastMark.set && performance.now() - this.lastMark.at < SAME_TAP_MS;
  }

  /** What percentages are of: the server's estimates, those of last time where there is no network. */
  private async askForMaxima(): Promise<void> {
    const sets = this.plan?.blocks.flatMap((block) => block.sets) ?? [];
    const wanted = sets.filter((set) => set.percent_1rm !== null && set.prescribed_load === null);
    for (const exercise of new Set(wanted.flatMap((set) => set.exercise_id ?? []))) {
      const key = `e1rm:${exercise}`;
      const kept = await this.store.device.get<Maxima[string]>(key);
      if (kept) this.maxima = { ...this.maxima, [exercise]: kept };
      try {
        const { current } = await call<{ current: { e1rm: number; load_unit: LoadUnit } | null }>(
          `/api/insight/e1rm?exercise_id=${exercise}`,
        );
        if (!current) continue;
        const maximum = { e1rm: current.e1rm, unit: current.load_unit };
        this.maxima = { ...this.maxima, [exercise]: maximum };
        await this.store.device.set(key, maximum);
      } catch (failure) {
        if (!(failure instanceof Away || failure instanceof Problem)) throw failure;
      }
    }
  }

  // -------------------------------------------------------------------------------------------- what can be taken back

  private async draw(change: (sketch: Sketch) => Sketch): Promise<void> {
    this.sketch = change(this.sketch);
    await this.store.device.set(`log:${this.id}`, $state.snapshot(this.sketch));
  }

  /** Does something, and keeps how it is taken back: the sketch as it was, and what else has to be said. */
  private async step(text: string, act: () => Promise<unknown>, back?: () => Promise<unknown>): Promise<void> {
    const before = this.sketch;
    await act();
    this.undo = {
      text: t("log.undo_last", { what: text }),
      take: async () => {
        this.undo = null;
        await back?.();
        await this.draw(() => before);
        this.said = t("log.undone");
      },
    };
  }

  // ------------------------------------------------------------------------------------------------------------- sets

  /** Numbers of rows that are still to be done. */
  enter(card: Card, rows: Row[], draft: Draft): Promise<void> {
    return this.step(t("log.undo_numbers", { exercise: card.name }), () =>
      this.draw((sketch) => ({
        ...sketch,
        entries: {
          ...sketch.entries,
          ...Object.fromEntries(rows.map((row) => [row.key, { ...sketch.entries[row.key], ...draft }])),
        },
      })),
    );
  }

  /** One tap: done with the numbers that the row shows. A second tap on the same row, of a shaking hand, is none. */
  async done(card: Card, row: Row, more: Record<string, unknown> = {}): Promise<void> {
    if (this.marked.has(row.key)) return;
    this.marked.add(row.key);
    const id = newId();
    const n = card.rows.indexOf(row) + 1;
    const said = { ...body(card, row, this.workout, this.plan), id, performed_at: now(), ...more };
    await this.step(
      "",
      async () => {
        try {
          const mark = more.outcome ? undefined : row.key;
          await this.store.act("logSet", { path: { id: this.id }, body: said, mark });
        } catch (failure) {
          this.marked.delete(row.key);
          throw failure;
        }
        this.lastMark = { set: id, at: performance.now() };
        await this.forget([row]);
      },
      async () => {
        await this.store.act("deleteSet", { path: { id: this.id, set_id: id } });
        this.marked.delete(row.key);
        timer.stop();
      },
    );
    const set = this.find(id);
    const what = set ? doneText(set) : "";
    if (this.undo) this.undo = { ...this.undo, text: t("log.undo_last", { what: `${card.name} ${what}` }) };
    const record = this.records.some((each) => each.set === id) ? ` ${t("log.record_said")}` : "";
    this.said = t("log.done", { n, exercise: card.name, what }) + record;
    this.rest(card, row);
  }

  /** What follows a set: the rest that is planned or usual, none before the other half of a superset or at the end. */
  private rest(card: Card, row: Row): void {
    const due = next(this.cards);
    const planned = row.planned?.rest_s ?? null;
    const turns = due !== null && due.card.key !== card.key && alternate(due.card, card);
    if (this.workout?.status !== "in_progress" || due === null || planned === 0 || (turns && planned === null)) {
      timer.stop();
    } else timer.start(this.id, planned ?? this.habits.rest());
  }

  private find(id: string): PerformedSet | undefined {
    return this.workout?.blocks.flatMap((block) => block.sets).find((set) => set.id === id);
  }

  /** Skipped is said of a planned set; one that was only asked for goes. */
  skip(card: Card, rows: Row[], reason: string | null = null): Promise<void> {
    const open = rows.filter((row) => !row.done && !row.skipped);
    const planned = open.flatMap((row) => (row.planned ? [row.planned.id] : []));
    return this.step(
      t("log.undo_skip", { exercise: card.name }),
      async () => {
        await this.store.actAll(
          planned.map((set) => ["logSet", { path: { id: this.id }, body: skipped(set, reason) }]),
        );
        await this.forget(open.filter((row) => !row.planned));
      },
      () => this.takeBackSkips(planned),
    );
  }

  /** A set that is performed is not skipped, and one that is deleted is open again: there is no other way back. */
  takeBackSkips(planned: string[]): Promise<unknown> {
    return this.store.actAll(
      planned.flatMap((set) => {
        const id = newId();
        this.marked.delete(set);
        return [
          ["logSet", { path: { id: this.id }, body: { id, planned_set_id: set } }],
          ["deleteSet", { path: { id: this.id, set_id: id } }],
        ] as [string, { path: Record<string, string>; body?: Record<string, unknown> }][];
      }),
    );
  }

  change(card: Card, set: PerformedSet, fields: Record<string, unknown>): Promise<void> {
    const before = Object.fromEntries(Object.keys(fields).map((name) => [name, set[name as keyof PerformedSet]]));
    const path = { id: this.id, set_id: set.id };
    return this.step(
      t("log.undo_change", { exercise: card.name }),
      () => this.store.act("patchSet", { path, body: fields }),
      () => this.store.act("patchSet", { path, body: before }),
    );
  }

  remove(card: Card, set: PerformedSet): Promise<void> {
    const seq = this.workout?.blocks.find((block) => block.sets.some((each) => each.id === set.id))?.block_seq;
    this.marked.delete(set.planned_set_id ?? set.id);
    return this.step(
      t("log.undo_delete", { exercise: card.name }),
      () => this.store.act("deleteSet", { path: { id: this.id, set_id: set.id } }),
      () => {
        const there = this.workout?.blocks.some((block) => block.block_seq === seq);
        return this.store.act("logSet", { path: { id: this.id }, body: again(set, there ? seq : undefined) });
      },
    );
  }

  // -------------------------------------------------------------------------------------------------------- exercises

  addSets(card: Card, drafts: Draft[], type: SetType = "working"): Promise<void> {
    const keys = drafts.map(() => newId());
    const { blockSeq, exerciseId, name } = card;
    return this.step(t("log.undo_add", { exercise: name }), () =>
      this.draw((sketch) => ({
        ...sketch,
        extras: [...sketch.extras, ...keys.map((key) => ({ key, blockSeq, exerciseId, name, type }))],
        entries: { ...sketch.entries, ...Object.fromEntries(keys.map((key, i) => [key, drafts[i]!])) },
      })),
    );
  }

  addSet(card: Card): Promise<void> {
    return this.addSets(card, [{}]);
  }

  addExercise({ id: exerciseId, name }: Exercise): Promise<void> {
    const blockSeq = Math.max(1, ...this.cards.map((card) => card.blockSeq));
    return this.step(t("log.undo_add", { exercise: name }), () =>
      this.draw((sketch) => ({
        ...sketch,
        extras: [...sketch.extras, { key: newId(), blockSeq, exerciseId, name, type: "working" }],
        ...(sketch.order ? { order: [...sketch.order, `${blockSeq}:${exerciseId}`] } : {}),
      })),
    );
  }

  /** Another exercise for what is still to be done of a card. */
  swap(card: Card, exercise: Exercise): Promise<void> {
    const open = card.rows.filter((row) => !row.done && !row.skipped);
    const instead = { exerciseId: exercise.id, name: exercise.name };
    const keys = new Set(open.map((row) => row.key));
    const planned = open.flatMap((row) => (row.planned ? [[row.planned.id, instead]] : []));
    const key = `${card.blockSeq}:${exercise.id}`;
    return this.step(t("log.undo_swap", { exercise: card.name }), () =>
      this.draw((sketch) => ({
        ...sketch,
        swaps: { ...sketch.swaps, ...Object.fromEntries(planned) },
        extras: sketch.extras.map((extra) => (keys.has(extra.key) ? { ...extra, ...instead } : extra)),
        entries: without(sketch.entries, keys),
        ...(sketch.order ? { order: sketch.order.flatMap((each) => (each === card.key ? [each, key] : [each])) } : {}),
      })),
    );
  }

  canMove(card: Card, by: -1 | 1): boolean {
    return moved(this.cards, card.key, by) !== null;
  }

  /** Up or down, together with what it alternates with. What was planned and done stays in its block. */
  async move(card: Card, by: -1 | 1): Promise<void> {
    const order = moved(this.cards, card.key, by);
    if (!order) return;
    await this.step(t("log.undo_move", { exercise: card.name }), () => this.draw((sketch) => ({ ...sketch, order })));
    const at = this.cards.findIndex((each) => each.key === card.key) + 1;
    this.said = t("log.moved", { exercise: card.name, at, of: this.cards.length });
  }

  private async forget(rows: Row[]): Promise<void> {
    const keys = new Set(rows.map((row) => row.key));
    const known =
      this.sketch.extras.some((extra) => keys.has(extra.key)) || rows.some(({ key }) => key in this.sketch.entries);
    if (!known) return;
    await this.draw((sketch) => ({
      ...sketch,
      extras: sketch.extras.filter((extra) => !keys.has(extra.key)),
      entries: without(sketch.entries, keys),
    }));
  }

  // ---------------------------------------------------------------------------------------------------------- workout

  async note(notes: string): Promise<void> {
    const path = { id: this.id };
    const before = this.workout?.notes ?? null;
    await this.step(
      t("log.undo_note"),
      () => this.store.act("patchWorkout", { path, body: { notes: notes.trim() === "" ? null : notes } }),
      () => this.store.act("patchWorkout", { path, body: { notes: before } }),
    );
  }
}

function without(entries: Record<string, Draft>, keys: Set<string>): Record<string, Draft> {
  return Object.fromEntries(Object.entries(entries).filter(([key]) => !keys.has(key)));
}
