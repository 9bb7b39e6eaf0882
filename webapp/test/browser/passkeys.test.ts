import type { CDPSession, Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { announce, type Athlete, expectAccessible, expectBigTargets, open, shoot, signUp } from "./fixture";

const NUMBERS = inject("server");
/** Browsers keep passkeys for names only. */
const NAMED = NUMBERS.replace("127.0.0.1", "localhost");

interface Device {
  /** Whether the person is recognised when the device asks. */
  recognise(person: boolean): Promise<void>;
}

/** The page's browser has a device in it that keeps passkeys, and whose person always agrees. */
async function device(page: Page): Promise<Device> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    recognise: async (person) => {
      await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: person });
    },
  };
}

async function entered(athlete: Athlete): Promise<Page> {
  const page = await open({ url: NAMED });
  await page.getByRole("button", { name: "I have an account" }).click();
  await page.getByLabel("E-mail").fill(athlete.email);
  await page.getByLabel("Password").fill(athlete.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("heading", { name: "Today" }).waitFor();
  return page;
}

async function toPasskeys(page: Page): Promise<void> {
  await page.goto(`${NAMED}/settings/passkeys`);
  await page.getByRole("heading", { name: "Passkeys", level: 1 }).waitFor();
}

async function signOut(page: Page): Promise<void> {
  await page.goto(`${NAMED}/settings`);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Sign in with a passkey" }).waitFor();
}

test("a passkey is added, signs in without an e-mail, and is removed", { timeout: 240_000 }, async () => {
  const athlete = await signUp({ display_name: "Sam" });
  const page = await entered(athlete);
  await device(page);
  announce(page, /401|422/);

  await toPasskeys(page);
  await page.getByText("None yet.").waitFor();
  await expectBigTargets(page);
  await expectAccessible(page);
  await page.getByLabel("Name").fill("Sam’s phone");
  await page.getByLabel("Your present password").fill("not the password");
  await page.getByRole("button", { name: "Add a passkey on this device" }).click();
  await page.getByRole("alert").getByText("This is not the present password.").waitFor();
  await page.getByLabel("Your present password").fill(athlete.password);
  await page.getByRole("button", { name: "Add a passkey on this device" }).click();
  await page.getByText("“Sam’s phone” is added.").waitFor();
  await page.getByText("never used").waitFor();
  await expectBigTargets(page);
  await expectAccessible(page);
  await shoot(page, "settings-passkeys");
  await page.getByLabel("Your present password").fill(athlete.password);
  await page.getByRole("button", { name: "Add a passkey on this device" }).click();
  await page.getByText("This device has a passkey for this account already.").waitFor();

  await signOut(page);
  await expectBigTargets(page);
  await expectAccessible(page);
  await shoot(page, "sign-in-passkey");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.getByRole("heading", { name: "Today" }).waitFor();

  await toPasskeys(page);
  await page.getByText("last used").waitFor();
  await page.getByRole("button", { name: "Remove Sam’s phone" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await page.getByText("opens this account no longer").waitFor();
  expect(await athlete.api("GET", "/api/passkeys")).toMatchObject({ items: [] });

  await signOut(page);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.getByText("This passkey does not open an account here.").waitFor();
});

test("whose session is over while changes wait goes on with a passkey", async () => {
  const athlete = await signUp();
  const page = await entered(athlete);
  await device(page);
  announce(page, /401/);
  await toPasskeys(page);
  await page.getByLabel("Your present password").fill(athlete.password);
  await page.getByRole("button", { name: "Add a passkey on this device" }).click();
  await page.getByText("is added.").waitFor();

  await page.context().clearCookies();
  await page.goto(`${NAMED}/settings/sign-in`);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.getByText("Signed in. What waited is on its way.").waitFor();
  expect(await page.evaluate(async () => (await fetch("/api/me")).status)).toBe(200);
});

test("what keeps a passkey from working is said", async () => {
  const numbers = await open({ url: NUMBERS });
  await numbers.getByRole("button", { name: "I have an account" }).click();
  await numbers.getByRole("button", { name: "Sign in with a passkey" }).click();
  const alert = numbers.getByRole("alert");
  await alert.getByText("this one is made of numbers").scrollIntoViewIfNeeded();
  await expectAccessible(numbers);
  await shoot(numbers, "sign-in-passkey-numbers", [390]);
  await alert.getByRole("link", { name: `${NAMED}/` }).click();
  await numbers.waitForURL(`${NAMED}/`);

  const page = await open({ url: NAMED });
  const { recognise } = await device(page);
  await page.getByRole("button", { name: "I have an account" }).click();
  await recognise(false);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.getByText("Nothing was signed").waitFor();
});
