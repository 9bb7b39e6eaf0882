import { weekIn } from "../../core/blocks";
import { load, today } from "../../core/format";
import { number, said, t } from "../../core/messages";
import { session } from "../../core/session.svelte";
import type { Equipment } from "../../core/types";

/** What a section stands at, in a few words; empty where there is nothing to say. */
export function present(section: string): string {
  switch (section) {
    case "profile":
      return profile();
    case "equipment":
      return equipment();
    case "tolerance":
      return tolerance();
    case "goals":
      return goals();
    case "blocks":
      return blocks();
    case "levels":
      return levels();
    case "injuries":
      return injuries();
    case "account":
      return session.me?.email ?? "";
    case "passkeys":
      return t("passkeys.row");
    case "assistants":
      return t("assistants.row");
    case "tokens":
      return t("settings.tokens_row");
    case "imports":
      return t("settings.imports_row");
    case "export":
      return t("settings.export_row");
    default:
      return "";
  }
}

function profile(): string {
  const me = session.me;
  return me
    ? t("settings.profile_row", { units: t(`sign.${me.unit_system}`), day: t(`settings.week_${me.week_start}`) })
    : "";
}

function goals(): string {
  const count = session.store.all("goal").filter((goal) => goal.status === "active").length;
  return count === 0 ? t("goal.row_none") : t("goal.row", { count });
}

function levels(): string {
  const all = session.store.all("training_level");
  return all.length === 0
    ? t("level.row_none")
    : all.map(({ modality, level }) => `${said("modality", modality)}: ${said("level", level)}`).join(" · ");
}

function blocks(): string {
  const now = today();
  const going = session.store.all("training_block").filter((block) => weekIn(block, now) !== null);
  return going.length === 0
    ? t("block.row_none")
    : going
        .map((block) => `${block.name}: ${t("block.week", { week: weekIn(block, now) ?? 1, of: block.weeks })}`)
        .join(" · ");
}

function injuries(): string {
  const count = session.store.all("injury").filter((injury) => injury.active).length;
  return count === 0 ? t("injury.row_none") : t("injury.row", { count });
}

function equipment(): string {
  const places = session.store.all("equipment");
  const usual = places.find((place) => place.is_default) ?? places[0];
  if (!usual) return t("settings.equipment_none_row");
  const first = contents(usual);
  return places.length === 1 ? first : `${first} · ${t("settings.more_places", { count: places.length - 1 })}`;
}

/** Garage: 2 bars, 14 plates. */
export function contents(place: Equipment): string {
  const what = counts(place);
  return `${place.name}: ${what.length === 0 ? t("settings.place_empty") : what.join(", ")}`;
}

export function counts(place: Pick<Equipment, "bars" | "plates" | "dumbbells" | "machines">): string[] {
  const plates = place.plates.reduce((sum, plate) => sum + 2 * plate.pairs, 0);
  const all: [number, string][] = [
    [place.bars.length, t("settings.count_bars", { count: place.bars.length })],
    [plates, t("settings.count_plates", { count: plates })],
    [place.dumbbells.length, t("settings.count_dumbbells", { count: place.dumbbells.length })],
    [place.machines.length, t("settings.count_machines", { count: place.machines.length })],
  ];
  return all.filter(([count]) => count > 0).map(([, text]) => text);
}

function tolerance(): string {
  const chosen = session.store.get("tolerance", session.store.user);
  if (!chosen) return t("settings.tolerance_row");
  const values = { reps: number(chosen.reps), load: load(chosen.load, chosen.load_unit), rpe: number(chosen.rpe) };
  return chosen.profile === "absolute"
    ? t("settings.tolerance_row_absolute", values)
    : t("settings.tolerance_row_relative", { ...values, percent: number(chosen.load_pct ?? 0) });
}
