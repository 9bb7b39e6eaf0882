import type { components } from "../../core/api-types";
import { call } from "../../core/api";
import { newId } from "../../core/ids";

export type ImportResult = components["schemas"]["ImportResult"];
export type Import = components["schemas"]["Import"];

/** What the file does not say by itself. */
export interface Said {
  load_unit?: "kg" | "lb" | undefined;
  distance_unit?: "km" | "mi" | undefined;
  date_order?: "day_first" | "month_first" | undefined;
}

/** Its questions, by the parameter that answers each. */
export const questions = {
  load_unit: ["kg", "lb"],
  distance_unit: ["km", "mi"],
  date_order: ["day_first", "month_first"],
} as const;
export type Question = keyof typeof questions;

/** Hands a file to the server: to look at it, or to keep it. */
export function send(file: Blob, said: Said, dryRun: boolean): Promise<ImportResult> {
  const query = new URLSearchParams({ dry_run: String(dryRun) });
  for (const [name, value] of Object.entries(said)) {
    if (value !== undefined) query.set(name, value);
  }
  return call<ImportResult>(`/api/imports?${query}`, {
    method: "POST",
    body: file,
    headers: { "Content-Type": "application/octet-stream", "Idempotency-Key": newId() },
  });
}

export async function imports(): Promise<Import[]> {
  return (await call<{ items: Import[] }>("/api/imports?limit=100")).items;
}

export function undo(id: string): Promise<unknown> {
  return call(`/api/imports/${id}/undo`, { method: "POST", body: {} });
}

/** Says what written names of an import stand for. */
export function map(id: string, names: Map<string, string>): Promise<Import> {
  const mappings = [...names].map(([name, exercise_id]) => ({ name, exercise_id }));
  return call<Import>(`/api/imports/${id}/mapping`, { method: "PUT", body: { mappings } });
}
