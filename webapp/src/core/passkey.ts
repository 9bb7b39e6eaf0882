import { call, Problem } from "./api";
import { t, type Message } from "./messages";

/** What keeps this page from using passkeys at all, and where they would work. */
export interface Obstacle {
  message: Message;
  instead?: string;
}

/** Browsers refuse all of these with words that help nobody. */
export function obstacle(): Obstacle | null {
  if (!window.isSecureContext) return { message: "passkeys.insecure" };
  const { protocol, hostname, port, pathname } = location;
  if (/^127\.|^\[::1\]$/.test(hostname)) {
    return {
      message: "passkeys.local_address",
      instead: `${protocol}//localhost${port === "" ? "" : `:${port}`}${pathname}`,
    };
  }
  if (/^[\d.]+$|^\[/.test(hostname)) return { message: "passkeys.address" };
  const knows =
    typeof PublicKeyCredential === "function" &&
    "parseCreationOptionsFromJSON" in PublicKeyCredential &&
    "toJSON" in PublicKeyCredential.prototype;
  return knows ? null : { message: "passkeys.unsupported" };
}

/** Lets the device make a passkey; what it says of it goes to the server as it is. */
export async function newPasskey(password: string): Promise<PublicKeyCredentialJSON> {
  const { public_key } = await call<{ public_key: PublicKeyCredentialCreationOptionsJSON }>("/api/passkeys/options", {
    method: "POST",
    body: { current_password: password },
  });
  return ask("passkeys.not_made", () =>
    navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(public_key) }),
  );
}

/** Lets the person choose a passkey, and the device sign with it. */
export async function signedByPasskey(): Promise<PublicKeyCredentialJSON> {
  const { public_key } = await call<{ public_key: PublicKeyCredentialRequestOptionsJSON }>(
    "/api/auth/sign-in/passkey/options",
    { method: "POST", body: {} },
  );
  return ask("passkeys.not_used", () =>
    navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(public_key) }),
  );
}

const REASONS: Record<string, Message> = {
  InvalidStateError: "passkeys.there_already",
  NotSupportedError: "passkeys.no_lock",
  ConstraintError: "passkeys.no_lock",
  SecurityError: "passkeys.wrong_address",
};

/** A browser does not tell a person who says no from a device that has nothing to offer, so that others cannot tell. */
async function ask(otherwise: Message, device: () => Promise<Credential | null>): Promise<PublicKeyCredentialJSON> {
  let credential: Credential | null;
  try {
    credential = await device();
  } catch (failure) {
    if (!(failure instanceof DOMException)) throw failure;
    throw refused(REASONS[failure.name] ?? otherwise);
  }
  if (!(credential instanceof PublicKeyCredential)) throw refused(otherwise);
  return credential.toJSON();
}

function refused(reason: Message): Problem {
  const message = t(reason);
  return new Problem(0, message, [{ path: "", code: "passkey", message }]);
}

const DEVICES: [RegExp, Message][] = [
  [/iPhone/, "passkeys.device_iphone"],
  [/iPad/, "passkeys.device_ipad"],
  [/Android/, "passkeys.device_android"],
  [/Macintosh/, "passkeys.device_mac"],
  [/Windows/, "passkeys.device_windows"],
  [/Linux/, "passkeys.device_linux"],
];

/** What people call the kind of device that this is, to begin with. */
export function deviceName(): string {
  const found = DEVICES.find(([word]) => word.test(navigator.userAgent));
  return found ? t(found[1]) : "";
}
