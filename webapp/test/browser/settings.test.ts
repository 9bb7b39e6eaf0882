import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { announce, type Athlete, expectAccessible, expectBigTargets, OFFLINE, open, shoot, signUp } from "./fixture";

const GARAGE = {
  name: "Garage",
  bars: [{ name: "Olympic bar", weight: 20, weight_unit: "kg" }],
  plates: [20, 10, 5, 2.5, 1.25].map((weight) => ({ weight, weight_unit: "kg", pairs: 2 })),
  dumbbells: [5, 7.5, 10, 12.5, 15].map((weight) => ({ weight, weight_unit: "kg" })),
  machines: [{ name: "Cable", step: 2.5, lightest: 2.5, heaviest: 80, weight_unit: "kg" }],
};

/** A browser in which an athlete has signed in by the page for it. */
async function entered(athlete: Athlete): Promise<Page> {
  const page = await open();
  await page.getByRole("button", { name: "I have an account" }).click();
  await page.getByLabel("E-mail").fill(athlete.email);
  await page.getByLabel("Password").fill(athlete.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("heading", { name: "Today" }).waitFor();
  return page;
}

async function to(page: Page, path: string, heading: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href);
  await page.getByRole("heading", { name: heading, level: 1 }).waitFor();
}

test("every page of the settings is for everybody's eyes, ears and thumbs", { timeout: 300_000 }, async () => {
  const athlete = await signUp({ display_name: "Sam" });
  await athlete.api("POST", "/api/equipment", GARAGE);
  const page = await entered(athlete);
  for (const [name, path, heading, sign] of [
    ["settings", "/settings", "Settings", "Garage: 1 bar, 20 plates"],
    ["settings-profile", "/settings/profile", "Profile and units", "Week begins on"],
    ["settings-equipment", "/settings/equipment", "Equipment", "Up to 175 kg"],
    ["settings-place", "/settings/equipment?place=new&from=home_kg", "Equipment", "Save the place"],
    ["settings-tolerance", "/settings/tolerance", "Tolerance", "For example"],
    ["settings-tokens", "/settings/tokens", "Tokens", "Nobody but you"],
    ["settings-imports", "/settings/imports", "Imports", "Nothing yet."],
    ["settings-export", "/settings/export", "Download", "Sets only"],
    ["settings-account", "/settings/account", "Account", "You sign in with"],
    ["settings-sign-in", "/settings/sign-in", "Sign in again", "You are signed in."],
  ] as const) {
    await to(page, path, heading);
    await page.getByText(sign).first().waitFor();
    await expectBigTargets(page);
    // As high as the page, or axe takes for too small what a scroll brings out from under the navigation.
    await page.setViewportSize({ width: 390, height: 3600 });
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await shoot(page, name);
  }
});

test("what is set without a network is at the server once there is one", async () => {
  const athlete = await signUp();
  const page = await entered(athlete);
  announce(page, OFFLINE);
  await to(page, "/settings/profile", "Profile and units");
  await page.getByRole("radio", { name: "Monday" }).waitFor();
  await page.context().setOffline(true);
  await page.getByRole("radio", { name: "Monday" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.getByLabel("Name").fill("Robin");
  await page.keyboard.press("Tab");
  await page.getByText("Kept here, on its way").waitFor();
  await page.getByRole("link", { name: "Settings", exact: true }).first().click();
  await page.getByText("week begins Sunday").waitFor();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "2 changes are only on this device" }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press("Escape");

  await page.context().setOffline(false);
  await expect
    .poll(() => athlete.api("GET", "/api/me"), { timeout: 20_000 })
    .toMatchObject({ display_name: "Robin", week_start: "sunday" });
});

test("a place that the server refuses stays as it was written, with the reason at its row", async () => {
  const athlete = await signUp();
  await athlete.api("POST", "/api/equipment", GARAGE);
  const page = await entered(athlete);
  await to(page, "/settings/equipment", "Equipment");
  await page.getByRole("link", { name: "Change Garage" }).click();
  await page.getByRole("button", { name: "Add a plate" }).click();
  await page.getByLabel("Weight of plate 6").fill("20");
  await page.getByRole("button", { name: "Save the place" }).click();
  await page.getByText("Needs you", { exact: true }).waitFor();

  await page.getByRole("link", { name: "Change Garage" }).click();
  await page.getByRole("alert").getByText("Is in the list already.").waitFor();
  const wrong = page.locator('form [aria-invalid="true"]');
  await wrong.fill("0,5");
  await page.getByRole("button", { name: "Save the place" }).click();
  await expect
    .poll(async () => (await athlete.api<{ items: { plates: unknown[] }[] }>("GET", "/api/equipment")).items[0]?.plates)
    .toHaveLength(6);
});

test("the sample is there to look around in, and gone with one tap", async () => {
  const page = await entered(await signUp());
  await page.getByRole("button", { name: "Look around" }).click();
  await page.getByText("You are looking at sample data.").waitFor();
  await shoot(page, "today-sample");
  await page.getByRole("button", { name: "Remove the sample data" }).click();
  await page.getByText("Four ways to begin.").waitFor();
  await to(page, "/settings/imports", "Imports");
  await page.getByText("35 workouts with 548 sets were taken out.").waitFor();
});

test("a log is looked at before anything is kept", async () => {
  const athlete = await signUp();
  const page = await entered(athlete);
  announce(page, /422/);
  await to(page, "/settings/imports", "Imports");
  const log = `Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
2025-04-03 18:00:00,"Push",55m,"Bench Press (Barbell)",1,80,5,0,0,,,8
2025-04-03 18:00:00,"Push",55m,"Bench Press (Barbell)",2,heavy,5,0,0,,,8
2025-04-03 18:00:00,"Push",55m,"Flying Carpet",1,60,8,0,0,,,
`;
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "strong.csv", mimeType: "text/csv", buffer: Buffer.from(log) });
  await page.getByRole("radio", { name: "Kilograms" }).waitFor();
  await page.getByRole("button", { name: "Look at it" }).click();
  await page.getByText("1 row has a problem").click();
  await page.getByText("the row was left out").waitFor();
  await page.getByRole("button", { name: /Choose an exercise.*Flying Carpet/ }).click();
  await page.getByRole("dialog").getByRole("searchbox").fill("bench press");
  await page.getByRole("dialog").getByRole("listitem").first().getByRole("button").click();
  expect((await athlete.api<{ items: unknown[] }>("GET", "/api/workouts")).items).toHaveLength(0);
  await page.setViewportSize({ width: 390, height: 3600 });
  await expectAccessible(page);
  await shoot(page, "settings-imports-preview");

  await page.getByRole("button", { name: "Bring in 1 workout" }).click();
  await page.getByText("1 workout with 2 sets is here now.").waitFor();
  expect((await athlete.api<{ items: unknown[] }>("GET", "/api/workouts")).items).toHaveLength(1);
  await page.getByRole("button", { name: "Take it out" }).click();
  await page.getByText("Take out 1 workout?").waitFor();
  await page.getByRole("button", { name: "Take it out" }).click();
  await page.getByText("1 workout with 2 sets was taken out.").waitFor();
});

test("a session that is over is renewed by its own athlete only", async () => {
  const other = await signUp();
  const athlete = await signUp({ display_name: "Sam" });
  const page = await entered(athlete);
  announce(page, /401/);
  await page.context().clearCookies();
  await to(page, "/settings/sign-in", "Sign in again");
  const enter = async (email: string): Promise<void> => {
    await page.locator("main").getByLabel("E-mail").fill(email);
    await page.locator("main").getByLabel("Password").fill(athlete.password);
    await page.locator("main").getByRole("button", { name: "Sign in", exact: true }).click();
  };
  await enter(other.email);
  await page.getByRole("alert").getByText("This is somebody else’s account.").waitFor();
  expect(await page.context().cookies()).toEqual([]);
  await enter(athlete.email);
  await page.getByText("Signed in. What waited is on its way.").waitFor();
});

test("who signs out without a network stays signed in and is told so", async () => {
  const page = await entered(await signUp());
  announce(page, OFFLINE);
  announce(page, /503/);
  const failed = page.getByRole("alert").getByText("You are still signed in.");
  await to(page, "/settings", "Settings");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Sign out" }).click();
  await failed.waitFor();
  await expectAccessible(page);
  await page.context().setOffline(false);

  await page.route("**/api/auth/sign-out", (route) => route.fulfill({ status: 503 }), { times: 1 });
  await page.reload();
  await page.getByRole("button", { name: "Sign out" }).click();
  await failed.waitFor();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "I am new here" }).waitFor();
  expect(await page.context().cookies()).toEqual([]);
});

test("signing out ends a session whose access has run out", async () => {
  const page = await entered(await signUp());
  announce(page, /401/);
  await to(page, "/settings", "Settings");
  const context = page.context();
  const kept = (await context.cookies()).filter(({ name }) => name === "plumbline_refresh");
  await context.clearCookies({ name: "plumbline_access" });
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "I am new here" }).waitFor();
  expect(await context.cookies()).toEqual([]);

  await context.addCookies(kept);
  const renewed = await page.evaluate(async () => {
    const headers = { "Plumbline-Client": "web" };
    return (await fetch("/api/auth/refresh", { method: "POST", headers })).status;
  });
  expect(renewed).toBe(401);
});
