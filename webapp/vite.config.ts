import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";
import { precompress } from "./vite/precompress.ts";
import { serviceWorker } from "./vite/service-worker.ts";

// The server of the API while the web app is worked on: `./plumbline run --port 8080`.
const API = process.env.PLUMBLINE_API ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [svelte(), serviceWorker(), precompress()],
  build: { target: "es2022", assetsInlineLimit: 0, reportCompressedSize: true },
  server: { proxy: { "/api": API, "/openapi.yaml": API, "/readyz": API } },
  resolve: process.env.VITEST ? { conditions: ["browser"] } : {},
  test: { include: ["test/unit/**/*.test.ts"], environment: "node" },
});
