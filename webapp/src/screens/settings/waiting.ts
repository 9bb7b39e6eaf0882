import type { Queued } from "../../core/commands";
import { session } from "../../core/session.svelte";

/** The writes of these operations that the server has not taken; with an id, those about that thing. */
export function queued(operations: string[], id?: string): Queued[] {
  return session.store.outbox.filter(
    ({ command }) =>
      operations.includes(command.operation) &&
      (id === undefined || Object.values(command.path).includes(id) || command.body?.id === id),
  );
}

export function refused(operations: string[], id?: string): Queued[] {
  return queued(operations, id).filter((each) => each.state === "refused");
}
