import type { LoadUnit } from "./types";

export interface Weight {
  weight: number;
  weight_unit: LoadUnit;
}
export interface Pairs extends Weight {
  pairs: number;
}
export interface Loading {
  /** Of one side, heaviest first. */
  perSide: Weight[];
  /** Bar and plates, in the unit of the bar. */
  total: number;
}
export interface Around {
  exact: boolean;
  /** The heaviest load that is not above the target; null when even the bar is. */
  below: Loading | null;
  /** The lightest load above it; null when there are no more plates, or none is needed. */
  above: Loading | null;
}

// Hundredths of a microgram: both units are whole numbers of it down to a thousandth, so that sums are exact.
const PER_UNIT: Record<LoadUnit, number> = { kg: 100_000_000_000, lb: 45_359_237_000 };
const THOUSANDTHS = 1000;

function exactly(value: number, unit: LoadUnit): number {
  return Math.round(value * THOUSANDTHS) * (PER_UNIT[unit] / THOUSANDTHS);
}

interface Way {
  plates: number;
  last: Pairs | null;
  before: number;
  used: number;
}

/**
 * What can be loaded around a target: an exact search over the pairs there are, with the fewest plates for each total.
 * The server's answer to `/api/equipment/{id}/plates` is the same; this one works without a network.
 */
export function around(target: number, unit: LoadUnit, bar: Weight, plates: Pairs[]): Around {
  const wanted = exactly(target, unit);
  const barWeight = exactly(bar.weight, bar.weight_unit);
  const ways = search(plates);
  let below: number | null = null;
  let above: number | null = null;
  for (const side of [...ways.keys()].sort((a, b) => a - b)) {
    if (barWeight + 2 * side <= wanted) below = side;
    else {
      above = side;
      break;
    }
  }
  const exact = below !== null && barWeight + 2 * below === wanted;
  const loading = (side: number | null): Loading | null =>
    side === null
      ? null
      : {
          perSide: platesOf(ways, side),
          total: Math.round(((barWeight + 2 * side) / PER_UNIT[bar.weight_unit]) * THOUSANDTHS) / THOUSANDTHS,
        };
  return { exact, below: loading(below), above: exact ? null : loading(above) };
}

function search(plates: Pairs[]): Map<number, Way> {
  let ways = new Map<number, Way>([[0, { plates: 0, last: null, before: 0, used: 0 }]]);
  for (const plate of [...plates].sort((a, b) => exactly(b.weight, b.weight_unit) - exactly(a.weight, a.weight_unit))) {
    const weight = exactly(plate.weight, plate.weight_unit);
    if (weight <= 0) continue;
    const next = new Map(ways);
    for (const [sum, way] of ways) {
      for (let used = 1; used <= plate.pairs; used++) {
        const reached = sum + used * weight;
        const known = next.get(reached);
        if (!known || known.plates > way.plates + used) {
          next.set(reached, { plates: way.plates + used, last: plate, before: sum, used });
        }
      }
    }
    trace.set(next, ways);
    ways = next;
  }
  return ways;
}

// Each round's sums point into the round before: a later round may have found a shorter way to the same sum.
const trace = new WeakMap<Map<number, Way>, Map<number, Way>>();

function platesOf(ways: Map<number, Way>, side: number): Weight[] {
  const found: Weight[] = [];
  let round: Map<number, Way> | undefined = ways;
  let sum = side;
  while (round) {
    const way = round.get(sum);
    const before = trace.get(round);
    if (way && before?.get(sum) !== way && way.last) {
      const plate = { weight: way.last.weight, weight_unit: way.last.weight_unit };
      found.unshift(...Array.from({ length: way.used }, () => plate));
      sum = way.before;
    }
    round = before;
  }
  return found;
}
