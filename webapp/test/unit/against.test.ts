import { describe, expect, test } from "vitest";
import type { Queued } from "../../src/core/commands";
import { said } from "../../src/core/messages";
import type { Plan, PlannedAgainst, Substitute, TracedCheck } from "../../src/core/types";
import { against, allTheSame, asTaken, blockedWrites, followers, reason } from "../../src/screens/plan/against";
import { newBlock, newEntry, newPlan } from "../../src/screens/editor/draft";
import { aboutLoad, inSteps, swap } from "../../src/screens/editor/swap";

const WHY = "“Leave alone: knee”: Back Squat involves knee flexion.";
const SAID = `${WHY} Stattdessen: Hip Thrust. Sonst override_reason.`;
const squat = { exercise_id: "squat", exercise_name: "Back Squat", prescribed_load: 100, load_unit: "kg" };
const bench = { exercise_id: "bench", exercise_name: "Bench Press", prescribed_load: 60, load_unit: "kg" };

function plan(more: object = {}): Plan {
  return { id: "p", status: "confirmed", warnings: [], blocks: [{ sets: [bench, squat] }], ...more } as unknown as Plan;
}

function refused(code: string, path: string, more: object = {}): Queued {
  const command = { id: "c", operation: "confirmPlan", path: { id: "p" }, body: {}, base: null, made_at: "" };
  const problems = [{ path, code, message: SAID, finding: WHY }];
  return { n: 1, state: "refused", command: { ...command, ...more }, problems };
}

describe("what a limit is against", () => {
  test("says why, without what the screen offers by itself", () => {
    expect(reason({ message: SAID, finding: WHY })).toBe(WHY);
    expect(reason({ message: SAID, inputs: { finding: WHY } })).toBe(WHY);
    expect(reason({ message: "“Instead: rest”: it names Deadlift.", inputs: {} })).toContain("it names");
    expect(reason({ message: "Bench Press: more than on 2026-11-19.", inputs: {} })).not.toContain("2026-11-19");
  });

  test("is found in the plan by its place, in whichever round it is", () => {
    const found = against(plan(), [refused("blocked", "/blocks/0/sets/3")]);
    expect(found).toEqual([{ exerciseId: "squat", exercise: "Back Squat", load: 100, unit: "kg", why: WHY }]);
  });

  test("is found in what was sent where a confirmed plan was to be changed", () => {
    const body = { id: "p", blocks: [{ sets: [squat] }] };
    const revised = refused("blocked", "/blocks/0/sets/0", { operation: "revisePlan", body });
    expect(against(plan(), [revised])[0]!.exerciseId).toBe("squat");
    expect(blockedWrites([revised, refused("invalid", "/name")], "p")).toEqual([revised]);
  });

  test("is known of a draft before anybody confirms it, and of nothing else", () => {
    const warnings = [
      { severity: "blocked", path: "/blocks/0/sets/1", message: SAID, rule: "constraints", inputs: { finding: WHY } },
    ];
    const found = against(plan({ status: "draft", warnings }), []);
    expect(found.map(({ exercise, why }) => [exercise, why])).toEqual([["Back Squat", WHY]]);
    expect(against(plan({ warnings }), [])).toEqual([]);
  });

  test("stays against a plan while its confirmation waits to be sent, unless that says why all the same", () => {
    const warnings = [{ severity: "blocked", path: "/blocks/0/sets/1", message: SAID, inputs: { finding: WHY } }];
    const waiting = (body: object): Queued => ({ ...refused("", "", { body }), state: "waiting", problems: [] });
    const found = (body: object): number => against(asTaken(plan({ warnings }), [waiting(body)]), []).length;
    expect([found({}), found({ override_reason: "The doctor wants me to try." })]).toEqual([1, 0]);
    expect(against(asTaken(plan({ warnings }), []), [])).toEqual([]);
  });

  test("is what counts now in a draft of a day to come, whatever was found when it was saved", () => {
    const warnings = [{ severity: "blocked", path: "/blocks/0/sets/1", message: SAID, inputs: {} }];
    const draft = (date: string, more: object = {}): Plan => plan({ status: "draft", date, warnings, ...more });
    const item = (outcome: string, exercise: string, set: string): PlannedAgainst["items"][number] =>
      ({
        plan_id: "p",
        planned_set_ids: [set],
        exercise_id: exercise,
        exercise_name: exercise,
        outcome,
        reasons: [
          { outcome: "caution", message: "With care." },
          { outcome, message: "It names it." },
        ],
      }) as unknown as PlannedAgainst["items"][number];
    const now = (...items: PlannedAgainst["items"]): PlannedAgainst => ({ from: "2026-11-22", items });
    const blocks = [{ sets: [{ ...bench, id: "b1" }] }];
    expect(against(draft("2026-11-22"), [], now())).toEqual([]);
    expect(
      against(draft("2026-11-22", { blocks }), [], now(item("forbidden", "bench", "b1"), item("caution", "row", "r1"))),
    ).toEqual([{ exerciseId: "bench", exercise: "bench", load: 60, unit: "kg", why: "It names it." }]);
    expect(against({ ...draft("2026-11-22"), id: "other" }, [], now(item("forbidden", "bench", "b1")))).toEqual([]);
    expect(against(draft("2026-11-21"), [], now()).map(({ exercise }) => exercise)).toEqual(["Back Squat"]);
    expect(against({ ...draft("2026-11-22"), status: "confirmed" }, [], now(item("forbidden", "bench", "b1")))).toEqual(
      [],
    );
  });

  test("takes along what could not be carried out because of it", () => {
    const blocked = { ...refused("blocked", ""), n: 2 };
    const behind = ["depends_on", "not_found"].map((code) => ({ ...refused(code, ""), n: 3 }));
    const others = [{ ...refused("invalid", ""), n: 3 }, refused("depends_on", "")];
    expect(followers([blocked, ...behind, ...others], [blocked])).toEqual(behind);
  });

  test("is done all the same also on another day, until it is looked at again", () => {
    const look = (plan_version: number, step: string, rule: string, outcome: string): TracedCheck =>
      ({ plan_version, step, rule, outcome }) as TracedCheck;
    const written = look(1, "create", "constraints", "blocked");
    const confirmed = [
      look(2, "confirm", "constraints", "overridden"),
      look(2, "confirm", "repeated_pattern", "passed"),
    ];
    const moved = look(3, "reschedule", "repeated_pattern", "warning");
    const revised = look(4, "revise", "constraints", "passed");
    expect(allTheSame([written])).toEqual([]);
    expect(allTheSame([written, ...confirmed, moved])).toEqual([confirmed[0]]);
    expect(allTheSame([written, ...confirmed, moved, revised])).toEqual([]);
    expect(said("checked.by", "reschedule")).toBe("When it was moved to another day");
  });
});

describe("an exercise instead of another", () => {
  const of = { exerciseId: "squat", exercise: "Back Squat", load: 100, unit: "kg" as const, why: "" };
  const instead = (load: number | null): Substitute =>
    ({ exercise_id: "thrust", exercise_name: "Hip Thrust", load: { load, load_unit: "kg" } }) as Substitute;

  function draft() {
    const written = newPlan("2026-11-22");
    const block = newBlock();
    const entry = newEntry({ id: "squat", name: "Back Squat" }, [], "kg");
    Object.assign(entry.lines[0]!.asked, { prescribed_reps: 5, prescribed_load: 90, load_unit: "kg" });
    block.entries.push(entry, newEntry({ id: "bench", name: "Bench Press" }, [], "kg"));
    written.blocks = [block];
    return written;
  }

  test("takes its place with the same part of what can be lifted, and not a gram more", () => {
    const written = draft();
    expect(swap(written, of, instead(116.7))?.name).toBe("Hip Thrust");
    const [first, second] = written.blocks[0]!.entries;
    expect([first!.exerciseId, first!.lines[0]!.asked.prescribed_load]).toEqual(["thrust", 105]);
    expect(first!.lines[0]!.asked.prescribed_reps).toBe(5);
    expect(second!.exerciseId).toBe("bench");
    expect([inSteps(105.03), inSteps(60), inSteps(0.3)]).toEqual([105, 60, 0]);
  });

  test("says nothing of a load where it takes none", () => {
    const said = (load: number | null, equipment: string[]): string | null =>
      aboutLoad({ ...instead(load), equipment, load: { load, reason: "The log knows." } } as Substitute);
    expect([said(null, []), said(null, ["barbell"]), said(20, [])]).toEqual([null, "The log knows.", "The log knows."]);
    expect(aboutLoad({ ...instead(20), load: null })).toBeNull();
  });

  test("leaves the load open where nobody knows it", () => {
    const written = draft();
    swap(written, of, instead(null));
    expect(written.blocks[0]!.entries[0]!.lines[0]!.asked).toMatchObject({ prescribed_load: null, load_unit: null });
  });
});
