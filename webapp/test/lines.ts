import type { Reporter, SerializedError, TestCase, TestModule } from "vitest/node";

/** A line for each test file, as the Java tests have them, and everything that went wrong. */
export default class Lines implements Reporter {
  onTestModuleEnd(module: TestModule): void {
    const tests = [...module.children.allTests()];
    const seconds = (module.diagnostic().duration / 1000).toFixed(3);
    const word = module.ok() ? "ok    " : "FAILED";
    console.log(
      `  ${word} ${String(tests.length).padStart(4)}  ${`${seconds} s`.padEnd(9)} ${module.relativeModuleId}`,
    );
    for (const error of module.errors()) tell(module.relativeModuleId, error);
    for (const test of tests) this.#failed(test);
  }

  onTestRunEnd(_modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    for (const error of unhandled) tell("outside any test", error);
  }

  #failed(test: TestCase): void {
    const result = test.result();
    if (result.state === "skipped") console.log(`  [SKIPPED] ${test.fullName}`);
    for (const error of result.state === "failed" ? result.errors : []) tell(test.fullName, error);
  }
}

function tell(where: string, error: SerializedError): void {
  const stack = (error.stacks ?? []).slice(0, 6).map((frame) => `at ${frame.file}:${frame.line}:${frame.column}`);
  const text = [error.message, ...(typeof error.diff === "string" ? [error.diff] : []), ...stack].join("\n");
  console.log(`  [ERROR] ${where}\n${text.replace(/^/gm, "          ")}`);
}
