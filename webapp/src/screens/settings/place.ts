import { t, type Message } from "../../core/messages";
import type { Equipment, LoadUnit } from "../../core/types";
import type { Preset } from "./presets";

export interface BarRow {
  name: string;
  weight: number | null;
  weight_unit: LoadUnit;
}
export interface PlateRow {
  weight: number | null;
  weight_unit: LoadUnit;
  pairs: number;
}
export interface DumbbellRow {
  weight: number;
  weight_unit: LoadUnit;
}
export interface MachineRow {
  name: string;
  step: number | null;
  lightest: number | null;
  heaviest: number | null;
  weight_unit: LoadUnit;
}

/** A place while it is written: a row may still miss its number. */
export interface Form {
  name: string;
  is_default: boolean;
  bars: BarRow[];
  plates: PlateRow[];
  dumbbells: DumbbellRow[];
  machines: MachineRow[];
  notes: string;
}

export function draftOf(place: Equipment | undefined, preset: Preset | undefined, first: boolean): Form {
  const of = place ?? preset?.has;
  return structuredClone({
    name: place?.name ?? (preset ? t(preset.name) : ""),
    is_default: place?.is_default ?? first,
    bars: of?.bars ?? [],
    plates: of?.plates ?? [],
    dumbbells: of?.dumbbells ?? [],
    machines: of?.machines ?? [],
    notes: place?.notes ?? "",
  });
}

/** The body of a request: the heaviest plate first. The form keeps that order, so that a refusal points at its row. */
export function sent(form: Form): Record<string, unknown> {
  const plain = JSON.parse(JSON.stringify(form)) as Form;
  plain.plates.sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0));
  return { ...plain, name: plain.name.trim(), notes: plain.notes.trim() === "" ? null : plain.notes };
}

/** What is not filled in yet, by the pointers that the server would use. */
export function missing(form: Form): [string, Message][] {
  const found: [string, Message][] = [];
  if (form.name.trim() === "") found.push(["/name", "settings.place_name_needed"]);
  form.bars.forEach((bar, i) => {
    if (bar.name.trim() === "") found.push([`/bars/${i}/name`, "settings.bar_name_needed"]);
    if (bar.weight === null) found.push([`/bars/${i}/weight`, "settings.bar_weight_needed"]);
  });
  form.plates.forEach((plate, i) => {
    if (plate.weight === null) found.push([`/plates/${i}/weight`, "settings.plate_weight_needed"]);
  });
  form.machines.forEach((machine, i) => {
    if (machine.name.trim() === "") found.push([`/machines/${i}/name`, "settings.machine_name_needed"]);
    if (machine.step === null) found.push([`/machines/${i}/step`, "settings.machine_step_needed"]);
  });
  return found;
}
