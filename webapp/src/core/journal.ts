import { catalogue } from "./catalogue.svelte";
import { day } from "./format";
import { said, t } from "./messages";
import type { EntryLink, JournalEntry, Kind, PerformedSet, TargetType, Things } from "./types";

/** How an entry stands to a thing of each kind unless somebody says otherwise. */
export const USUAL: Record<TargetType, EntryLink["relationship"]> = {
  workout: "EXPLAINS",
  set: "EXPLAINS",
  planned_set: "EXPLAINS",
  plan: "AFFECTS",
  injury: "RELATED_TO",
  constraint: "RELATED_TO",
  goal: "INFORMS",
  exercise: "RELATED_TO",
};

/** A thing that an entry can be about. */
export interface About {
  type: TargetType;
  id: string;
  name: string;
}

/** What this device has. */
interface Known {
  get<K extends Kind>(kind: K, id: string): Things[K] | undefined;
  all<K extends Kind>(kind: K): Things[K][];
}

/** The newest day first, and of a day what was written last. */
export function newest(entries: JournalEntry[]): JournalEntry[] {
  return [...entries].sort((a, b) => order(b.entry_date, a.entry_date) || order(b.created_at, a.created_at));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether it says every one of these words, in its text, its tags or the names of what it is about. */
export function says(entry: JournalEntry, words: string[]): boolean {
  const text = [entry.raw_text, entry.summary, ...entry.tags, ...entry.links.map(({ name }) => name)]
    .join(" ")
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Entries about one of these things. */
export function about(entries: JournalEntry[], ids: Set<string>): JournalEntry[] {
  return newest(entries.filter((entry) => entry.links.some((link) => ids.has(link.target_id))));
}

/** What it says in short. */
export function brief(entry: JournalEntry): string {
  return entry.summary ?? entry.raw_text;
}

/** Where the thing that an entry is about is shown; null where it has no page, or is there no more. */
export function placeOf(things: Known, { target_type, target_id, gone }: EntryLink): string | null {
  if (gone) return null;
  switch (target_type) {
    case "workout":
      return `/workouts/${target_id}`;
    case "plan":
      return `/plans/${target_id}`;
    case "exercise":
      return `/exercises/${target_id}`;
    case "set": {
      const workout = workoutOf(things, target_id);
      return workout ? `/workouts/${workout.id}` : null;
    }
    case "planned_set": {
      const plan = planOf(things, target_id);
      return plan ? `/compare/${plan.id}` : null;
    }
    case "goal":
      return things.get("goal", target_id) ? `/goals/${target_id}` : null;
    case "injury":
    case "constraint":
      return "/settings/injuries";
  }
}

/** What this device calls a thing, until the server says it. */
export function nameOf(things: Known, type: TargetType, id: string): { name: string; date: string | null } {
  switch (type) {
    case "workout": {
      const workout = things.get("workout", id);
      return { name: workout?.name ?? "", date: workout?.local_date ?? null };
    }
    case "plan": {
      const plan = things.get("plan", id);
      return { name: plan?.name ?? "", date: plan?.date ?? null };
    }
    case "set": {
      const workout = workoutOf(things, id);
      return { name: setIn(workout, id)?.exercise_name ?? "", date: workout?.local_date ?? null };
    }
    case "planned_set": {
      const plan = planOf(things, id);
      return { name: setIn(plan, id)?.exercise_name ?? "", date: plan?.date ?? null };
    }
    case "exercise":
      return { name: catalogue.find(id)?.name ?? things.get("exercise", id)?.name ?? "", date: null };
    case "injury":
    case "constraint":
    case "goal":
      return { name: things.get(type, id)?.name ?? "", date: null };
  }
}

/** What the thing that an entry is about is called among others: of a set which one it is, else its day. */
export function titleOf(things: Known, { name, date, target_type, target_id }: EntryLink): string {
  if (!name) return said("target_type", target_type);
  if (target_type !== "set" && target_type !== "planned_set") return name;
  const set = numberOf(things, target_type, target_id);
  if (set === null) return date ? t("journal.set_on", { exercise: name, day: day(date) }) : name;
  return set === 0 ? t("journal.set_warmup", { exercise: name }) : t("journal.set", { exercise: name, set });
}

function numberOf(things: Known, type: "set" | "planned_set", id: string): number | null {
  if (type === "planned_set") return numberIn(planOf(things, id), undefined, { planned: id, set: null });
  const workout = workoutOf(things, id);
  const planned = workout && performed(workout).find((set) => set.id === id)?.planned_set_id;
  const plan = workout?.plan_id ? things.get("plan", workout.plan_id) : planned ? planOf(things, planned) : undefined;
  return numberIn(plan, workout, { planned: planned ?? null, set: id });
}

/**
 * The how manieth of its exercise a set is, as it was planned if it was; what was added goes on after what was planned.
 * 0: a warm-up; null: not known here.
 */
export function numberIn(
  plan: Things["plan"] | undefined,
  workout: Things["workout"] | undefined,
  ids: { planned: string | null; set: string | null },
): number | null {
  const meant = ids.planned === null ? undefined : setIn(plan, ids.planned);
  if (meant) return workLike(meant, setsOf(plan)).indexOf(meant) + 1;
  const set = workout && performed(workout).find(({ id }) => id === ids.set);
  if (!set) return null;
  const work = workLike(set, performed(workout));
  if (set.set_type === "warmup" || !plan || ids.planned !== null) return work.indexOf(set) + 1;
  const added = work.filter(({ planned_set_id }) => !planned_set_id);
  return workLike(set, setsOf(plan)).length + added.indexOf(set) + 1;
}

/** The sets of the same exercise that are no warm-ups. */
function workLike<S extends AnySet>(set: AnySet, among: S[]): S[] {
  return among.filter((each) => each.exercise_name === set.exercise_name && each.set_type !== "warmup");
}

function performed(workout: Things["workout"]): PerformedSet[] {
  return workout.blocks.flatMap(({ sets }) => sets);
}

type Holder = Things["workout"] | Things["plan"];
type AnySet = Holder["blocks"][number]["sets"][number];

function workoutOf(things: Known, set: string): Things["workout"] | undefined {
  return things.all("workout").find((workout) => setIn(workout, set));
}

function planOf(things: Known, set: string): Things["plan"] | undefined {
  return things.all("plan").find((plan) => setIn(plan, set));
}

function setIn(holder: Holder | undefined, id: string): AnySet | undefined {
  for (const { sets } of holder?.blocks ?? []) {
    const found = (sets as AnySet[]).find((set) => set.id === id);
    if (found) return found;
  }
  return undefined;
}

function setsOf(holder: Holder | undefined): AnySet[] {
  return (holder?.blocks ?? []).flatMap<AnySet>(({ sets }) => sets);
}
