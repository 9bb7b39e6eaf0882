import type { Draft, Effect } from "./effects";
import { nameOf, USUAL } from "./journal";
import type { EntryDraft, EntryLink, JournalEntry } from "./types";

/** What the screens show of a journal that was written in before the server has answered. */
export const journalEffects: Record<string, Effect> = {
  logEntry: (draft, _path, body, { made_at }) => {
    const { links, id, ...said } = body as unknown as EntryDraft;
    draft.put("journal_entry", String(id), {
      ...EMPTY,
      created_at: made_at,
      updated_at: made_at,
      ...filled(said),
      entry_date: said.entry_date ?? made_at.slice(0, 10),
      id: String(id),
      links: (links ?? []).map((link) => linkOf(draft, link, made_at)),
    });
  },
  patchEntry: (draft, path, body) =>
    entry(draft, path, (before) => ({ ...before, ...(body as Partial<JournalEntry>) })),
  deleteEntry: (draft, path) => draft.remove("journal_entry", path.id ?? ""),
  reviewEntry: (draft, path, body, { made_at }) =>
    entry(draft, path, (before) => ({
      ...before,
      reviewed_at: body.reviewed === false ? null : made_at,
      review_notes: (body.notes as string | null | undefined) ?? null,
    })),
  linkEntry: (draft, path, body, { made_at }) =>
    entry(draft, path, (before) => ({
      ...before,
      links: [...before.links, linkOf(draft, body as unknown as LinkDraft, made_at)],
    })),
  unlinkEntry: (draft, path) =>
    entry(draft, path, (before) => ({ ...before, links: before.links.filter((link) => link.id !== path.link_id) })),
};

type LinkDraft = NonNullable<EntryDraft["links"]>[number];

const EMPTY = {
  entry_type: "observation" as const,
  category: null,
  severity: "info" as const,
  raw_text: "",
  extracted: {},
  summary: null,
  tags: [],
  reviewed_at: null,
  review_notes: null,
  earlier_texts: [],
  version: 0,
};

/** Without what was left open. */
function filled(said: Record<string, unknown>): Partial<JournalEntry> {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null && value !== undefined));
}

function linkOf(draft: Draft, link: LinkDraft, made_at: string): EntryLink {
  return {
    id: link.id ?? "",
    relationship: link.relationship ?? USUAL[link.target_type],
    target_type: link.target_type,
    target_id: link.target_id,
    ...nameOf(draft, link.target_type, link.target_id),
    gone: false,
    created_at: made_at,
  };
}

function entry(draft: Draft, path: Record<string, string>, change: (before: JournalEntry) => JournalEntry): void {
  const before = draft.get("journal_entry", path.id ?? "");
  if (before) draft.put("journal_entry", before.id, change(before));
}
