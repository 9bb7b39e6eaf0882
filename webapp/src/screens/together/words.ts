import { brief, nameOf } from "../../core/journal";
import { capital, day, load, nearDay } from "../../core/format";
import { said, t } from "../../core/messages";
import type { Kind, Neighbourhood, Things } from "../../core/types";
import type { IconName } from "../../ui/Icon.svelte";

export type GraphNode = Neighbourhood["nodes"][number];
type GraphEdge = Neighbourhood["edges"][number];

/** What this device has. */
interface Known {
  get<K extends Kind>(kind: K, id: string): Things[K] | undefined;
  all<K extends Kind>(kind: K): Things[K][];
}

/** A thing of the picture. */
export interface Node {
  key: string;
  title: string;
  /** What it is, and when. */
  sub: string;
  icon: IconName;
  /** Where the walk goes on; null of a word of the catalogue. */
  href: string | null;
  /** The link with the middle as a sentence. */
  sentence: string;
}

/** Things that are linked with the middle in the same way. */
export interface Group {
  label: string;
  /** Whether the link leads from them to the middle. */
  back: boolean;
  nodes: Node[];
}

const ICONS: Record<string, IconName> = {
  plan: "calendar",
  planned_set: "calendar",
  workout: "check",
  goal: "star",
  training_block: "history",
  injury: "warning",
  constraint: "lock",
  training_level: "person",
  exercise: "plates",
  journal_entry: "note",
  pattern: "move",
  joint: "person",
  joint_action: "person",
  muscle: "person",
  equipment: "plates",
  modality: "flame",
};
const WORDS = new Set(["pattern", "joint", "joint_action", "muscle", "equipment", "modality"]);
const LONGEST = 80;

/** What a thing is called here: the server's name, or what this device knows of it. */
export function titleOf(things: Known, { id, type, name }: GraphNode): string {
  if (WORDS.has(type)) return capital(said(type, name || id));
  if (type === "journal_entry") {
    const entry = things.get("journal_entry", id);
    return cut(entry ? brief(entry) : name || said("target_type", "journal_entry"));
  }
  if (type === "planned_set") return nameOf(things, "planned_set", id).name || name || said("target_type", type);
  if (type === "training_level") return capital(said("modality", name));
  return name || (type === "workout" ? t("log.untitled") : said("thing", type));
}

export function iconOf(type: string): IconName {
  return ICONS[type] ?? "more";
}

/** What it is, and its day where it has one. */
export function subOf({ type, date }: GraphNode): string {
  const what = capital(said("thing", type));
  return date === null ? what : `${what}, ${nearDay(date.slice(0, 10))}`;
}

/** Where a thing itself is shown; null where it has no page. */
export function pageOf({ id, type }: GraphNode): string | null {
  const pages: Record<string, string> = {
    plan: `/plans/${id}`,
    workout: `/workouts/${id}`,
    goal: `/goals/${id}`,
    training_block: `/blocks/${id}`,
    injury: "/settings/injuries",
    constraint: "/settings/injuries",
    exercise: `/exercises/${id}`,
    journal_entry: `/journal/${id}`,
  };
  return pages[type] ?? null;
}

function walkTo(things: Known, { id, type }: GraphNode): string | null {
  if (WORDS.has(type)) return null;
  if (type !== "planned_set") return `/together/${id}`;
  const plan = things.all("plan").find(({ blocks }) => blocks.some(({ sets }) => sets.some((set) => set.id === id)));
  return plan ? `/together/${plan.id}` : null;
}

/** The links of the middle, those of one kind together, in the order in which they were answered. */
export function groupsOf(things: Known, { center, nodes, edges }: Neighbourhood): Group[] {
  if (center === null) return [];
  const groups = new Map<string, Group>();
  const seen = new Set<string>();
  for (const edge of edges) {
    const back = edge.to === center.id;
    const other = nodes.find(({ id }) => id === (back ? edge.from : edge.to));
    const key = `${edge.relationship} ${back}`;
    if (!other || seen.has(`${key} ${other.type} ${other.id}`)) continue;
    seen.add(`${key} ${other.type} ${other.id}`);
    let group = groups.get(key);
    if (!group) {
      const label = capital(verb(back ? "edge_back" : "edge", edge.relationship));
      groups.set(key, (group = { label, back, nodes: [] }));
    }
    group.nodes.push({
      key: `${other.type} ${other.id}`,
      title: titleOf(things, other) + limit(edge),
      sub: edge.relationship === "PRESCRIBES" ? t("plan.sets_count", { count: edge.times }) : subOf(other),
      icon: iconOf(other.type),
      href: walkTo(things, other),
      sentence: sentence(things, edge, back ? other : center, back ? center : other),
    });
  }
  return [...groups.values()];
}

/** Lower A serves Squat 140. */
function sentence(things: Known, edge: GraphEdge, from: GraphNode, to: GraphNode): string {
  const sets = edge.relationship === "PRESCRIBES" ? `, ${t("plan.sets_count", { count: edge.times })}` : "";
  const words = { from: dated(things, from), verb: verb("edge", edge.relationship), to: dated(things, to) };
  return t("together.sentence", { ...words, to: words.to + limit(edge) + sets });
}

/** Its name; what happened on a day says on which, and plans and workouts, often of one name, say which they are. */
function dated(things: Known, node: GraphNode): string {
  const title = titleOf(things, node);
  if (WORDS.has(node.type)) return title.toLowerCase();
  if (node.date === null) return title;
  const on = day(node.date.slice(0, 10), { dateStyle: "medium" });
  if (node.type === "journal_entry") return `“${title}” (${on})`;
  return node.type === "plan" || node.type === "workout" ? `${title} (${said("thing", node.type)}, ${on})` : title;
}

function limit({ above_load, load_unit }: GraphEdge): string {
  return above_load === null ? "" : ` ${t("together.above", { load: load(above_load, load_unit ?? "kg") })}`;
}

function verb(how: "edge" | "edge_back", relationship: string): string {
  const word = said(how, relationship);
  return /^[A-Z ]+$/.test(word) ? word.toLowerCase() : word;
}

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
}
