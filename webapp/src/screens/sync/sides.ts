import type { Command } from "../../core/commands";
import type { Draft } from "../../core/effects";
import { load, longDay } from "../../core/format";
import { said, t } from "../../core/messages";
import { after } from "../../core/scratch";
import { lines, times } from "../../core/summary";
import type {
  Account,
  Conflict,
  Constraint,
  Equipment,
  Goal,
  Injury,
  Plan,
  Tolerance,
  TrainingBlock,
  TrainingLevel,
} from "../../core/types";
import { where } from "../athlete/injury";
import { forbidden, target } from "../athlete/words";
import { counts } from "../settings/present";

/** One thing that is different: as it is now, and as this change would make it. */
export interface Difference {
  label: string;
  now: Entry[];
  mine: Entry[];
}
/** @param differs whether the other side lacks it */
export interface Entry {
  text: string;
  differs: boolean;
}

type Described = Map<string, string[]>;

/** What holds now and what would hold with the change that waits; where they agree nothing is said. */
export function differences(conflict: Conflict, present: Pick<Draft, "get" | "all">): Difference[] {
  const then = after(present, commandOf(conflict));
  const [now, mine] = [describe(conflict, present), describe(conflict, then)];
  const labels = new Set([...now.keys(), ...mine.keys()]);
  return [...labels].flatMap((label) => {
    const sides = [now.get(label) ?? [], mine.get(label) ?? []] as const;
    if (sides[0].join("\n") === sides[1].join("\n")) return [];
    return [{ label, now: marked(sides[0], sides[1]), mine: marked(sides[1], sides[0]) }];
  });
}

function marked(side: string[], other: string[]): Entry[] {
  const shown = side.length > 0 ? side : [t("sync.nothing")];
  return shown.map((text) => ({ text, differs: !other.includes(text) }));
}

function commandOf({ id, operation, path, body, made_at, created_at }: Conflict): Command {
  const said = body !== null && typeof body === "object" ? (body as Record<string, unknown>) : null;
  return { id, operation, path, body: said, base: null, made_at: made_at ?? created_at };
}

function describe({ operation, path, body }: Conflict, there: Pick<Draft, "get">): Described {
  const id = path.id ?? (body as { id?: string } | null)?.id ?? "";
  if (operation === "changeMe") return profile(there.get("profile", path.user_id ?? ""), body);
  if (operation === "setTolerance") return tolerance(there.get("tolerance", path.user_id ?? ""));
  if (operation.endsWith("Equipment")) return place(there.get("equipment", id));
  if (operation.endsWith("Injury")) return injury(there.get("injury", id));
  if (operation.endsWith("Constraint")) return limit(there.get("constraint", id));
  if (operation.endsWith("TrainingBlock")) return weeks(there.get("training_block", id));
  if (operation.endsWith("TrainingLevel")) return level(there.get("training_level", id));
  if (operation.endsWith("Goal")) return goal(there.get("goal", id));
  return plan(there.get("plan", id));
}

function injury(of: Injury | undefined): Described {
  if (!of) return new Map();
  return new Map([
    [t("sync.name"), [of.name]],
    [t("sync.state"), [said("injury_status", of.status)]],
    [t("injury.place"), where(of)],
    [t("injury.side"), of.side ? [said("side", of.side)] : []],
    [t("injury.since"), of.onset_date ? [longDay(of.onset_date)] : []],
    [t("sync.notes"), texts(of.notes)],
  ]);
}

function limit(of: Constraint | undefined): Described {
  if (!of) return new Map();
  return new Map([
    [t("limit.effect"), [t(of.effect === "forbid" ? "limit.forbid" : "limit.caution")]],
    [t("limit.type"), of.forbids.map(forbidden)],
    [t("limit.end"), of.end_date ? [longDay(of.end_date)] : []],
    [t("sync.notes"), texts(of.notes)],
  ]);
}

function goal(of: Goal | undefined): Described {
  if (!of) return new Map();
  return new Map([
    [t("sync.name"), [of.name]],
    [t("sync.state"), [said("goal_status", of.status)]],
    [t("goal.measured"), [target(of) ?? []].flat()],
    [t("goal.date"), of.target_date ? [longDay(of.target_date)] : []],
    [t("sync.notes"), texts(of.notes)],
  ]);
}

function weeks(of: TrainingBlock | undefined): Described {
  if (!of) return new Map();
  return new Map([
    [t("sync.name"), [of.name]],
    [t("block.phase"), [said("phase", of.phase)]],
    [t("block.modality"), [said("modality", of.modality)]],
    [t("block.start"), [longDay(of.start_date)]],
    [t("block.weeks"), [String(of.weeks)]],
    [t("block.intent"), texts(of.intent)],
    [t("sync.notes"), texts(of.notes)],
  ]);
}

function level(of: TrainingLevel | undefined): Described {
  if (!of) return new Map();
  return new Map([
    [t("block.modality"), [said("modality", of.modality)]],
    [t("level.level"), [said("level", of.level)]],
    [t("level.since"), of.training_since ? [longDay(of.training_since)] : []],
    [t("level.foundation"), texts(of.foundation)],
    [t("level.gaps"), of.gaps],
    [t("sync.notes"), texts(of.notes)],
  ]);
}

function plan(of: Plan | undefined): Described {
  if (!of) return new Map();
  return new Map([
    [t("sync.name"), [of.name]],
    [t("sync.day"), [longDay(of.date)]],
    [t("sync.state"), [said("status", of.status)]],
    [t("sync.sets"), lines(of.blocks).map((line) => `${line.name} ${times(line)}`)],
    [t("sync.goal"), texts(of.goal)],
    [t("sync.notes"), texts(of.notes)],
  ]);
}

function place(of: Equipment | undefined): Described {
  if (!of) return new Map();
  return new Map([
    [t("sync.name"), [of.name]],
    [t("sync.has"), counts(of)],
    [t("sync.bars"), of.bars.map((bar) => `${bar.name} ${load(bar.weight, bar.weight_unit)}`)],
    [t("sync.plates"), of.plates.map((plate) => `${plate.pairs} × 2 × ${load(plate.weight, plate.weight_unit)}`)],
    [t("sync.dumbbells"), of.dumbbells.map((each) => load(each.weight, each.weight_unit))],
    [t("sync.notes"), texts(of.notes)],
  ]);
}

function tolerance(of: Tolerance | undefined): Described {
  if (!of) return new Map();
  return fields(of, ["profile", "reps", "load", "load_unit", "load_pct", "rpe", "duration_pct", "distance_pct"]);
}

function profile(of: Account | undefined, body: unknown): Described {
  return of && body !== null && typeof body === "object" ? fields(of, Object.keys(body)) : new Map();
}

function fields(of: object, names: string[]): Described {
  const values = of as Record<string, unknown>;
  return new Map(
    names.filter((name) => name in values).map((name) => [said("field", name), texts(values[name])] as const),
  );
}

function texts(value: unknown): string[] {
  return value === null || value === undefined || value === "" ? [] : [said("value", String(value))];
}
