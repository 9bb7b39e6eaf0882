import { t } from "../../core/messages";
import type { Constraint, Injury } from "../../core/types";
import { farDay, limitName } from "./words";

/** Why a limit does not count on a day; null where it does. */
export function idle({ start_date, end_date }: Constraint, injury: Injury | undefined, day: string): string | null {
  if (end_date !== null && end_date < day) return t("limit.was_until", { day: farDay(end_date) });
  if (injury && !injury.active) return t("limit.healed");
  return start_date > day ? t("limit.from", { day: farDay(start_date) }) : null;
}

/** What somebody called it, where that says more than what it means. */
export function ownName({ name, effect, forbids }: Constraint): string | null {
  const [first] = forbids;
  const means = first ? limitName(undefined, effect, first) : "";
  return name.toLowerCase() === means.toLowerCase() ? null : name;
}
