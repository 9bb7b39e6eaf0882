import { Away, Problem } from "../../core/api";
import { withDays } from "../../core/format";
import type { Issue } from "../../core/types";

/** One thing that is asked of the server directly: under way, refused with reasons, or out of reach. */
export class Attempt {
  busy = $state(false);
  away = $state(false);
  status = $state<number | null>(null);
  issues = $state.raw<Issue[]>([]);

  /** Whether it worked. What was entered stays where it is when it did not. */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    this.busy = true;
    this.forget();
    try {
      await work();
      return true;
    } catch (failure) {
      if (failure instanceof Away) this.away = true;
      else if (failure instanceof Problem) {
        this.status = failure.status;
        this.issues = failure.problems.length > 0 ? failure.problems : [issue("", failure.title)];
      } else throw failure;
      return false;
    } finally {
      this.busy = false;
    }
  }

  forget(): void {
    this.away = false;
    this.status = null;
    this.issues = [];
  }

  refuse(path: string, message: string): void {
    this.issues = [...this.issues, issue(path, message)];
  }

  wrong(path: string): string | undefined {
    return wrong(this.issues, path);
  }
}

/** What is said of one field. */
export function wrong(issues: Issue[], path: string): string | undefined {
  const found = issues.find((each) => each.path === path);
  return found && withDays(found.message);
}

export function issue(path: string, message: string): Issue {
  return { path, code: "here", message };
}
