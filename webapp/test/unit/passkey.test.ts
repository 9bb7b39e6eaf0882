import { afterEach, expect, test, vi } from "vitest";
import { obstacle } from "../../src/core/passkey";

afterEach(() => vi.unstubAllGlobals());

/** A page at this address, in a browser that knows passkeys unless it is said otherwise. */
function at(address: string, secure = true, knows = true): ReturnType<typeof obstacle> {
  class PublicKeyCredential {
    static parseCreationOptionsFromJSON(): void {}
    toJSON(): void {}
  }
  vi.stubGlobal("window", { isSecureContext: secure });
  vi.stubGlobal("location", new URL(address));
  vi.stubGlobal("PublicKeyCredential", knows ? PublicKeyCredential : undefined);
  return obstacle();
}

test("a name and a secure connection are all that a passkey needs", () => {
  expect(at("https://plumbline.example/settings")).toBeNull();
  expect(at("http://localhost:8080/")).toBeNull();
});

test("this machine's own address of numbers has a name, which is offered", () => {
  const message = "passkeys.local_address";
  expect(at("http://127.0.0.1:8080/settings")).toEqual({ message, instead: "http://localhost:8080/settings" });
  expect(at("https://127.0.0.1/")).toEqual({ message, instead: "https://localhost/" });
  expect(at("http://[::1]:8080/")).toEqual({ message, instead: "http://localhost:8080/" });
});

test("other numbers, open connections and old browsers are told apart", () => {
  expect(at("https://192.168.1.20:8443/")).toEqual({ message: "passkeys.address" });
  expect(at("https://[fd00::1]/")).toEqual({ message: "passkeys.address" });
  expect(at("http://192.168.1.20/", false)).toEqual({ message: "passkeys.insecure" });
  expect(at("https://plumbline.example/", true, false)).toEqual({ message: "passkeys.unsupported" });
});
