import { mount } from "svelte";
import App from "./App.svelte";
import { session } from "./core/session.svelte";
import { NoRoom } from "./core/store.svelte";
import { wear } from "./core/theme";
import "./styles/tokens.css";
import "./styles/base.css";

wear();
addEventListener("unhandledrejection", (event) => {
  if (event.reason instanceof NoRoom) event.preventDefault();
});
const target = document.getElementById("app");
if (target === null) {
  throw new Error("index.html has no #app");
}
await session.begin();
mount(App, { target });
if ("serviceWorker" in navigator && import.meta.env.PROD) {
  // Refused where the certificate is not trusted: the app then works, but not without a network.
  navigator.serviceWorker.register("/sw.js").catch((why: unknown) => console.warn("not kept for offline use:", why));
}
