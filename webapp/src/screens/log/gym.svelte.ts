import type { Weight } from "../../core/plates";
import type { Store } from "../../core/store.svelte";
import type { Equipment } from "../../core/types";

const KEPT = "plumbline.gym";

/** Where the athlete trains and with which bar, as last chosen on this device. */
class Gym {
  private chosen = $state(JSON.parse(localStorage.getItem(KEPT) ?? "{}") as { place?: string; bars?: string[] });

  places(store: Store): Equipment[] {
    return store.all("equipment").filter((place) => place.bars.length > 0);
  }

  place(store: Store): Equipment | undefined {
    const places = this.places(store);
    return (
      places.find((place) => place.id === this.chosen.place) ?? places.find((place) => place.is_default) ?? places[0]
    );
  }

  /** The bar for an exercise: what is lifted with another bar is so next time as well. */
  bar(place: Equipment, exercise: string | null): Weight & { name: string; at: number } {
    const wanted = this.chosen.bars?.find((each) => each.startsWith(`${exercise}:`))?.slice(`${exercise}:`.length);
    const at = Math.max(
      0,
      place.bars.findIndex((bar) => bar.name === wanted),
    );
    return { ...place.bars[at]!, at };
  }

  choosePlace(place: string): void {
    this.keep({ ...this.chosen, place });
  }

  chooseBar(exercise: string | null, name: string): void {
    const others = (this.chosen.bars ?? []).filter((each) => !each.startsWith(`${exercise}:`));
    this.keep({ ...this.chosen, bars: [...others, `${exercise}:${name}`] });
  }

  private keep(chosen: { place?: string; bars?: string[] }): void {
    this.chosen = chosen;
    localStorage.setItem(KEPT, JSON.stringify(chosen));
  }
}

export const gym = new Gym();
