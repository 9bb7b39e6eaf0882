import { said, t } from "../../core/messages";
import type { Injury } from "../../core/types";
import { farDay } from "./words";

/** The joint, the muscle or both that it is in. */
export function where({ joint, muscle }: Injury): string[] {
  return [...(joint ? [said("joint", joint)] : []), ...(muscle ? [said("muscle", muscle)] : [])];
}

/** Where it is, on which side, how long it has been as it is, and how long it has been there. */
export function details(injury: Injury): string {
  const { side, status_since, onset_date } = injury;
  const began = onset_date !== null && onset_date !== status_since;
  return [
    ...where(injury),
    side ? said("side", side).toLowerCase() : "",
    t("injury.status_since", { day: farDay(status_since) }),
    began ? t("injury.began", { day: farDay(onset_date) }) : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

/** The day since which a status holds: at first since it began, of another status since it is said. */
export function statusSince(before: Injury | undefined, status: Injury["status"], began: string, now: string): string {
  if (!before) return began || now;
  if (status !== before.status) return now;
  // What has been the same from the beginning on moves along when the beginning is put right.
  return began && before.status_since === before.onset_date ? began : before.status_since;
}

/** The statuses it has had, without days that were put right afterwards. */
export function course({ history }: Injury): Injury["history"] {
  return history.filter(({ status }, i) => status !== history[i + 1]?.status);
}
