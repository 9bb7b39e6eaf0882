import { today } from "../../core/format";
import { Known } from "../../core/known.svelte";
import { session } from "../../core/session.svelte";
import type { Plan, PlannedAgainst } from "../../core/types";
import type { Now } from "./against";

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
  get answer(): Now | null {
    const { link, busy, last } = session.engine;
    const begins = busy && last === null;
    if ((link !== "online" && !begins) || this.known.away) return null;
    return this.known.answer ?? { from: today(), items: null };
  }
}
