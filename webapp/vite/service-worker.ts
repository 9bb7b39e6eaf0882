import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/**
 * Writes `sw.js` with the list of everything that was built, so that the app opens without a network after the first
 * visit. The list's hash names the cache: another build is another cache.
 */
export function serviceWorker(): Plugin {
  return {
    name: "plumbline-service-worker",
    apply: "build",
    generateBundle(_options, bundle) {
      const built = Object.values(bundle).map((file) => ({
        path: `/${file.fileName}`,
        content: file.type === "chunk" ? file.code : file.source,
      }));
      const given = readdirSync("public").map((name) => ({
        path: `/${name}`,
        content: readFileSync(join("public", name)),
      }));
      const files = [...built, ...given].filter(({ path }) => !path.endsWith(".map") && path !== "/index.html");
      const hash = createHash("sha256");
      for (const { path, content } of files) hash.update(path).update(content);
      const page = built.find(({ path }) => path === "/index.html");
      if (page) hash.update(page.content);
      const source = readFileSync(join("vite", "sw.js"), "utf8")
        .replace('"BUILD"', JSON.stringify(hash.digest("hex").slice(0, 16)))
        .replace('["FILES"]', JSON.stringify(["/", ...files.map(({ path }) => path)]));
      this.emitFile({ type: "asset", fileName: "sw.js", source });
    },
  };
}
