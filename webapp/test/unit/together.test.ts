import { describe, expect, test } from "vitest";
import type { Neighbourhood } from "../../src/core/types";
import { place } from "../../src/screens/together/layout";
import { type Group, groupsOf } from "../../src/screens/together/words";

const nothing = { get: () => undefined, all: () => [] };
const node = (id: string, type: string, name: string, date: string | null = null) => ({
  id,
  type,
  name,
  date,
  status: null,
});
const edge = (from: string, to: string, relationship: string, more: object = {}) => ({
  ...{ from, to, relationship, times: 1, above_load: null, load_unit: null },
  ...more,
});

const KNEE: Neighbourhood = {
  center: node("knee", "injury", "Left knee"),
  nodes: [
    node("limit", "constraint", "Leave alone: knee flexion"),
    node("entry", "journal_entry", "It hurt"),
    node("knee_joint", "joint", "knee"),
  ],
  edges: [
    edge("knee", "limit", "CREATES"),
    edge("entry", "knee", "RELATED_TO"),
    edge("entry", "knee", "RELATED_TO"),
    edge("knee", "knee_joint", "AT"),
  ],
  truncated: false,
};

describe("what hangs together", () => {
  test("is said in sentences that name both sides, each once", () => {
    const groups = groupsOf(nothing, KNEE);
    expect(groups.map(({ label, back }) => [label, back])).toEqual([
      ["Brings", false],
      ["What has to do with it", true],
      ["Is in the", false],
    ]);
    expect(groups.flatMap(({ nodes }) => nodes.map(({ sentence }) => sentence))).toEqual([
      "Left knee brings Leave alone: knee flexion.",
      "It hurt has to do with Left knee.",
      "Left knee is in the knee.",
    ]);
  });

  test("leads on from every thing, and not from a word of the catalogue", () => {
    const links = groupsOf(nothing, KNEE).flatMap(({ nodes }) => nodes.map(({ href }) => href));
    expect(links).toEqual(["/together/limit", "/together/entry", null]);
  });

  test("says how many sets a plan asks for, and above which load a limit counts", () => {
    const plan = node("plan", "plan", "Lower A", "2026-11-20");
    const asked = groupsOf(nothing, {
      center: plan,
      nodes: [node("squat", "exercise", "Back Squat")],
      edges: [edge("plan", "squat", "PRESCRIBES", { times: 3 })],
      truncated: false,
    });
    expect(asked[0]!.nodes[0]).toMatchObject({ title: "Back Squat", sub: "3 sets" });
    expect(asked[0]!.nodes[0]!.sentence).toMatch(/^Lower A \(plan, .*2026\) asks for Back Squat, 3 sets\.$/);
    const limited = groupsOf(nothing, {
      center: node("limit", "constraint", "With care"),
      nodes: [node("bend", "joint_action", "knee_flexion")],
      edges: [edge("limit", "bend", "FORBIDS", { above_load: 60, load_unit: "kg" })],
      truncated: false,
    });
    expect(limited[0]!.nodes[0]!.sentence).toBe("With care limits knee flexion above 60 kg.");
  });
});

describe("the picture", () => {
  const group = (label: string, back: boolean, count: number): Group => ({
    label,
    back,
    nodes: Array.from({ length: count }, (_, i) => ({
      ...{ key: `${label}${i}`, title: "", sub: "", icon: "note" as const, href: null, sentence: "" },
    })),
  });
  const groups = [group("explained by", true, 2), group("serves", false, 9)];

  test.each([390, 640, 1000])("has no box over another and none outside, %i wide", (width) => {
    const picture = place(groups, width, 16);
    const boxes = [picture.center, ...picture.groups.flatMap(({ nodes }) => nodes.map(({ box }) => box))];
    for (const [i, one] of boxes.entries()) {
      expect(one.x).toBeGreaterThanOrEqual(0);
      expect(one.y).toBeGreaterThanOrEqual(0);
      expect(one.x + one.width).toBeLessThanOrEqual(width);
      expect(one.y + one.height).toBeLessThanOrEqual(picture.height);
      expect(one.height).toBeGreaterThanOrEqual(44);
      for (const other of boxes.slice(i + 1)) {
        const beside = one.x + one.width <= other.x || other.x + other.width <= one.x;
        expect(beside || one.y + one.height <= other.y || other.y + other.height <= one.y).toBe(true);
      }
    }
  });

  test("has room for the lines between the middle and both sides", () => {
    const { center, groups: placed } = place(groups, 1000, 16);
    for (const { box } of placed.flatMap(({ nodes }) => nodes)) {
      const apart = Math.max(center.x - (box.x + box.width), box.x - (center.x + center.width));
      expect(apart).toBeGreaterThanOrEqual(2 * 16);
    }
  });

  test("draws some of many, and says how many more there are", () => {
    const [few, many] = place(groups, 390, 16).groups;
    expect([few!.nodes.length, few!.more]).toEqual([2, null]);
    expect([many!.nodes.length, many!.more?.count]).toEqual([6, 3]);
  });
});
