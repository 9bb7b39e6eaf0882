import { today } from "../../core/format";
import { Known } from "../../core/known.svelte";
import { session } from "../../core/session.svelte";
import type { Plan, PlannedAgainst } from "../../core/types";

/** What limits are against now: one may have come or gone since a draft was saved. */
export class LimitsNow {
  private readonly known = new Known<PlannedAgainst>("/api/graph/conflicts");

  /**
   * To be made where a component begins.
   *
   * @param plans what is looked at; nothing is asked unless a draft of a day to come is among them
   */
  constructor(plans: () => Plan[]) {
    const { store, engine } = session;
    const seen = $derived.by(() => {
      const drafts = plans().filter(({ status, date }) => status === "draft" && date >= today());
      return drafts.length === 0
        ? null
        : [...drafts, ...store.all("constraint"), ...store.all("injury")].map(({ id, version }) => `${id} ${version}`);
    });
    const changed = $derived(seen?.join() ?? null);
    $effect(() => {
      if (changed !== null && engine.link === "online") void this.known.read();
    });
  }

  /** Null where it cannot be asked: then what was found when a plan was last saved stands. */
  get answer(): PlannedAgainst | null {
    return session.engine.link !== "online" || this.known.away ? null : this.known.answer;
  }
}
