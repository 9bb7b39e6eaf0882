import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Command, Queued } from "./commands";
import type { Kind } from "./types";

/** What the server last said of one thing. */
export interface Stored {
  kind: Kind;
  id: string;
  version: number;
  thing: unknown;
}

interface Schema extends DBSchema {
  things: { key: [string, string]; value: Stored };
  outbox: { key: number; value: Omit<Queued, "n"> };
  meta: { key: string; value: unknown };
}

/**
 * What this device keeps of one athlete: the mirror of what the server said, the writes that wait, and where reading
 * the changes stands. A write is on the disk before any screen shows it.
 */
export class Device {
  private constructor(private readonly db: IDBPDatabase<Schema>) {}

  static async open(user: string): Promise<Device> {
    const db = await openDB<Schema>(`plumbline-${user}`, 1, {
      upgrade(fresh) {
        fresh.createObjectStore("things", { keyPath: ["kind", "id"] });
        fresh.createObjectStore("outbox", { autoIncrement: true });
        fresh.createObjectStore("meta");
      },
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
      },
    });
    return new Device(db);
  }

  static forget(user: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(`plumbline-${user}`);
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error ?? new Error("the device's data could not be deleted"));
    });
  }

  close(): void {
    this.db.close();
  }

  /** All of it as it was at one moment. */
  async read(): Promise<{ things: Stored[]; outbox: Queued[]; names: Record<string, string> }> {
    const transaction = this.db.transaction(["things", "outbox", "meta"]);
    const outbox = transaction.objectStore("outbox");
    const [things, keys, values, names] = await Promise.all([
      transaction.objectStore("things").getAll(),
      outbox.getAllKeys(),
      outbox.getAll(),
      transaction.objectStore("meta").get("names"),
    ]);
    return { things, outbox: queued(keys, values), names: (names ?? {}) as Record<string, string> };
  }

  async outbox(): Promise<Queued[]> {
    const transaction = this.db.transaction("outbox");
    return queued(...(await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()])));
  }

  /** Durable when it answers; all of them or none, with what they correct of what was queued before. */
  async queue(commands: Command[], corrected: Queued[] = [], gone: number[] = []): Promise<Queued[]> {
    const transaction = this.db.transaction("outbox", "readwrite", { durability: "strict" });
    const entries = commands.map((command) => ({ command, state: "waiting" as const, problems: [] }));
    const keys = Promise.all(entries.map((entry) => transaction.store.add(entry)));
    const others = Promise.all([
      ...corrected.map(({ n, ...entry }) => transaction.store.put(entry, n)),
      ...gone.map((n) => transaction.store.delete(n)),
    ]);
    // Nothing more is to come: it goes to the disk without waiting until the keys have been looked at.
    transaction.commit();
    const [added] = await Promise.all([keys, others, transaction.done]);
    return entries.map((entry, i) => ({ ...entry, n: added[i] as number }));
  }

  /**
   * What one exchange with the server settled, in one transaction: nothing is dropped before what it became is here. It
   * need not be on the disk at once: what a power cut takes of it is asked for or sent again, and a set that is written
   * meanwhile does not wait for it.
   */
  async settle(settled: {
    done: number[];
    changed: Queued[];
    things: Stored[];
    gone: { kind: string; id: string }[];
    after: number | null;
    fresh?: boolean;
    names?: Record<string, string>;
  }): Promise<void> {
    const transaction = this.db.transaction(["things", "outbox", "meta"], "readwrite", { durability: "relaxed" });
    const things = transaction.objectStore("things");
    const outbox = transaction.objectStore("outbox");
    const meta = transaction.objectStore("meta");
    const renamed = Object.keys(settled.names ?? {}).length > 0;
    const names = renamed ? { ...((await meta.get("names")) as Record<string, string>), ...settled.names } : null;
    const requests: Promise<unknown>[] = [];
    if (settled.fresh) requests.push(things.clear());
    for (const thing of settled.things) requests.push(things.put(thing));
    for (const { kind, id } of settled.gone) requests.push(things.delete([kind, id]));
    for (const n of settled.done) requests.push(outbox.delete(n));
    for (const { n, ...entry } of settled.changed) requests.push(outbox.put(entry, n));
    if (settled.after !== null) requests.push(meta.put(settled.after, "after"));
    if (names) requests.push(meta.put(names, "names"));
    await Promise.all([...requests, transaction.done]);
  }

  async get<T>(key: string): Promise<T | undefined> {
    return (await this.db.get("meta", key)) as T | undefined;
  }

  async set(key: string, value: unknown): Promise<void> {
    await this.db.put("meta", value, key);
  }
}

function queued(keys: number[], values: Omit<Queued, "n">[]): Queued[] {
  return values.map((value, i) => ({ ...value, n: keys[i]! }));
}
