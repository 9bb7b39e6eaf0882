// Before the first paint, or a page that was chosen to be dark would flash: src/core/theme.ts keeps the choice.
try {
  const kept = localStorage.getItem("plumbline.scheme");
  if (kept === "light" || kept === "dark") document.documentElement.dataset.scheme = kept;
} catch {
  // A browser that keeps nothing wears the system's.
}
