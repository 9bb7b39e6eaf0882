import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { build } from "vite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { precompress } from "../../vite/precompress";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "plumbline-precompress-"))));
afterEach(() => rmSync(folder, { recursive: true }));

test("what packs well lies beside its packed forms, and nothing else does", async () => {
  const long = "<!doctype html><title>Long</title>" + "<p>again and again</p>".repeat(100);
  mkdirSync(join(folder, "public"));
  writeFileSync(join(folder, "index.html"), long);
  writeFileSync(join(folder, "public", "short.txt"), "short");
  writeFileSync(join(folder, "public", "picture.png"), Buffer.alloc(5_000));
  await build({ root: folder, configFile: false, logLevel: "silent", plugins: [precompress()] });

  const at = (name: string): string => join(folder, "dist", name);
  const page = readFileSync(at("index.html"));
  expect(brotliDecompressSync(readFileSync(at("index.html.br")))).toEqual(page);
  expect(gunzipSync(readFileSync(at("index.html.gz")))).toEqual(page);
  expect(existsSync(at("short.txt"))).toBe(true);
  expect(["short.txt.br", "picture.png.br", "picture.png.gz"].filter((name) => existsSync(at(name)))).toEqual([]);
});
