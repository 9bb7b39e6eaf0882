import { getContext, setContext } from "svelte";

const SHEET = Symbol("acting");

/** One act at a time: a second tap while what the first one began is under way is no second act. */
export class Acting {
  private busyNow = $state(false);

  get busy(): boolean {
    return this.busyNow;
  }

  run(act: () => unknown): void {
    if (this.busyNow) return;
    const outcome = act();
    if (!(outcome instanceof Promise)) return;
    this.busyNow = true;
    void outcome.finally(() => (this.busyNow = false));
  }

  submit(event: SubmitEvent, act: () => unknown): void {
    event.preventDefault();
    this.run(act);
  }
}

/** The buttons of a sheet act one at a time, whichever of them is tapped. */
export function actTogether(): void {
  setContext(SHEET, new Acting());
}

/** What a button acts by: with the others of its sheet, elsewhere by itself. */
export function actingHere(): Acting {
  return getContext<Acting | undefined>(SHEET) ?? new Acting();
}
