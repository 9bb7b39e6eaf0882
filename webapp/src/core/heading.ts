import { t } from "./messages";

/**
 * Calls the document what its page is headed, and after a step inside the app puts the focus on that heading, so that
 * whoever hears the page knows where they are. A screen that has set the focus itself keeps it.
 *
 * @returns ends it
 */
export function nameByHeading(page: HTMLElement): () => void {
  let named = location.pathname;
  let heading: HTMLElement | null = null;
  let moved = false;

  function name(): void {
    const shown = page.querySelector("h1");
    const text = shown?.textContent.replace(/\s+/g, " ").trim();
    document.title = text ? t("app.page", { title: text }) : t("app.name");
    // Until the next page is there, the heading is still that of the page before it.
    if (shown === null || shown === heading) return;
    // What had to wait for its data is headed anew, and the focus is gone with the heading before.
    if (location.pathname !== named || (moved && document.activeElement === document.body)) focus(shown);
    named = location.pathname;
    heading = shown;
  }

  function focus(shown: HTMLElement): void {
    const at = document.activeElement;
    moved = at === page || !page.contains(at);
    if (!moved) return;
    shown.tabIndex = -1;
    shown.focus({ preventScroll: true });
  }

  const observer = new MutationObserver(name);
  observer.observe(page, { childList: true, subtree: true, characterData: true });
  name();
  return () => {
    observer.disconnect();
    document.title = t("app.name");
  };
}
