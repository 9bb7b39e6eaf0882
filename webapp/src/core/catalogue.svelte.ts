import { call } from "./api";
import type { Store } from "./store.svelte";
import type { Exercise } from "./types";

const KEY = "catalogue";
const PAGE = 1000;

/** Every exercise there is, kept on the device so that one can be chosen without a network. */
class Catalogue {
  private exercises = $state.raw<Exercise[]>([]);
  private byId = new Map<string, Exercise>();

  get all(): Exercise[] {
    return this.exercises;
  }

  find(id: string | null): Exercise | undefined {
    void this.exercises;
    return id === null ? undefined : this.byId.get(id);
  }

  /** What this device has first, then what the server says. */
  async load(store: Store): Promise<void> {
    this.take((await store.device.get<Exercise[]>(KEY)) ?? []);
    try {
      const found: Exercise[] = [];
      let cursor: string | null = null;
      do {
        const query: string = cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`;
        const page: { items: Exercise[]; next_cursor: string | null } = await call(
          `/api/exercises?limit=${PAGE}${query}`,
        );
        found.push(...page.items);
        cursor = page.next_cursor;
      } while (cursor !== null);
      await store.device.set(KEY, found);
      this.take(found);
    } catch {
      // Without a network the list of last time is good enough.
    }
  }

  private take(exercises: Exercise[]): void {
    this.byId = new Map(exercises.map((exercise) => [exercise.id, exercise]));
    this.exercises = exercises;
  }

  /** By name or alias, the best fit first; what was trained before it among equals. */
  search(text: string, known: Set<string> = new Set(), most = 30): Exercise[] {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const scored = this.exercises.flatMap((exercise) => {
      const names = [exercise.name, ...exercise.aliases].map((name) => name.toLowerCase());
      const fits = Math.max(...names.map((name) => fit(name, words)));
      return fits > 0 ? [{ exercise, score: fits + (known.has(exercise.id) ? 0.5 : 0) }] : [];
    });
    return scored
      .sort((a, b) => b.score - a.score || a.exercise.name.localeCompare(b.exercise.name))
      .slice(0, most)
      .map(({ exercise }) => exercise);
  }
}

function fit(name: string, words: string[]): number {
  if (words.length === 0) return 1;
  if (name === words.join(" ")) return 4;
  if (!words.every((word) => name.includes(word))) return 0;
  return name.startsWith(words[0]!) ? 3 : name.split(/[\s-]+/).some((part) => part.startsWith(words[0]!)) ? 2 : 1;
}

export const catalogue = new Catalogue();
