import { withDays } from "../../core/format";
import { said, t } from "../../core/messages";
import type { Issue, Plan } from "../../core/types";

/**
 * What a refusal says to a person. Of versions and ids, and of what a plan's state does not allow, the server speaks as
 * programs need it.
 */
export function told({ code, message }: Issue, plan: Plan | undefined): string {
  if (code === "version") return t("sync.same");
  if (code === "unknown_target") return t("sync.about_gone");
  if (code !== "plan_state") return withDays(message);
  return plan ? said("sync.plan_is", plan.status) : t("sync.plan_went_on");
}
