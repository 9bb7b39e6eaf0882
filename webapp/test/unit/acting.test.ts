import { describe, expect, test, vi } from "vitest";
import { Acting } from "../../src/ui/acting.svelte";

describe("what a tap begins", () => {
  test("does not begin again while it is under way", async () => {
    const acting = new Acting();
    let done = (): void => undefined;
    const act = vi.fn(() => new Promise<void>((resolve) => (done = resolve)));
    acting.run(act);
    acting.run(act);
    expect(act).toHaveBeenCalledOnce();
    expect(acting.busy).toBe(true);
    done();
    await vi.waitFor(() => expect(acting.busy).toBe(false));
    acting.run(act);
    expect(act).toHaveBeenCalledTimes(2);
  });

  test("happens as often as it is tapped where it is done at once", () => {
    const acting = new Acting();
    const act = vi.fn();
    acting.run(act);
    acting.run(act);
    expect(act).toHaveBeenCalledTimes(2);
  });

  test("never sends a form by the browser itself, not even a second time", () => {
    const acting = new Acting();
    const act = vi.fn(() => new Promise(() => undefined));
    const events = [1, 2].map(() => new Event("submit", { cancelable: true }) as SubmitEvent);
    for (const event of events) acting.submit(event, act);
    expect(events.map((event) => event.defaultPrevented)).toEqual([true, true]);
    expect(act).toHaveBeenCalledOnce();
  });
});
