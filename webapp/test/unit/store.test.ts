import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { newId } from "../../src/core/ids";
import { now, Store } from "../../src/core/store.svelte";
import type { Plan } from "../../src/core/types";

const plan = (id: string): Plan =>
  ({
    id,
    name: "Lower A",
    status: "confirmed",
    date: "2026-11-21",
    version: 3,
    sport_type: "strength",
    blocks: [
      {
        block_seq: 1,
        name: "Main",
        block_type: "main",
        sets: [
          { id: "set-1", exercise_id: "squat", exercise_name: "Back Squat", set_type: "working", load_unit: "kg" },
        ],
      },
    ],
  }) as unknown as Plan;

describe("what this device has", () => {
  let user: string;
  let store: Store;
  beforeEach(async () => {
    user = newId();
    store = await Store.open(user);
    await store.settle({ things: [{ kind: "plan", id: "p", version: 3, thing: plan("p") }], after: 7 });
  });

  const start = (): Promise<unknown> =>
    store.act("startPlan", {
      path: { id: "p" },
      body: { id: "w", start_time: now() },
      basedOn: { kind: "plan", id: "p" },
    });

  test("shows a write at once and keeps it when the browser is killed", async () => {
    await start();
    await store.act("logSet", { path: { id: "w" }, body: { id: "s", planned_set_id: "set-1", reps: 5, load: 100 } });
    expect(store.get("plan", "p")?.status).toBe("in_progress");

    const again = await Store.open(user);
    expect(again.outbox.map((queued) => queued.command.operation)).toEqual(["startPlan", "logSet"]);
    expect(again.get("workout", "w")?.blocks[0]?.sets[0]).toMatchObject({
      id: "s",
      reps: 5,
      load: 100,
      load_unit: "kg",
      exercise_name: "Back Squat",
    });
    expect(again.deviceId).toBe(store.deviceId);
  });

  test("marks what is kept before everything else is drawn, and never before it is kept", async () => {
    await start();
    let draw = (): void => undefined;
    vi.stubGlobal("requestAnimationFrame", (frame: () => void) => (draw = frame));
    const told = vi.fn();
    store.whenWritten(told);
    const body = { id: "s", planned_set_id: "set-1", reps: 5 };
    const acted = store.act("logSet", { path: { id: "w" }, body, mark: "row" });
    expect(store.kept.has("row")).toBe(false);
    await vi.waitFor(() => expect(store.kept.has("row")).toBe(true));
    expect((await store.device.outbox()).map((queued) => queued.command.operation)).toContain("logSet");
    expect(told).not.toHaveBeenCalled();
    draw();
    await acted;
    expect(store.kept.has("row")).toBe(false);
    expect(told).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });

  test("says of each write on what it is based: the server's version first, then its own last write", async () => {
    await start();
    await store.act("completePlan", { path: { id: "p" }, body: { id: "w" }, basedOn: { kind: "plan", id: "p" } });
    const [started, completed] = store.outbox.map((queued) => queued.command);
    expect(started!.base).toEqual({ version: 3 });
    expect(completed!.base).toEqual({ command: started!.id });
  });

  test("takes the server's word in the place of its own picture, and keeps what still waits on top", async () => {
    await start();
    await store.act("logSet", { path: { id: "w" }, body: { id: "s", planned_set_id: "set-1", reps: 5 } });
    const [started] = store.outbox;
    const theirs = {
      id: "w",
      plan_id: "p",
      status: "in_progress",
      name: "Lower A",
      blocks: [],
      skipped_sets: [],
      version: 1,
    };
    await store.settle({
      done: [started!.n],
      things: [{ kind: "workout", id: "w", version: 1, thing: theirs }],
      after: 9,
    });
    expect(store.outbox).toHaveLength(1);
    expect(store.get("workout", "w")?.version).toBe(1);
    expect(store.get("workout", "w")?.blocks[0]?.sets.map((set) => set.id)).toEqual(["s"]);
    expect(await store.device.get("after")).toBe(9);
  });

  test("drops a write only when it is told to, and then shows what there was", async () => {
    await store.act("skipPlan", { path: { id: "p" }, body: {}, basedOn: { kind: "plan", id: "p" } });
    const [queued] = store.outbox;
    await store.settle({
      changed: [{ ...queued!, state: "refused", problems: [{ path: "", code: "x", message: "no" }] }],
    });
    expect((await Store.open(user)).outbox[0]).toMatchObject({ state: "refused" });
    expect(store.state("p")).toBe("refused");

    await store.discard(queued!.n);
    expect(store.get("plan", "p")?.status).toBe("confirmed");
    expect((await Store.open(user)).outbox).toEqual([]);
  });

  test("keeps what it writes while it reads what another tab has written", async () => {
    const read = store.device.read.bind(store.device);
    vi.spyOn(store.device, "read").mockImplementationOnce(async () => {
      const there = await read();
      await start();
      return there;
    });
    await store.load();
    await store.act("completePlan", { path: { id: "p" }, body: { id: "w" }, basedOn: { kind: "plan", id: "p" } });

    const [started, completed] = store.outbox.map((queued) => queued.command);
    expect([started?.operation, completed?.operation]).toEqual(["startPlan", "completePlan"]);
    expect(completed?.base).toEqual({ command: started?.id });
  });

  test("brings nothing back that was settled while it read what another tab has written", async () => {
    await start();
    const [started] = store.outbox;
    const read = store.device.read.bind(store.device);
    vi.spyOn(store.device, "read").mockImplementationOnce(async () => {
      const there = await read();
      await store.settle({
        done: [started!.n],
        things: [{ kind: "plan", id: "p", version: 4, thing: { ...plan("p"), version: 4 } }],
      });
      return there;
    });
    await store.load();
    expect(store.outbox).toEqual([]);
    expect(store.get("plan", "p")?.version).toBe(4);
  });

  test("queues several writes together, in their order", async () => {
    const skip = (id: string): [string, { path: Record<string, string>; body: Record<string, unknown> }] => [
      "logSet",
      { path: { id: "w" }, body: { planned_set_id: id, outcome: "skipped" } },
    ];
    await start();
    await store.actAll([skip("set-1"), skip("set-2")]);
    expect(store.outbox.map((queued) => queued.command.body?.planned_set_id)).toEqual([undefined, "set-1", "set-2"]);
    expect(store.get("workout", "w")?.skipped_sets).toHaveLength(2);
  });

  test("forgets everything of before when it has to start over", async () => {
    await store.settle({ things: [{ kind: "plan", id: "q", version: 1, thing: plan("q") }], after: 20, fresh: true });
    expect(store.all("plan").map((each) => each.id)).toEqual(["q"]);
    expect((await Store.open(user)).all("plan").map((each) => each.id)).toEqual(["q"]);
  });
});

test("ids sort by the time they were made and are of version 7", () => {
  const ids = [newId(), newId()];
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(ids[0]!.slice(0, 8) <= ids[1]!.slice(0, 8)).toBe(true);
});

test("a time says its offset", () => {
  expect(now(new Date("2026-11-21T10:00:00Z"))).toMatch(/^2026-11-2\dT\d\d:00:00[+-]\d\d:\d\d$/);
});
