import { describe, expect, test } from "vitest";
import { t } from "../../src/core/messages";
import type { Injury } from "../../src/core/types";
import { course, details, statusSince } from "../../src/screens/athlete/injury";
import { farDay } from "../../src/screens/athlete/words";

const TODAY = "2026-11-22";
const knee = {
  joint: "knee",
  muscle: null,
  side: "left",
  status: "active",
  status_since: "2026-11-01",
  onset_date: "2026-11-01",
  history: [{ status: "active", since: "2026-11-01", at: "" }],
} as unknown as Injury;

describe("an injury", () => {
  test("is as it is since the day it began", () => {
    expect(statusSince(undefined, "active", "2026-11-01", TODAY)).toBe("2026-11-01");
    expect(statusSince(undefined, "active", "", TODAY)).toBe(TODAY);
    expect(details(knee)).toBe(`knee · left · since ${farDay("2026-11-01")}`);
  });

  test("says how long it has been as it is and how long it has been there", () => {
    expect(statusSince(knee, "recovering", "2026-11-01", TODAY)).toBe(TODAY);
    const better = { ...knee, status: "recovering" as const, status_since: "2026-11-20" };
    expect(details(better)).toBe(`knee · left · since ${farDay("2026-11-20")} · began ${farDay("2026-11-01")}`);
    expect(statusSince(better, "recovering", "2026-10-30", TODAY)).toBe("2026-11-20");
  });

  test("hurts since another day when the day it began is put right", () => {
    expect(statusSince(knee, "active", "2026-10-30", TODAY)).toBe("2026-10-30");
    expect(statusSince(knee, "active", "", TODAY)).toBe("2026-11-01");
    const righted = [...knee.history, { status: "active" as const, since: "2026-10-30", at: "" }];
    expect(course({ ...knee, history: righted }).map(({ since }) => since)).toEqual(["2026-10-30"]);
  });

  test("is counted in the settings, also where it is the only one", () => {
    expect([1, 2].map((count) => t("injury.row", { count }))).toEqual(["1 that counts", "2 that count"]);
  });

  test("is in a joint, in a muscle or in neither", () => {
    const where = (more: Partial<Injury>): string => details({ ...knee, side: null, ...more }).split(" · ")[0]!;
    expect(where({ joint: null, muscle: "hip_flexors" })).toBe("hip flexors");
    expect(where({ joint: null })).toMatch(/^since/);
  });
});
