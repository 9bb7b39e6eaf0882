import type { Component } from "svelte";

export interface Page {
  path: string;
  // What each screen takes is what its path names; the router can only say that these are words.
  load: () => Promise<{ default: Component<never> }>;
  /** Whether it takes the whole screen on a phone. */
  bare?: boolean;
}

/** Every page of the app and where it is. */
export const pages: Page[] = [
  { path: "/", load: () => import("./screens/Today.svelte") },
  { path: "/log/:id", load: () => import("./screens/Log.svelte"), bare: true },
  { path: "/history", load: () => import("./screens/History.svelte") },
  { path: "/workouts/:id", load: () => import("./screens/Workout.svelte") },
  { path: "/exercises/:id", load: () => import("./screens/Exercise.svelte") },
  { path: "/journal", load: () => import("./screens/Journal.svelte") },
  { path: "/journal/:id", load: () => import("./screens/Entry.svelte") },
  { path: "/plans/new", load: () => import("./screens/PlanEditor.svelte") },
  { path: "/plans/:id/edit", load: () => import("./screens/PlanEditor.svelte") },
  { path: "/plans/:id", load: () => import("./screens/Plan.svelte") },
  { path: "/templates", load: () => import("./screens/Templates.svelte") },
  { path: "/calendar", load: () => import("./screens/Calendar.svelte") },
  { path: "/blocks/:id", load: () => import("./screens/Block.svelte") },
  { path: "/together/:id", load: () => import("./screens/Together.svelte") },
  { path: "/goals/:id", load: () => import("./screens/Goal.svelte") },
  { path: "/settings", load: () => import("./screens/Settings.svelte") },
  { path: "/settings/:section", load: () => import("./screens/Settings.svelte") },
  { path: "/compare", load: () => import("./screens/Compare.svelte") },
  { path: "/compare/:planId", load: () => import("./screens/Comparison.svelte") },
  { path: "/connect", load: () => import("./screens/Connect.svelte"), bare: true },
  { path: "/sync", load: () => import("./screens/Sync.svelte") },
];
