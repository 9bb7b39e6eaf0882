import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { announce, examine, OFFLINE, open, signUp } from "./fixture";
import { day, enter, inStep, today } from "./journey";

interface APlan {
  id: string;
  blocks: { sets: { id: string }[] }[];
}

test(
  "a knee is written down, explains a load cut with one tap, and is found from every side",
  { timeout: 120_000 },
  async () => {
    const athlete = await signUp();
    const yesterday = day(today(), -1);
    const set = { exercise_name: "Back Squat", prescribed_reps: 5, prescribed_load: 100, load_unit: "kg" };
    const plan = await athlete.api<APlan>("POST", "/api/plans", {
      date: yesterday,
      name: "Lower A",
      blocks: [{ block_type: "main", sets: [set, set, set] }],
    });
    await athlete.api("POST", `/api/plans/${plan.id}/confirm`, {});
    const cut = plan.blocks[0]!.sets[2]!.id;
    await athlete.api("POST", `/api/plans/${plan.id}/complete`, {
      deviations: [{ planned_set_id: cut, outcome: "done", actual_load: 80 }],
    });

    const page = await open();
    await enter(page, athlete);
    const sheet = page.getByRole("dialog");
    await page.goto(new URL("/settings/injuries", page.url()).href);
    await page.getByRole("button", { name: "Add an injury" }).click();
    await sheet.getByRole("button", { name: "Keep" }).click();
    await sheet.getByText("Give it a name.").waitFor();
    await sheet.getByLabel("What is it?").fill("Left knee");
    await sheet.getByLabel("Where").selectOption("knee");
    await sheet.getByRole("button", { name: "Left", exact: true }).click();
    await examine(page, "injury");
    await sheet.getByRole("button", { name: "Keep" }).click();
    await page.getByRole("button", { name: "Add a limit for Left knee" }).click();
    await sheet.getByLabel("Which one").selectOption("knee_flexion");
    await sheet.getByLabel("Only above (kg)").fill("60");
    await examine(page, "limit");
    await sheet.getByRole("button", { name: "Keep" }).click();
    await page.getByText("Knee flexion above 60 kg", { exact: true }).waitFor();
    await examine(page, "injuries");
    await inStep(page);

    await page.goto(new URL(`/compare/${plan.id}`, page.url()).href);
    await page.getByText("−20 kg").waitFor();
    const ask = page.getByRole("button", { name: "Why? Set 3 of Back Squat" });
    await ask.press("Enter");
    await sheet.waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => ask.evaluate((button) => button === document.activeElement)).toBe(true);
    await ask.click();
    await examine(page, "why");
    await sheet.getByRole("button", { name: "Left knee" }).click();
    const why = page.getByRole("link", { name: "Left knee" });
    await why.waitFor();
    await examine(page, "explained");
    await inStep(page);
    const { items } = await athlete.api<{ items: { links: { target_type: string }[] }[] }>(
      "GET",
      "/api/journal?target_type=injury",
    );
    expect(items.map((entry) => entry.links.map((link) => link.target_type).sort())).toEqual([["injury", "set"]]);

    await why.click();
    await page.getByRole("heading", { level: 2, name: "What it is about" }).waitFor();
    await examine(page, "entry");
    await page.getByRole("link", { name: "Back Squat" }).click();
    await page.getByRole("heading", { level: 2, name: "Journal" }).waitFor();
    await page.getByRole("article").getByText("Left knee").first().waitFor();
    await page.goto(new URL("/compare?type=load_deviation", page.url()).href);
    await page.getByLabel("Because of").selectOption({ label: "Left knee" });
    await page.getByText("−20 kg").waitFor();
    expect(await page.getByText("20 kg").count()).toBe(1);
    // The two sets before it are left out of the report, and it is the third all the same.
    await page.getByRole("button", { name: "Why? Set 3 of Back Squat" }).click();
    await sheet.getByText("Why? Back Squat, set 3").waitFor();
  },
);

test(
  "the journal is written without a network, found by its words, changed and removed",
  { timeout: 120_000 },
  async () => {
    const athlete = await signUp();
    const page = await open();
    await enter(page, athlete);
    await page.goto(new URL("/journal", page.url()).href);
    await page.getByText("Nothing is written yet.").waitFor();
    await inStep(page);
    announce(page, OFFLINE);
    await page.context().setOffline(true);
    const sheet = page.getByRole("dialog");
    await page.getByRole("button", { name: "Write it down" }).click();
    await sheet.getByRole("button", { name: "Keep" }).click();
    await sheet.getByText("Say something first.").waitFor();
    const words = sheet.getByLabel("In your own words");
    await words.fill("Slept five hours, the deadlifts felt twice as heavy.");
    // Left by accident: what was typed is there again.
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Write it down" }).click();
    expect(await words.inputValue()).toBe("Slept five hours, the deadlifts felt twice as heavy.");
    await sheet.getByRole("button", { name: "Mood" }).click();
    await sheet.getByText("More about it").click();
    await sheet.getByRole("button", { name: "Notable" }).click();
    const tags = sheet.getByLabel("Tags");
    await tags.fill(`sleep, ${"deadlift".repeat(20)}`);
    await sheet.getByText("More about it").click();
    await sheet.getByRole("button", { name: "Keep" }).click();
    await sheet.getByText("A tag has at most 100 characters.").waitFor();
    await expect.poll(() => tags.evaluate((field) => field === document.activeElement)).toBe(true);
    await tags.fill("sleep, deadlift");
    await examine(page, "entry-new");
    await sheet.getByRole("button", { name: "Keep" }).click();
    await page.getByText("Waits to be sent").waitFor();
    await page.getByRole("button", { name: "Write it down" }).click();
    expect(await words.inputValue(), "what was kept").toBe("");
    await page.keyboard.press("Escape");
    await page.context().setOffline(false);
    await inStep(page);
    await expect.poll(() => page.getByText("Waits to be sent").count()).toBe(0);
    await examine(page, "journal");

    // The server knows the forms of a word.
    await page.getByLabel("Find in the journal").fill("sleeping heavy");
    await page.getByText("Slept five hours").waitFor();
    await page.getByLabel("Find in the journal").fill("shoulder");
    await page.getByText("Nothing says that.").waitFor();
    await page.getByLabel("Find in the journal").fill("");

    await page.getByRole("link", { name: /Slept five hours/ }).click();
    await page.getByRole("button", { name: "Looked at" }).click();
    await page.getByText(/^Looked at /).waitFor();
    await page.getByRole("button", { name: "Change" }).click();
    await sheet.getByLabel("In your own words").fill("Slept six hours.");
    await sheet.getByRole("button", { name: "Keep" }).click();
    await page.getByText("Slept six hours.").waitFor();
    await inStep(page);
    await page.getByText("What it said before").click();
    await page.getByText("Slept five hours", { exact: false }).waitFor();
    await page.getByRole("button", { name: "Remove" }).click();
    await page.getByRole("button", { name: "Remove" }).click();
    await page.getByText("Nothing is written yet.").waitFor();
    await inStep(page);
    expect((await athlete.api<{ items: unknown[] }>("GET", "/api/journal")).items).toEqual([]);
  },
);

test("no word is lost with what it was about, nor with the entry itself", { timeout: 120_000 }, async () => {
  const athlete = await signUp();
  const injury = await athlete.api<{ id: string }>("POST", "/api/injuries", { name: "Left knee", joint: "knee" });
  const page = await open();
  await enter(page, athlete);
  await page.goto(new URL("/settings/injuries", page.url()).href);
  await page.getByText("Left knee").first().waitFor();
  await page.goto(new URL("/journal", page.url()).href);
  await page.getByText("Nothing is written yet.").waitFor();
  const sheet = page.getByRole("dialog");
  const entries = () => athlete.api<{ items: { raw_text: string; links: unknown[] }[] }>("GET", "/api/journal");

  // Another device removes the injury while this one has no network.
  announce(page, OFFLINE);
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Write it down" }).click();
  await sheet.getByLabel("In your own words").fill("It pinched on the stairs.");
  await sheet.getByRole("button", { name: "Left knee" }).click();
  await sheet.getByRole("button", { name: "Keep" }).click();
  await page.getByText("Waits to be sent").waitFor();
  await athlete.api("DELETE", `/api/injuries/${injury.id}`);
  await page.context().setOffline(false);
  await page.getByText("Kept on this device only").waitFor();
  await page.getByRole("link", { name: /It pinched/ }).click();
  await page.getByText("Kept on this device only").waitFor();
  await page.getByText("What it is about is not there any more.").waitFor();
  await examine(page, "entry-refused");
  expect((await entries()).items).toEqual([]);
  await page.getByRole("button", { name: /^Not about/ }).click();
  await expect
    .poll(async () => (await entries()).items)
    .toMatchObject([{ raw_text: "It pinched on the stairs.", links: [] }]);
  await page.getByText("Kept on this device only").waitFor({ state: "detached" });

  const itself = page.url().replace(/.*\/journal/, "/api/journal");
  const other = await athlete.api<{ id: string }>("POST", "/api/injuries", { name: "Right knee", joint: "knee" });
  await athlete.api("POST", `${itself}/links`, { target_type: "injury", target_id: other.id });
  await athlete.api("PATCH", itself, { summary: "Stairs" });
  await page.getByRole("link", { name: "Right knee" }).waitFor();

  // Another device removes the entry while this one changes it.
  await page.getByRole("button", { name: "Change" }).click();
  await sheet.getByLabel("In your own words").fill("It pinched on the stairs, twice.");
  await athlete.api("DELETE", itself);
  await sheet.getByText("This entry was removed meanwhile.", { exact: false }).waitFor();
  await examine(page, "entry-removed-meanwhile");
  await sheet.getByRole("button", { name: "Keep" }).click();
  await page.getByText("It pinched on the stairs, twice.").waitFor();
  await inStep(page);
  const link = { target_type: "injury", target_id: other.id };
  expect((await entries()).items).toMatchObject([
    { raw_text: "It pinched on the stairs, twice.", summary: "Stairs", links: [link] },
  ]);
});

test("a goal is written down, measured, and served by a plan", { timeout: 120_000 }, async () => {
  const athlete = await signUp();
  const page = await open();
  await enter(page, athlete);
  const sheet = page.getByRole("dialog");
  await page.goto(new URL("/settings/goals", page.url()).href);
  await page.getByRole("button", { name: "Add a goal" }).click();
  const keep = sheet.getByRole("button", { name: "Keep" });
  const focused = (field: Locator): Promise<boolean> => field.evaluate((each) => each === document.activeElement);
  const [what, much, by] = ["What do you want?", "How much (kg)", "By when"].map((label) => sheet.getByLabel(label));
  await keep.click();
  await sheet.getByText("Say what you want.").waitFor();
  await expect.poll(() => focused(what!)).toBe(true);
  expect(await what!.getAttribute("aria-invalid")).toBe("true");
  await what!.fill("Squat 140");
  await sheet.getByRole("button", { name: "Estimated maximum" }).click();
  await keep.click();
  // The first of what is missing has the focus, and each is said beside its field.
  const choice = sheet.getByRole("button", { name: "Choose an exercise" });
  await expect.poll(() => focused(choice)).toBe(true);
  await sheet.getByText("Choose the exercise.").waitFor();
  await sheet.getByText("How much is it?").waitFor();
  expect(await much!.getAttribute("aria-invalid")).toBe("true");
  await much!.fill("140");
  await choice.click();
  await sheet.getByRole("searchbox").fill("back squat");
  await sheet
    .getByRole("button", { name: /^Back Squat/ })
    .first()
    .click();
  await by!.fill(day(today(), -1));
  await keep.click();
  await sheet.getByText(/^It begins on .*; this is before\.$/).waitFor();
  await expect.poll(() => focused(by!)).toBe(true);
  await examine(page, "goal-before");
  await by!.fill("2027-06-30");
  await examine(page, "goal");
  await keep.click();
  await page.getByText("Estimated maximum of Back Squat: 140\u00a0kg").waitFor();
  await examine(page, "goals");
  await inStep(page);

  await page.goto(new URL(`/plans/new?date=${today()}`, page.url()).href);
  await page.getByLabel("Name", { exact: true }).fill("Lower A");
  await page.getByText("Goal, sport, notes").click();
  await page.getByLabel("Squat 140").check();
  await page.getByRole("button", { name: "Add an exercise" }).click();
  await page.getByLabel("Find an exercise").fill("Back Squat");
  await sheet.getByText("Back Squat", { exact: true }).click();
  await page.getByRole("group", { name: "Back Squat, line 1" }).getByLabel("Reps").fill("5");
  await page.getByRole("button", { name: "Plan it" }).click();
  await page.getByText("Planned", { exact: true }).waitFor();
  await page.getByText("Goals it serves").waitFor();
  await inStep(page);
  const served = async (): Promise<number[]> => {
    const { items } = await athlete.api<{ items: { id: string }[] }>("GET", "/api/plans?from=2020-01-01&to=2100-01-01");
    return Promise.all(
      items.map(
        async ({ id }) => (await athlete.api<{ goal_ids: string[] }>("GET", `/api/plans/${id}`)).goal_ids.length,
      ),
    );
  };
  await expect.poll(served, { timeout: 10_000 }).toEqual([1]);
});
