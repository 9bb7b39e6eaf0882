/** Reading and writing the short forms in which people write what a set asks for. Null is nothing, NaN is unreadable. */

/** 5 · 8-12 · 5+ · AMRAP */
export function readReps(text: string): { reps: number | null; most: number | null; amrap: boolean } {
  const entered = text.trim().toLowerCase();
  if (entered === "") return { reps: null, most: null, amrap: false };
  if (/^(amrap|max|\+)$/.test(entered)) return { reps: null, most: null, amrap: true };
  const open = /^(\d+)\s*\+$/.exec(entered);
  if (open) return { reps: Number(open[1]), most: null, amrap: true };
  const range = /^(\d+)\s*(?:-|–|—|to)\s*(\d+)$/.exec(entered);
  if (range) return { reps: Number(range[1]), most: Number(range[2]), amrap: false };
  return { reps: readNumber(entered), most: null, amrap: false };
}

export function writeReps(reps: number | null, most: number | null, amrap: boolean): string {
  if (amrap) return reps === null ? "AMRAP" : `${reps}+`;
  if (reps === null || Number.isNaN(reps)) return "";
  return most === null || most === reps ? String(reps) : `${reps}–${most}`;
}

/** A comma is a decimal point to half of the world. */
export function readNumber(text: string): number | null {
  const entered = text.trim().replace(",", ".");
  return entered === "" ? null : /^-?\d*\.?\d+$/.test(entered) ? Number(entered) : NaN;
}

export function writeNumber(value: number | null): string {
  return value === null || Number.isNaN(value) ? "" : String(value);
}

/** 45 · 45 s · 1:30 · 1:02:05 · 20 min, in seconds */
export function readSeconds(text: string): number | null {
  const entered = text.trim().toLowerCase();
  if (/^\d+(:\d{1,2}){1,2}$/.test(entered)) {
    return entered.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  }
  const worded = /^([\d.,]+)\s*(s|sec|min|m|h)$/.exec(entered);
  if (worded) {
    const number = readNumber(worded[1]!);
    return number === null ? NaN : number * { s: 1, sec: 1, min: 60, m: 60, h: 3600 }[worded[2] as "s"];
  }
  return readNumber(entered);
}

export function writeSeconds(seconds: number | null): string {
  if (seconds === null || Number.isNaN(seconds)) return "";
  if (seconds < 60 || !Number.isInteger(seconds)) return `${seconds} s`;
  const two = (part: number): string => String(part).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/** 400 · 400 m · 5 km · 3 mi · 100 yd, in metres */
export function readMetres(text: string): number | null {
  const worded = /^([\d.,]+)\s*(m|km|mi|yd|ft)$/.exec(text.trim().toLowerCase());
  if (!worded) return readNumber(text);
  const number = readNumber(worded[1]!);
  const metres = { m: 1, km: 1000, mi: 1609.344, yd: 0.9144, ft: 0.3048 }[worded[2] as "m"];
  return number === null ? NaN : Math.round(number * metres * 1000) / 1000;
}

export function writeMetres(metres: number | null): string {
  if (metres === null || Number.isNaN(metres)) return "";
  return metres >= 1000 && metres % 10 === 0 ? `${metres / 1000} km` : `${metres} m`;
}
