import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { open, shoot, signUp } from "./fixture";
import { enter, fourWeeks, installed, today } from "./journey";

/** A word as people make them in languages that put words together. */
const WORD = "Kraftausdauerleistungsfähigkeitssteigerung";

/** As if all text were in a language that needs two fifths more room. */
async function lengthen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (walk.nextNode()) found.push(walk.currentNode as Text);
    for (const text of found) {
      const more = Math.ceil(text.data.trim().length * 0.4);
      if (/\p{L}{2}/u.test(text.data)) text.data = text.data.trimEnd() + "ünglichere".repeat(more).slice(0, more);
    }
  });
}

/** What of the page cannot be read: it goes over the edge, or is cut off where it stands. */
function unreadable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const found: string[] = [];
    if (document.documentElement.scrollWidth > wide)
      found.push(`the page is ${document.documentElement.scrollWidth} wide`);
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      const text = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
      if (!text || !element.checkVisibility() || element.closest(".visually-hidden, .skip, .scroll, svg, option"))
        continue;
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      if (box.width <= 1 || box.height <= 1) continue;
      const cut = style.overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
      const over = box.right > wide + 1 || box.left < -1;
      if (cut || over) found.push(`${cut ? "cut" : "over"}: ${element.outerHTML.slice(0, 160)}`);
    }
    return found;
  });
}

test("every screen survives text of twice the size and words that are longer", { timeout: 180_000 }, async () => {
  const athlete = await signUp();
  const { id } = await fourWeeks(athlete);
  const made = async (path: string, body: object): Promise<string> =>
    (await athlete.api<{ id: string }>("POST", path, body)).id;
  const goal = await made("/api/goals", {
    name: WORD,
    start_date: today(-20),
    target: { metric: "workouts_per_week", value: 3 },
  });
  const weeks = { name: WORD, phase: "accumulation", modality: "strength", start_date: today(-20), weeks: 4 };
  const block = await made("/api/training-blocks", weeks);
  const exercise = await made("/api/exercises", { name: WORD });
  const written = await made("/api/plans", {
    date: today(),
    name: WORD,
    goal: WORD,
    goal_ids: [goal],
    training_block_id: block,
    blocks: [{ name: WORD, block_type: "main", sets: [{ exercise_id: exercise, prescribed_reps: 5, notes: WORD }] }],
  });
  await athlete.api("POST", `/api/plans/${written}/confirm`, {});
  await made("/api/templates", { name: WORD, plan_id: written });
  const injury = await made("/api/injuries", { name: WORD });
  await made("/api/constraints", { name: WORD, injury_id: injury, forbids: [{ type: "joint", name: "knee" }] });
  await made("/api/equipment", { name: WORD });
  const entry = await made("/api/journal", {
    entry_type: "feedback",
    raw_text: WORD,
    tags: [WORD],
    links: [{ target_type: "plan", target_id: written }],
  });
  const page = await open();
  await enter(page, athlete);
  await page.getByRole("button", { name: "Start", exact: true }).first().waitFor();
  await installed(page);
  const { items } = await athlete.api<{ items: { id: string; plan_id: string }[] }>("GET", "/api/workouts");
  const workout = items[0]!;
  const { blocks } = await athlete.api<{ blocks: { sets: { exercise_id: string }[] }[] }>(
    "GET",
    `/api/workouts/${workout.id}`,
  );
  const screens: [string, string][] = [
    ["today", "/"],
    ["calendar", "/calendar"],
    ["calendar-week", "/calendar?view=week"],
    ["plan", `/plans/${id}`],
    ["plan-word", `/plans/${written}`],
    ["plan-word-editor", `/plans/${written}/edit`],
    ["comparison-word", `/compare/${written}`],
    ["exercise-word", `/exercises/${exercise}`],
    ["together-word", `/together/${written}`],
    ["entry", `/journal/${entry}`],
    ["plan-editor", `/plans/${id}/edit`],
    ["templates", "/templates"],
    ["compare", "/compare"],
    ["comparison", `/compare/${workout.plan_id}`],
    ["history", "/history"],
    ["journal", "/journal"],
    ["workout", `/workouts/${workout.id}`],
    ["exercise", `/exercises/${blocks[0]!.sets[0]!.exercise_id}`],
    ["goal", `/goals/${goal}`],
    ["together", `/together/${workout.plan_id}`],
    ["block", `/blocks/${block}`],
    ["settings", "/settings"],
    ...[
      "goals",
      "blocks",
      "injuries",
      "profile",
      "equipment",
      "tolerance",
      "assistants",
      "tokens",
      "imports",
      "export",
      "account",
      "sign-in",
    ].map((section): [string, string] => [`settings-${section}`, `/settings/${section}`]),
    ["settings-place", "/settings/equipment?place=new&from=home_kg"],
    ["sync", "/sync"],
    ["log", `/log/${workout.id}`],
  ];
  const wrong: string[] = [];
  const large = await page.context().newCDPSession(page);
  for (const [name, path] of screens) {
    await page.goto(new URL(path, page.url()).href);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    await large.send("Page.setFontSizes", { fontSizes: { standard: 32 } });
    wrong.push(...(await unreadable(page)).map((each) => `${name}, twice the size: ${each}`));
    await shoot(page, `large-${name}`, [390]);
    await large.send("Page.setFontSizes", { fontSizes: { standard: 16 } });
    await lengthen(page);
    wrong.push(...(await unreadable(page)).map((each) => `${name}, longer: ${each}`));
    await shoot(page, `long-${name}`, [390]);
  }
  expect(wrong.join("\n")).toBe("");
});
