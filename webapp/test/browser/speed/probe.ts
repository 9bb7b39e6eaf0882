/** Something on the page: an element of this kind, with this text when one is given. */
export interface Sight {
  selector: string;
  text?: string;
}

export interface Wanted {
  /** What the page is opened for. */
  shown: Sight;
  /** What a tap brings. */
  answered: Sight;
  /** Whether what is shown is tapped at once. */
  tapping: boolean;
}

/** In milliseconds since the navigation began, by the page's own clock. */
export interface Seen {
  firstPaint: number;
  largestPaint: number;
  shift: number;
  shown: number | null;
  answered: number | null;
  /** When the last tap was made. */
  tapped: number | null;
}

/**
 * A tap on a ✓, which is one when the finger leaves the glass (until then it may become a scroll): how long the finger had
 * been there, and how long after it had left the set was durable on the device and on the screen.
 */
export interface Mark {
  held: number;
  durable: number | null;
  shown: number;
}

export interface Probe {
  seen: Seen;
  marks: Mark[];
}

/** What the probe tells Node.js: it is shown, and where. */
export type Shown = (at: { x: number; y: number }) => void;

/** Runs in the page before everything else; knows nothing of the app but what a person sees, and IndexedDB. */
export function probe(wanted: Wanted): void {
  const seen: Seen = { firstPaint: 0, largestPaint: 0, shift: 0, shown: null, answered: null, tapped: null };
  const marks: Mark[] = [];
  const here = window as unknown as { probe: Probe; isShown?: Shown };
  here.probe = { seen, marks };

  const observe = (type: string, note: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe("paint", (entry) => {
    if (entry.name === "first-contentful-paint") seen.firstPaint = entry.startTime;
  });
  observe("largest-contentful-paint", (entry) => (seen.largestPaint = entry.startTime));
  observe("layout-shift", (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) seen.shift += value;
  });

  /** The first task after the frame that draws what is in the document now, before whatever else waits its turn. */
  const painted = (then: (at: number) => void): void => {
    const { scheduler } = window as unknown as { scheduler: { postTask(task: () => void, how: object): void } };
    requestAnimationFrame(() => scheduler.postTask(() => then(performance.now()), { priority: "user-blocking" }));
  };

  const find = ({ selector, text }: Sight): Element | undefined =>
    [...document.querySelectorAll(selector)].find(
      (element) =>
        (text === undefined || element.textContent?.trim() === text) && element.getBoundingClientRect().height > 0,
    );
  let looking = false;
  let answering = false;
  const look = (): void => {
    if (!looking) {
      const found = find(wanted.shown);
      if (!found) return;
      looking = true;
      painted((at) => {
        seen.shown = at;
        if (wanted.tapping) found.scrollIntoView({ block: "nearest", behavior: "instant" });
        const { x, y, width, height } = found.getBoundingClientRect();
        here.isShown?.({ x: x + width / 2, y: y + height / 2 });
      });
    } else if (!answering && seen.tapped !== null && find(wanted.answered)) {
      answering = true;
      painted((at) => (seen.answered = at));
    }
  };

  // --- The ✓ of the log.
  let pending: { row: Element; down: number; at: number | null; durable: number | null } | null = null;
  const open = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...args) {
    const transaction = open.apply(this, args);
    // Not the one of an exchange that goes on while the finger comes down.
    const tap = pending;
    if (
      tap &&
      tap.at !== null &&
      transaction.mode === "readwrite" &&
      [...transaction.objectStoreNames].includes("outbox")
    ) {
      transaction.addEventListener("complete", () => (tap.durable ??= performance.now() - tap.at!));
    }
    return transaction;
  };
  const marked = (): void => {
    if (!pending?.row.classList.contains("done") || pending.at === null) return;
    const { down, at, durable } = pending;
    pending = null;
    painted((drawn) => marks.push({ held: at - down, durable, shown: drawn - at }));
  };
  addEventListener(
    "pointerdown",
    (event) => {
      seen.tapped = event.timeStamp;
      const row = (event.target as Element).closest("button.mark")?.closest("li");
      if (row && !row.classList.contains("done")) pending = { row, down: event.timeStamp, at: null, durable: null };
    },
    { capture: true },
  );
  addEventListener(
    "pointerup",
    (event) => {
      if (pending) pending.at = event.timeStamp;
    },
    { capture: true },
  );

  new MutationObserver(() => {
    look();
    marked();
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}
