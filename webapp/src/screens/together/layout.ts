import type { Group, Node } from "./words";

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PlacedGroup {
  label: string;
  x: number;
  y: number;
  nodes: { node: Node; box: Box }[];
  /** How many more there are than are drawn, and where that is said. */
  more: { count: number; x: number; y: number } | null;
}

/** Where everything of the picture is, in pixels. */
export interface Picture {
  width: number;
  height: number;
  center: Box;
  groups: PlacedGroup[];
  lines: string[];
}

/** What of a group is drawn; the words below the picture name all. */
const MOST = 6;
/** In the size of the text, so that the picture grows with it. */
const [LABEL, NODE, GAP, CENTER, INDENT] = [1.75, 3.25, 0.5, 4.25, 2] as const;
const WIDE = 44;

/** The middle with its groups: on both sides of it where there is room, below it on a thread where there is not. */
export function place(groups: Group[], width: number, rem: number): Picture {
  return width >= WIDE * rem ? beside(groups, width, rem) : below(groups, width, rem);
}

function below(groups: Group[], width: number, rem: number): Picture {
  const center = { x: 0, y: 0, width, height: CENTER * rem };
  const thread = (INDENT / 2) * rem;
  const x = INDENT * rem;
  let y = center.height + GAP * rem;
  let end = center.height;
  const lines: string[] = [];
  const placed = groups.map((group) => {
    const one = stack(group, x, y, width - x, rem);
    for (const { box } of one.group.nodes) {
      end = middle(box);
      lines.push(`M${thread} ${end}H${x}`);
    }
    y = one.end + GAP * rem;
    return one.group;
  });
  if (groups.length > 0) lines.unshift(`M${thread} ${center.height}V${end}`);
  return { width, height: y, center, groups: placed, lines };
}

function beside(groups: Group[], width: number, rem: number): Picture {
  const [back, forth] = [groups.filter((group) => group.back), groups.filter((group) => !group.back)];
  const both = back.length > 0 && forth.length > 0;
  const column = width * (both ? 0.34 : 0.5);
  const middleWidth = width * (both ? 0.22 : 0.36);
  const heights = [heightOf(back, rem), heightOf(forth, rem)] as const;
  const height = Math.max(...heights, CENTER * rem + 2);
  const centerX = both ? (width - middleWidth) / 2 : back.length > 0 ? width - middleWidth : 0;
  const center = { x: centerX, y: (height - CENTER * rem) / 2, width: middleWidth, height: CENTER * rem };
  const lines: string[] = [];
  const placed = [back, forth].flatMap((side, i) => {
    let y = (height - heights[i]!) / 2;
    const x = i === 0 ? 0 : width - column;
    return side.map((group) => {
      const one = stack(group, x, y, column, rem);
      y = one.end + GAP * rem;
      for (const { box } of one.group.nodes) lines.push(curve(center, box, i === 0));
      return one.group;
    });
  });
  return { width, height, center, groups: placed, lines };
}

function curve(center: Box, box: Box, back: boolean): string {
  const from = { x: back ? center.x : center.x + center.width, y: middle(center) };
  const to = { x: back ? box.x + box.width : box.x, y: middle(box) };
  const half = (from.x + to.x) / 2;
  return `M${from.x} ${from.y}C${half} ${from.y} ${half} ${to.y} ${to.x} ${to.y}`;
}

function middle(box: Box): number {
  return box.y + box.height / 2;
}

function stack(
  { label, nodes }: Group,
  x: number,
  top: number,
  width: number,
  rem: number,
): { group: PlacedGroup; end: number } {
  let y = top + LABEL * rem;
  const drawn = nodes.slice(0, MOST).map((node) => {
    const box = { x, y, width, height: NODE * rem };
    y += (NODE + GAP) * rem;
    return { node, box };
  });
  const count = nodes.length - drawn.length;
  const more = count > 0 ? { count, x, y: y + rem } : null;
  return { group: { label, x, y: top + 1.2 * rem, nodes: drawn, more }, end: more ? y + LABEL * rem : y };
}

function heightOf(groups: Group[], rem: number): number {
  return groups.reduce((sum, group) => sum + stack(group, 0, 0, 0, rem).end + GAP * rem, 0);
}
