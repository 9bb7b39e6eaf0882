import type { Issue } from "./types";

/** A refusal of the server, with everything that is wrong at once. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly problems: Issue[],
  ) {
    super(problems[0]?.message ?? title);
  }

  find(path: string): string | undefined {
    return this.problems.find((problem) => problem.path === path)?.message;
  }
}

/** No answer came: no network, or nothing there. */
export class Away extends Error {}

/** A network that takes what is sent and never answers holds everything up: then it counts as none. */
export const PATIENCE_MS = 60_000;
const WRITES_BY_COOKIE = { "Plumbline-Client": "webapp/1" };
let refreshing: Promise<boolean> | null = null;

export interface Call {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** Calls the API by the session's cookie, which is renewed when it has run out. */
export async function call<T>(path: string, options: Call = {}): Promise<T> {
  let response = await send(path, options);
  if (response.status === 401 && !path.startsWith("/api/auth/") && (await refresh())) {
    response = await send(path, options);
  }
  if (!response.ok) {
    throw await problem(response);
  }
  return (response.status === 204 ? undefined : await read(response)) as T;
}

/** An answer that breaks off is none, and neither is the page of whoever stands between here and the server. */
async function read(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw new Away("the answer cannot be read", { cause });
  }
}

async function send(path: string, { method = "GET", body, headers = {}, signal }: Call): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      headers: {
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...(method === "GET" ? {} : WRITES_BY_COOKIE),
        ...headers,
      },
      body: body === undefined ? null : body instanceof Blob ? body : JSON.stringify(body),
      credentials: "same-origin",
      ...(signal ? { signal } : {}),
    });
  } catch (cause) {
    throw new Away("no answer", { cause });
  }
}

async function problem(response: Response): Promise<Problem> {
  try {
    const body = (await response.json()) as { title?: string; problems?: Issue[] };
    return new Problem(response.status, body.title ?? response.statusText, body.problems ?? []);
  } catch {
    return new Problem(response.status, response.statusText, []);
  }
}

/** One renewal at a time; false when the session is over and the athlete must sign in again. */
function refresh(): Promise<boolean> {
  refreshing ??= send("/api/auth/refresh", {
    method: "POST",
    body: { session: "cookie" },
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
    .then((response) => {
      if (response.ok) return true;
      if (response.status === 401 || response.status === 403) return false;
      throw new Away(`the server answered ${response.status}`);
    })
    .finally(() => {
      refreshing = null;
    });
  return refreshing;
}

/**
 * Ends the session at the server, or finds that there is none. Nobody renews it meanwhile: a renewal that is answered
 * later would leave its cookies behind.
 */
export async function endSession(signal: AbortSignal): Promise<void> {
  await refreshing?.catch(() => false);
  const ended = send("/api/auth/sign-out", { method: "POST", body: {}, signal });
  const held = ended
    .then(() => false)
    .finally(() => {
      refreshing = null;
    });
  held.catch(() => undefined);
  refreshing = held;
  const response = await ended;
  if (!response.ok && response.status !== 401) throw await problem(response);
}
