import { describe, expect, test } from "vitest";
import { moved } from "../../src/core/order";
import { cards, EMPTY_SKETCH, next, type Sketch } from "../../src/core/training";
import { earlier, plan, planned, workout } from "./logging";

const SESSION = plan(
  [planned("1", "Squat"), planned("2", "Bench")],
  [planned("3", "Row", { superset: "A1" }), planned("4", "Press", { superset: "A2" })],
  [planned("5", "Curl")],
);
const shown = (sketch: Partial<Sketch>): ReturnType<typeof cards> =>
  cards(workout([]), SESSION, { ...EMPTY_SKETCH, ...sketch }, earlier(), "kg");
const names = (sketch: Partial<Sketch>): string[] => shown(sketch).map((card) => card.name);
const key = (block: number, name: string): string => `${block}:id of ${name}`;

describe("the order of exercises", () => {
  test("is the athlete's, across blocks, and what is due goes by it", () => {
    const order = moved(shown({}), key(1, "Bench"), -1)!;
    expect(names({ order })).toEqual(["Bench", "Squat", "Row", "Press", "Curl"]);
    expect(next(shown({ order }))?.card.name).toBe("Bench");
    const again = moved(shown({ order }), key(1, "Squat"), 1)!;
    expect(names({ order: again })).toEqual(["Bench", "Row", "Press", "Squat", "Curl"]);
  });

  test("keeps a superset together", () => {
    const order = moved(shown({}), key(2, "Press"), -1)!;
    expect(names({ order })).toEqual(["Squat", "Row", "Press", "Bench", "Curl"]);
    expect(names({ order: moved(shown({ order }), key(1, "Bench"), -1)! })).toEqual(names({}));
  });

  test("ends at the ends", () => {
    expect(moved(shown({}), key(1, "Squat"), -1)).toBeNull();
    expect(moved(shown({}), key(3, "Curl"), 1)).toBeNull();
    expect(moved(shown({}), "nothing", 1)).toBeNull();
  });

  test("leaves what it does not name behind what it follows by nature", () => {
    expect(names({ order: [key(3, "Curl"), key(1, "Squat")] })).toEqual(["Curl", "Squat", "Bench", "Row", "Press"]);
    expect(names({ order: ["gone"] })).toEqual(names({}));
  });
});
