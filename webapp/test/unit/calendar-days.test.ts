import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { day, dayOr, daysBetween, longDay, nearDay, today, withDays } from "../../src/core/format";
import type { Plan, Workout } from "../../src/core/types";
import { byDay, type Item, monthWeeks, nextMonth, sameDay, week } from "../../src/screens/calendar/days";
import type { Now } from "../../src/screens/plan/against";

// Days are counted as days, not as 24 hours: each of these changes its clock on another day, one by half an hour.
describe.each(["UTC", "Europe/Berlin", "America/Santiago", "Australia/Lord_Howe"])(
  "the weeks of a month in %s",
  (zone) => {
    const before = process.env.TZ;
    beforeAll(() => void (process.env.TZ = zone));
    afterAll(() => (before === undefined ? void delete process.env.TZ : void (process.env.TZ = before)));

    it.each([
      ["monday", "2026-10-26", "2026-12-06"],
      ["sunday", "2026-11-01", "2026-12-05"],
      ["saturday", "2026-10-31", "2026-12-04"],
    ] as const)("begin on %s", (start, first, last) => {
      const weeks = monthWeeks("2026-11-21", start);
      expect(weeks[0]![0]).toBe(first);
      expect(weeks.at(-1)![6]).toBe(last);
    });

    it.each(["2026-03-15", "2026-04-05", "2026-09-06", "2026-10-15", "2026-11-01", "2028-02-29"])(
      "have seven days each, one after the other: %s",
      (date) => {
        for (const start of ["monday", "sunday", "saturday"] as const) {
          const days = monthWeeks(date, start).flat();
          expect(days.length % 7).toBe(0);
          for (const [i, day] of days.entries()) if (i > 0) expect(daysBetween(days[i - 1]!, day)).toBe(1);
          expect(new Set(days).size).toBe(days.length);
          expect(days).toContain(`${date.slice(0, 7)}-01`);
          expect(week(date, start)).toContain(date);
        }
      },
    );

    it("go on over the turn of a year, and to the last day of a shorter month", () => {
      expect(nextMonth("2026-12-31", 1)).toBe("2027-01-01");
      expect(nextMonth("2026-01-31", -1)).toBe("2025-12-01");
      expect(sameDay("2026-01-31", 1)).toBe("2026-02-28");
      expect(sameDay("2026-03-30", -13)).toBe("2025-02-28");
    });
  },
);

describe("what a day holds", () => {
  const plan = (more: Partial<Plan>): Plan =>
    ({
      id: "p",
      date: "2026-11-20",
      original_date: "2026-11-20",
      name: "A",
      status: "confirmed",
      sport_type: "strength",
      blocks: [],
      warnings: [],
      ...more,
    }) as unknown as Plan;
  const workout = (more: Partial<Workout>): Workout =>
    ({
      id: "w",
      local_date: "2026-11-21",
      name: null,
      status: "finished",
      plan_id: "p",
      sport_type: "strength",
      ...more,
    }) as Workout;

  it("is a plan on its day until it is done, then what was done on the day it was done", () => {
    const today = "2026-11-21";
    expect(byDay([plan({})], [], today).get("2026-11-20")).toMatchObject([{ state: "missed", movable: true }]);
    const done = byDay([plan({ status: "completed" })], [workout({})], today);
    expect([...done.keys()]).toEqual(["2026-11-21"]);
    expect(done.get("2026-11-21")).toMatchObject([
      { state: "done", name: "A", movedFrom: "2026-11-20", href: "/compare/p", movable: false },
    ]);
  });

  it("leaves out what was called off and shows what was trained without a plan", () => {
    const days = byDay(
      [plan({ status: "cancelled" }), plan({ id: "s", status: "superseded" }), plan({ id: "d", status: "draft" })],
      [workout({ id: "free", plan_id: null, name: "Run", local_date: "2026-11-20" })],
      "2026-11-19",
    );
    expect(days.get("2026-11-20")!.map((item) => [item.name, item.state])).toEqual([
      ["A", "draft"],
      ["Run", "done"],
    ]);
  });

  it("marks a draft that a limit is against, and no plan that is done all the same", () => {
    const warnings = [{ path: "/blocks/0/sets/0", rule: "constraints", severity: "blocked", message: "The knee." }];
    const limited = (more: object): Item["limited"] =>
      byDay([plan({ warnings, ...more } as Partial<Plan>)], [], "2026-11-19").get("2026-11-20")![0]!.limited;
    expect(limited({ status: "draft" })).toBe("limited_saved");
    expect(limited({ status: "draft", warnings: [] })).toBeNull();
    expect(limited({ status: "confirmed" })).toBeNull();
  });

  it("marks a draft by the limits that count now where they are known, from today on", () => {
    const warnings = [{ path: "/blocks/0/sets/0", rule: "constraints", severity: "blocked", message: "The knee." }];
    const draft = { status: "draft" } as const;
    const item = { plan_id: "p", outcome: "forbidden", planned_set_ids: ["s"], reasons: [] };
    const limited = (more: object, from: string, items: object[] | null): Item["limited"] =>
      byDay([plan({ ...draft, ...more } as Partial<Plan>)], [], "2026-11-19", { from, items } as Now).get(
        "2026-11-20",
      )![0]!.limited;
    expect(limited({}, "2026-11-19", [item])).toBe("limited");
    expect(limited({ warnings }, "2026-11-19", [])).toBeNull();
    expect(limited({ warnings }, "2026-11-21", [])).toBe("limited_saved");
    // Nothing is said of the last saving that is taken back a moment later.
    expect(limited({ warnings }, "2026-11-19", null)).toBe("limited");
    expect(limited({}, "2026-11-19", null)).toBeNull();
  });

  it("is missed only once its day is over", () => {
    expect(byDay([plan({})], [], "2026-11-20").get("2026-11-20")).toMatchObject([{ state: "planned" }]);
  });
});

it("is what the address says, if that is a day", () => {
  expect(dayOr("2028-02-29", "2026-11-22")).toBe("2028-02-29");
  for (const nothing of [null, "", "nonsense", "2026-02-29", "2026-13-01", "2026-1-1"])
    expect(dayOr(nothing, "2026-11-22")).toBe("2026-11-22");
});

describe("a day in words", () => {
  it("has its year where that is not the year of today", () => {
    expect(longDay("2026-01-01", "2026-11-23")).not.toContain("2026");
    expect(longDay("2025-11-23", "2026-11-23")).toContain("2025");
    expect(longDay("2031-01-01", "2026-11-23")).toContain("2031");
    expect(nearDay("2026-11-20", "2026-11-23")).not.toContain("2026");
    expect(nearDay("2025-11-23", "2026-11-23")).toContain("2025");
    expect(nearDay("2025-12-31", "2026-01-01")).toBe("yesterday");
  });
});

it("is said in the server's words as it is said elsewhere, with its year where that is another", () => {
  const here = `${today().slice(0, 4)}-11-19`;
  expect(withDays(`More than 6 × 77.5 kg on ${here}, (${here}).`)).toBe(
    `More than 6 × 77.5 kg on ${day(here)}, (${day(here)}).`,
  );
  expect(withDays("Since 2019-02-03.")).toBe(`Since ${day("2019-02-03", { dateStyle: "medium" })}.`);
  for (const other of ["2026-02-30", "2026-11-19T10:00:00Z", "plan-2026-11-19", "12026-11-19", "2026-11-190"])
    expect(withDays(other)).toBe(other);
});
