import type { Draft, Effect } from "./effects";
import type { Account, Equipment, Tolerance } from "./types";

/** What the screens show of a changed setting before the server has answered. */
export const settingsEffects: Record<string, Effect> = {
  changeMe: (draft, path, body) => {
    const me = draft.get("profile", path.user_id ?? "");
    if (me) draft.put("profile", me.id, { ...me, ...(body as Partial<Account>) });
  },
  setTolerance: (draft, path, body) => {
    if (path.user_id) draft.put("tolerance", path.user_id, body as unknown as Tolerance);
  },
  createEquipment: (draft, _path, body, { made_at }) =>
    equipment(draft, {
      ...{ ...EMPTY, created_at: made_at, updated_at: made_at },
      ...(body as Partial<Equipment>),
      id: String(body.id),
    }),
  replaceEquipment: (draft, path, body) => {
    const before = draft.get("equipment", path.id ?? "");
    if (before) equipment(draft, { ...before, ...(body as Partial<Equipment>) });
  },
  deleteEquipment: (draft, path) => draft.remove("equipment", path.id ?? ""),
};

const EMPTY = {
  name: "",
  is_default: false,
  bars: [],
  plates: [],
  dumbbells: [],
  machines: [],
  notes: null,
  version: 0,
};

/** One place is the usual one at most. */
function equipment(draft: Draft, place: Equipment): void {
  const others = draft.all("equipment").filter((other) => other.id !== place.id);
  const usual = place.is_default || others.length === 0;
  if (usual) {
    for (const other of others) {
      if (other.is_default) draft.put("equipment", other.id, { ...other, is_default: false });
    }
  }
  draft.put("equipment", place.id, { ...place, is_default: usual });
}
