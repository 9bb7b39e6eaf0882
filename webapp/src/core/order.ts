import type { Card } from "./training";

/** Whether two exercises take turns: they stand in one superset of one block. */
export function alternate(a: Card, b: Card): boolean {
  return a.superset !== null && a.blockSeq === b.blockSeq && a.superset[0] === b.superset?.[0];
}

/** Cards that are moved as one: a superset, or a single exercise. */
export function groups(cards: Card[]): Card[][] {
  const groups: Card[][] = [];
  for (const card of cards) {
    const group = groups.find(([first]) => alternate(first!, card));
    if (group) group.push(card);
    else groups.push([card]);
  }
  return groups;
}

/** The cards in an order of their keys; one that it does not name stays behind the one that it follows by nature. */
export function arranged(cards: Card[], order: string[]): Card[] {
  if (order.length === 0) return cards;
  const natural = groups(cards);
  const place = (group: Card[]): number =>
    Math.min(...group.map(({ key }) => (order.includes(key) ? order.indexOf(key) : Infinity)));
  const known = natural.filter((group) => place(group) < Infinity).sort((a, b) => place(a) - place(b));
  for (const [i, group] of natural.entries()) {
    if (place(group) < Infinity) continue;
    const before = natural[i - 1];
    known.splice(before ? known.indexOf(before) + 1 : 0, 0, group);
  }
  return known.flat();
}

/** The order in which a card, with what it alternates with, has gone up (-1) or down (1); null where it cannot. */
export function moved(cards: Card[], key: string, by: -1 | 1): string[] | null {
  const all = groups(cards);
  const at = all.findIndex((group) => group.some((card) => card.key === key));
  const there = all[at + by];
  if (at < 0 || !there) return null;
  all[at + by] = all[at]!;
  all[at] = there;
  return all.flat().map((card) => card.key);
}
