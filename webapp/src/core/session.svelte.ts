import { call, endSession } from "./api";
import { Device } from "./db";
import { signedByPasskey } from "./passkey";
import { Engine } from "./engine.svelte";
import { Store } from "./store.svelte";
import type { Account } from "./types";

const KEY = "plumbline.athlete";
const PASSKEY = "/api/auth/sign-in/passkey";
/** How long a person who leaves is kept waiting for the server. */
const SIGN_OUT_MS = 10_000;

/** Who uses this browser, and what is kept for them here. Open without a network once it was open with one. */
class Session {
  private openNow = $state.raw<{ store: Store; engine: Engine } | null>(null);
  private readyNow = $state(false);

  /** Whether it is known yet if somebody is signed in here. */
  get ready(): boolean {
    return this.readyNow;
  }

  get open(): { store: Store; engine: Engine } | null {
    return this.openNow;
  }

  /** The store of the athlete who is signed in. */
  get store(): Store {
    return this.required().store;
  }

  get engine(): Engine {
    return this.required().engine;
  }

  get me(): Account | undefined {
    const open = this.openNow;
    return open?.store.get("profile", open.store.user);
  }

  async begin(): Promise<void> {
    const user = localStorage.getItem(KEY);
    if (user !== null) await this.enter(user);
    this.readyNow = true;
  }

  async signIn(email: string, password: string): Promise<void> {
    const { user_id } = await call<{ user_id: string }>("/api/auth/sign-in", {
      method: "POST",
      body: { email, password, session: "cookie" },
    });
    await this.enter(user_id);
  }

  async signInWithPasskey(): Promise<void> {
    const credential = await signedByPasskey();
    const { user_id } = await call<{ user_id: string }>(PASSKEY, {
      method: "POST",
      body: { credential, session: "cookie" },
    });
    await this.enter(user_id);
  }

  async signUp(account: {
    email: string;
    password: string;
    display_name: string;
    time_zone: string;
    unit_system: string;
  }): Promise<void> {
    const { user_id } = await call<{ user_id: string }>("/api/auth/sign-up", {
      method: "POST",
      body: { ...account, session: "cookie" },
    });
    await this.enter(user_id);
  }

  /**
   * Begins a new session of the athlete whose writes wait here; false when the account is somebody else's. The cookie,
   * with which writes are sent, is only taken once it is known whose it is.
   */
  async renew(email: string, password: string): Promise<boolean> {
    return this.take("/api/auth/sign-in", { email, password });
  }

  /** As `renew`, with a passkey. */
  async renewWithPasskey(): Promise<boolean> {
    return this.take(PASSKEY, { credential: await signedByPasskey() });
  }

  private async take(path: string, proof: object): Promise<boolean> {
    const { user_id, access_token, refresh_token } = await call<Record<string, string>>(path, {
      method: "POST",
      body: { ...proof, session: "token" },
    });
    if (user_id !== this.store.user) {
      const headers = { Authorization: `Bearer ${access_token}` };
      await call("/api/auth/sign-out", { method: "POST", body: { refresh_token }, headers }).catch(() => undefined);
      return false;
    }
    await call("/api/auth/refresh", { method: "POST", body: { refresh_token, session: "cookie" } });
    this.engine.soon();
    return true;
  }

  /**
   * Leaves this browser, once the server has ended the session or knows of none: no script can delete the cookie that
   * would renew it. What waits is lost with it, so the caller asks first when something does.
   */
  async signOut(): Promise<void> {
    const open = this.openNow;
    await endSession(AbortSignal.timeout(SIGN_OUT_MS));
    await this.leave(open);
  }

  /** After the account was deleted. */
  async leave(open = this.openNow): Promise<void> {
    open?.engine.stop();
    open?.store.device.close();
    this.openNow = null;
    localStorage.removeItem(KEY);
    if (open) await Device.forget(open.store.user);
  }

  private async enter(user: string): Promise<void> {
    if (this.openNow?.store.user === user) {
      this.openNow.engine.soon();
      return;
    }
    this.openNow?.engine.stop();
    localStorage.setItem(KEY, user);
    const store = await Store.open(user);
    const engine = new Engine(store);
    this.openNow = { store, engine };
    engine.start();
    // Asked for once there is something to lose; a browser that says no still keeps the data until it needs the room.
    void navigator.storage?.persist?.().catch(() => false);
  }

  private required(): { store: Store; engine: Engine } {
    if (!this.openNow) throw new Error("nobody is signed in");
    return this.openNow;
  }
}

export const session = new Session();
