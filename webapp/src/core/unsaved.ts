import type { Store } from "./store.svelte";

/** Words that were typed and not kept yet, by what they are about: a sheet that was left by accident has them again. */
const drafts = new WeakMap<Store, Map<string, string>>();

export function unsaved(store: Store, about: string): string | undefined {
  return drafts.get(store)?.get(about);
}

/** @param words null: they were kept, or are as they were */
export function remember(store: Store, about: string, words: string | null): void {
  const mine = drafts.get(store) ?? new Map<string, string>();
  if (words === null) mine.delete(about);
  else mine.set(about, words);
  drafts.set(store, mine);
}
