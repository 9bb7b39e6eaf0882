import { daysBetween, plusDays } from "./format";
import type { TrainingBlock } from "./types";

type Weeks = Pick<TrainingBlock, "start_date" | "weeks">;

/** The last day of weeks that begin on a day. */
export function lastDay({ start_date, weeks }: Weeks): string {
  return plusDays(start_date, 7 * weeks - 1);
}

/** Those of the same sport that share a day with these weeks. */
export function overlapping(
  blocks: TrainingBlock[],
  mine: Weeks & Pick<TrainingBlock, "modality">,
  id: string | null,
): TrainingBlock[] {
  return blocks.filter(
    (other) =>
      other.id !== id &&
      other.modality === mine.modality &&
      other.start_date <= lastDay(mine) &&
      mine.start_date <= lastDay(other),
  );
}

/** Which of its weeks a day is in; null before and after. */
export function weekIn(block: Weeks, date: string): number | null {
  const days = daysBetween(block.start_date, date);
  return days < 0 || days >= 7 * block.weeks ? null : Math.floor(days / 7) + 1;
}
