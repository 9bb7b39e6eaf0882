/** A hidden page draws nothing and waits for nothing. */
const LONGEST_MS = 100;

/** Until what was just put in the document is on the screen. */
export function painted(): Promise<void> {
  return new Promise((done) => {
    const late = setTimeout(done, LONGEST_MS);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(late);
        done();
      }),
    );
  });
}
