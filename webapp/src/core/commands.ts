import type { Issue } from "./types";

/** The version a change is based on: one that the server gave, or the outcome of an earlier change of this device. */
export type Base = { version: number } | { command: string };

/** One write of the athlete, as it waits on the device and as `POST /api/sync/push` takes it. */
export interface Command {
  id: string;
  /** The operationId of the API. */
  operation: string;
  path: Record<string, string>;
  body: Record<string, unknown> | null;
  base: Base | null;
  /** What this device's clock said; recorded, never compared. */
  made_at: string;
}

/** waiting: not yet taken by the server. refused: the server will not take it as it is; a person decides. */
export type WriteState = "waiting" | "refused";

/** A command in the outbox, in the order in which it was made. */
export interface Queued {
  n: number;
  command: Command;
  state: WriteState;
  problems: Issue[];
}

export interface PushResult {
  id: string;
  status: "applied" | "conflict" | "refused" | "later" | "reload";
  http_status: number;
  body: Record<string, unknown> | null;
  version: number | null;
  problems: Issue[] | null;
  conflict_id: string | null;
}

export interface ChangePage {
  items: Change[];
  next_after: number;
  more: boolean;
}

export interface Change {
  seq: number;
  kind: string;
  id: string;
  version: number;
  deleted: boolean;
  thing: unknown;
}

/** The version of the protocol of `/api/sync` that this client speaks. */
export const PROTOCOL = 1;
