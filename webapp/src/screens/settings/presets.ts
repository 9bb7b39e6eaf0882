import type { Message } from "../../core/messages";
import type { Equipment, LoadUnit } from "../../core/types";

export type Contents = Pick<Equipment, "bars" | "plates" | "dumbbells" | "machines">;
export interface Preset {
  key: string;
  title: Message;
  /** The name that the place gets, until its person gives another one. */
  name: Message;
  unit: LoadUnit;
  has: Contents;
}

function plates(unit: LoadUnit, pairs: [weight: number, pairs: number][]): Contents["plates"] {
  return pairs.map(([weight, count]) => ({ weight, weight_unit: unit, pairs: count }));
}

/** From one weight to another in even steps. */
export function range(from: number, to: number, step: number): number[] {
  const found: number[] = [];
  for (let i = 0; step > 0 && from + i * step <= to + 1e-9 && found.length < 200; i++) {
    found.push(Math.round((from + i * step) * 1000) / 1000);
  }
  return found;
}

function dumbbells(unit: LoadUnit, weights: number[]): Contents["dumbbells"] {
  return weights.map((weight) => ({ weight, weight_unit: unit }));
}

export const presets: Preset[] = [
  {
    key: "home_kg",
    title: "settings.preset_home_kg",
    name: "settings.preset_home_name",
    unit: "kg",
    has: {
      bars: [{ name: "Olympic bar", weight: 20, weight_unit: "kg" }],
      plates: plates("kg", [
        [20, 2],
        [15, 1],
        [10, 2],
        [5, 2],
        [2.5, 2],
        [1.25, 1],
      ]),
      dumbbells: dumbbells("kg", range(5, 20, 2.5)),
      machines: [],
    },
  },
  {
    key: "gym_kg",
    title: "settings.preset_gym_kg",
    name: "settings.preset_gym_name",
    unit: "kg",
    has: {
      bars: [
        { name: "Olympic bar", weight: 20, weight_unit: "kg" },
        { name: "Light bar", weight: 15, weight_unit: "kg" },
        { name: "Curl bar", weight: 10, weight_unit: "kg" },
        { name: "Trap bar", weight: 25, weight_unit: "kg" },
      ],
      plates: plates("kg", [
        [25, 4],
        [20, 6],
        [15, 4],
        [10, 4],
        [5, 4],
        [2.5, 4],
        [1.25, 2],
      ]),
      dumbbells: dumbbells("kg", [...range(2, 10, 1), ...range(12.5, 50, 2.5)]),
      machines: [
        { name: "Cable", step: 2.5, lightest: 2.5, heaviest: 80, weight_unit: "kg" },
        { name: "Lat pulldown", step: 5, lightest: 10, heaviest: 120, weight_unit: "kg" },
        { name: "Leg press", step: 10, lightest: 40, heaviest: 300, weight_unit: "kg" },
      ],
    },
  },
  {
    key: "home_lb",
    title: "settings.preset_home_lb",
    name: "settings.preset_home_name",
    unit: "lb",
    has: {
      bars: [{ name: "Olympic bar", weight: 45, weight_unit: "lb" }],
      plates: plates("lb", [
        [45, 2],
        [35, 1],
        [25, 1],
        [10, 2],
        [5, 2],
        [2.5, 1],
      ]),
      dumbbells: dumbbells("lb", range(10, 50, 5)),
      machines: [],
    },
  },
  {
    key: "gym_lb",
    title: "settings.preset_gym_lb",
    name: "settings.preset_gym_name",
    unit: "lb",
    has: {
      bars: [
        { name: "Olympic bar", weight: 45, weight_unit: "lb" },
        { name: "Light bar", weight: 35, weight_unit: "lb" },
        { name: "Curl bar", weight: 20, weight_unit: "lb" },
        { name: "Trap bar", weight: 60, weight_unit: "lb" },
      ],
      plates: plates("lb", [
        [45, 6],
        [35, 2],
        [25, 4],
        [10, 4],
        [5, 4],
        [2.5, 2],
      ]),
      dumbbells: dumbbells("lb", range(5, 100, 5)),
      machines: [
        { name: "Cable", step: 5, lightest: 5, heaviest: 200, weight_unit: "lb" },
        { name: "Lat pulldown", step: 10, lightest: 20, heaviest: 250, weight_unit: "lb" },
        { name: "Leg press", step: 25, lightest: 90, heaviest: 700, weight_unit: "lb" },
      ],
    },
  },
];
