import { untrack } from "svelte";
import { Away, call, Problem } from "./api";
import { session } from "./session.svelte";
import { now } from "./store.svelte";

/** @param at when the server said so, by this device's clock */
interface Kept<T> {
  answer: T;
  at: string;
}

const REFUSED = 422;

/** What the server answered to a question, kept on the device with its time for when it cannot be asked. */
export class Known<T> {
  private kept = $state.raw<Kept<T> | null>(null);
  private awayNow = $state(false);
  private askedNow = $state(false);

  constructor(private readonly path: string) {}

  get answer(): T | null {
    return this.kept?.answer ?? null;
  }

  /** Since when it is known; null while it is what the server says now. */
  get from(): string | null {
    return this.awayNow ? (this.kept?.at ?? null) : null;
  }

  /** Whether the server could not be asked. */
  get away(): boolean {
    return this.awayNow;
  }

  /** Whether it was asked at all. */
  get asked(): boolean {
    return this.askedNow;
  }

  /** Asks; what was answered before is there until then. */
  read(): Promise<void> {
    return untrack(() => this.ask());
  }

  private async ask(): Promise<void> {
    const { device } = session.store;
    const key = `answer:${this.path}`;
    const before = this.kept ?? (await device.get<Kept<T>>(key)) ?? null;
    try {
      this.kept ??= before;
      const kept = { answer: await call<T>(this.path), at: now() };
      this.kept = kept;
      this.awayNow = false;
      await device.set(key, kept);
    } catch (failure) {
      if (!(failure instanceof Away || failure instanceof Problem)) throw failure;
      // What it refuses is not there.
      const gone = failure instanceof Problem && failure.status === REFUSED;
      if (gone) this.kept = null;
      this.awayNow = !gone;
    } finally {
      this.askedNow = true;
    }
  }
}
