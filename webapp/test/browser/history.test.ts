import { expect, test } from "vitest";
import { expectAccessible, expectBigTargets, open, shoot, signUp } from "./fixture";
import { arrive, enter, fourWeeks } from "./journey";

test("what was done is found again: in the history, whole, and as a curve of an exercise", async () => {
  const athlete = await signUp();
  await fourWeeks(athlete);
  const page = await open({ width: 1280 });
  await enter(page, athlete);
  await page.getByRole("button", { name: "Start", exact: true }).waitFor();
  await shoot(page, "today");
  await expectAccessible(page);

  expect(await page.title()).toBe("Today · Plumbline");
  await page.getByRole("link", { name: "History" }).click();
  await arrive(page, "History");
  const heading = page.getByRole("heading", { level: 1 });
  expect(await heading.evaluate((h1) => getComputedStyle(h1).outlineStyle), "no ring for a finger").toBe("none");
  await expectAccessible(page);
  await expectBigTargets(page);
  await shoot(page, "history");

  await page.getByLabel("Find a workout").fill("deadlift");
  await page
    .getByRole("region", { name: "Workouts" })
    .getByRole("link", { name: /Lower A/ })
    .first()
    .click();
  await page.getByText("Skipped").waitFor();
  await arrive(page, "Lower A");
  await expectAccessible(page);
  await shoot(page, "workout");

  await page.getByRole("link", { name: "Back Squat" }).click();
  const curve = page.getByRole("img", { name: /^Estimated one-repetition maximum: 4 values/ });
  await curve.waitFor();
  expect(await curve.locator("circle").count()).toBe(4);
  await page.getByText("As a table").first().click();
  expect(await page.getByRole("figure").first().getByRole("row").count()).toBe(5);
  expect(await page.getByRole("figure").first().getByRole("link", { name: "CSV" }).getAttribute("href")).toContain(
    "data:text/csv",
  );
  await expectAccessible(page);
  await expectBigTargets(page);
  await shoot(page, "exercise");
});

test("the bad day stands in its report as what it was", async () => {
  const athlete = await signUp();
  await fourWeeks(athlete);
  const page = await open({ width: 1280 });
  await enter(page, athlete);
  await page.getByRole("link", { name: "Compare" }).click();
  await page
    .getByRole("link", { name: /Lower A/ })
    .first()
    .click();
  await page.getByText("fewer").first().waitFor();
  await shoot(page, "report");
  await expectAccessible(page);
});
