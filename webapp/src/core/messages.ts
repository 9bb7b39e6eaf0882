import en from "../messages/en";

type Messages = typeof en;
/** What can be said: the keys of the message file, without the forms of a plural. */
export type Message = {
  [K in keyof Messages & string]: K extends `${infer Base}.one` | `${infer Base}.other` ? Base : K;
}[keyof Messages & string];

const texts: Record<string, string> = en;
export const language = "en";
const plural = new Intl.PluralRules(language);

/** The text of a message, with its numbers and names in place. `count` chooses between the forms of a plural. */
export function t(key: Message, values: Record<string, string | number> = {}): string {
  const count = values.count;
  const form =
    typeof count === "number" ? (texts[`${key}.${plural.select(count)}`] ?? texts[`${key}.other`]) : undefined;
  const text = form ?? texts[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === "number" ? number(value) : value;
  });
}

const formats = new Map<number, Intl.NumberFormat>();

/** A number as people here write it. */
export function number(value: number, digits = 2): string {
  let format = formats.get(digits);
  // Making one takes longer than a frame of a slow phone has for twenty rows.
  if (!format) formats.set(digits, (format = new Intl.NumberFormat(undefined, { maximumFractionDigits: digits })));
  return format.format(value);
}

/** Whether a word of the API has a text of its own. */
export function said(prefix: string, word: string): string {
  return texts[`${prefix}.${word}`] ?? word.replaceAll("_", " ");
}
