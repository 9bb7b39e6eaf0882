import { longDay } from "../../core/format";
import { t } from "../../core/messages";
import type { Plan } from "../../core/types";
import { move } from "../plan/acts";
import type { Item } from "./days";

const UNDO_MS = 10_000;

/** Carrying a plan to another day: by drag, by tapping a day, or by arrow keys and Enter. */
export class Moving {
  item = $state.raw<Item | null>(null);
  /** Carried by the pointer: no banner then. */
  dragged = $state(false);
  said = $state("");
  undo = $state.raw<{ text: string; take: () => Promise<void> } | null>(null);
  private fading: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly plan: (id: string) => Plan | undefined) {}

  take(item: Item): void {
    this.dragged = false;
    this.item = item;
    this.said = t("calendar.moving_said", { name: item.name });
  }

  drag(item: Item): void {
    this.dragged = true;
    this.item = item;
  }

  stop(): void {
    if (this.item && !this.dragged) this.said = t("calendar.moving_stopped");
    this.item = null;
  }

  async put(date: string): Promise<void> {
    const plan = this.item?.plan;
    this.item = null;
    if (!plan || plan.date === date) return;
    const from = plan.date;
    await move(plan, date);
    const text = t("calendar.moved_to", { name: plan.name, day: longDay(date) });
    this.said = text;
    this.offer(text, async () => {
      const now = this.plan(plan.id);
      if (now) await move(now, from);
      this.said = t("calendar.moved_to", { name: plan.name, day: longDay(from) });
    });
  }

  private offer(text: string, take: () => Promise<void>): void {
    if (this.fading) clearTimeout(this.fading);
    this.undo = {
      text,
      take: async () => {
        this.undo = null;
        await take();
      },
    };
    this.fading = setTimeout(() => (this.undo = null), UNDO_MS);
  }
}
