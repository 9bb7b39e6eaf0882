import "fake-indexeddb/auto";
import { afterEach, describe, expect, test } from "vitest";
import { newId } from "../../src/core/ids";
import { Store } from "../../src/core/store.svelte";
import type { Account, Equipment, Tolerance } from "../../src/core/types";
import { judge, type Shown } from "../../src/screens/settings/judge";
import { draftOf, missing, sent } from "../../src/screens/settings/place";
import { presets, range } from "../../src/screens/settings/presets";
import { isSample, sampleLog } from "../../src/screens/settings/sample";

const opened: Store[] = [];
afterEach(() => opened.splice(0).forEach((store) => store.device.close()));

async function aStore(): Promise<Store> {
  const store = await Store.open(newId());
  opened.push(store);
  const me = { id: store.user, display_name: "Sam", unit_system: "metric" } as Account;
  await store.settle({ things: [{ kind: "profile", id: store.user, version: 3, thing: me }] });
  return store;
}

describe("a setting that is changed without a network", () => {
  test("is shown, and builds on the change before it", async () => {
    const store = await aStore();
    const said = { path: { user_id: store.user }, basedOn: { kind: "profile", id: store.user } } as const;
    const first = await store.act("changeMe", { ...said, body: { unit_system: "imperial" } });
    const second = await store.act("changeMe", { ...said, body: { display_name: "Samuel" } });

    expect(store.get("profile", store.user)).toMatchObject({ display_name: "Samuel", unit_system: "imperial" });
    expect(first.base).toEqual({ version: 3 });
    expect(second.base).toEqual({ command: first.id });
  });

  test("does not build on another kind of setting of the same athlete", async () => {
    const store = await aStore();
    await store.act("changeMe", { path: { user_id: store.user }, body: { week_start: "sunday" } });
    const tolerance = await store.act("setTolerance", {
      path: { user_id: store.user },
      body: { profile: "absolute", reps: 1 },
      basedOn: { kind: "tolerance", id: store.user },
    });
    expect(tolerance.base).toBeNull();
    expect(store.get("tolerance", store.user)).toMatchObject({ reps: 1 });
  });
});

describe("a place", () => {
  test("is the usual one when it is the first, and one is at most", async () => {
    const store = await aStore();
    const [garage, gym] = [newId(), newId()];
    await store.act("createEquipment", { body: { id: garage, name: "Garage", is_default: false } });
    expect(store.get("equipment", garage)?.is_default).toBe(true);
    await store.act("createEquipment", { body: { id: gym, name: "Gym", is_default: true } });
    expect(store.all("equipment").filter((place) => place.is_default)).toMatchObject([{ id: gym }]);
    await store.act("deleteEquipment", { path: { id: gym } });
    expect(store.all("equipment").map((place) => place.name)).toEqual(["Garage"]);
  });

  test("of every preset can be kept as it is", () => {
    for (const preset of presets) {
      const form = draftOf(undefined, preset, true);
      expect(missing(form), preset.key).toEqual([]);
      const side = preset.has.plates.reduce((sum, plate) => sum + plate.weight * plate.pairs, 0);
      expect(side, preset.key).toBeLessThanOrEqual(600);
      expect(sent(form).notes).toBeNull();
    }
  });

  test("names what is missing by the pointers of the server", () => {
    const place = { bars: [{ name: " ", weight: 20, weight_unit: "kg" }], plates: [], dumbbells: [], machines: [] };
    const form = draftOf({ ...place, name: "" } as unknown as Equipment, undefined, false);
    expect(missing(form).map(([path]) => path)).toEqual(["/name", "/bars/0/name"]);
  });

  test("has dumbbells in even steps", () => {
    expect(range(5, 10, 2.5)).toEqual([5, 7.5, 10]);
    expect(range(5, 10, 0)).toEqual([]);
  });
});

describe("the example of the tolerance", () => {
  const planned: Shown = { reps: 5, load: 100, unit: "kg", rpe: 8 };
  const fixed = { profile: "absolute", reps: 2, load: 10, load_unit: "lb", rpe: 1 } as Tolerance;

  test("calls a difference one only above the limit", () => {
    expect(judge(fixed, planned, { ...planned, reps: 3 }).what).toBe("as_planned");
    expect(judge(fixed, planned, { ...planned, reps: 2 }).what).toBe("reps_deviation");
    expect(judge(fixed, planned, { ...planned, load: 95 }).what).toBe("load_deviation");
    expect(judge(fixed, planned, { ...planned, rpe: 9 }).what).toBe("as_planned");
  });

  test("takes the larger of a step and a share", () => {
    const share = { ...fixed, profile: "relative", load: 2.5, load_unit: "kg", load_pct: 5 } as Tolerance;
    expect(judge(share, planned, { ...planned, load: 95 }).what).toBe("as_planned");
    expect(judge(share, planned, { ...planned, load: 94 }).what).toBe("load_deviation");
  });
});

describe("the sample log", () => {
  const rows = sampleLog("kg", "2026-11-23").trim().split("\n").slice(1);

  test("is twelve weeks that end yesterday, with one session missed", () => {
    const dates = [...new Set(rows.map((row) => row.slice(0, 10)))];
    expect(dates).toHaveLength(35);
    expect([dates[0], dates.at(-1)]).toEqual(["2026-09-02", "2026-11-22"]);
  });

  test("has as many cells in every row, and loads that can be loaded", () => {
    for (const row of rows) {
      const cells = row.split(",");
      expect(cells).toHaveLength(14);
      if (cells[3]!.includes("Barbell")) expect(Number(cells[5]) % 2.5, row).toBe(0);
    }
  });

  test("is known again by what is in it", () => {
    const names = [...new Set(rows.map((row) => row.split(",")[3]!))].map((name) => ({ name }));
    const brought = { format: "strong", workouts: 35, names } as Parameters<typeof isSample>[0];
    expect(isSample(brought)).toBe(true);
    expect(isSample({ ...brought, workouts: 36 })).toBe(false);
    expect(isSample({ ...brought, names: brought.names.slice(1) })).toBe(false);
  });
});
