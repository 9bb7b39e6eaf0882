import { describe, expect, it } from "vitest";
import {
  readMetres,
  readNumber,
  readReps,
  readSeconds,
  writeMetres,
  writeReps,
  writeSeconds,
} from "../../src/screens/editor/measures";

describe("what people write of a set", () => {
  it.each([
    ["5", 5, null, false],
    ["8-12", 8, 12, false],
    ["8 – 12", 8, 12, false],
    ["5+", 5, null, true],
    ["AMRAP", null, null, true],
    ["", null, null, false],
  ])("reads %s as repetitions", (text, reps, most, amrap) => {
    expect(readReps(text)).toEqual({ reps, most, amrap });
    expect(readReps(writeReps(reps, most, amrap))).toEqual({ reps, most, amrap });
  });

  it.each([
    ["45", 45],
    ["45 s", 45],
    ["1:30", 90],
    ["1:02:05", 3725],
    ["20 min", 1200],
    ["", null],
  ])("reads %s as a time", (text, seconds) => {
    expect(readSeconds(text)).toBe(seconds);
    expect(readSeconds(writeSeconds(seconds))).toBe(seconds);
  });

  it.each([
    ["400", 400],
    ["5 km", 5000],
    ["3 mi", 4828.032],
    ["2,5 km", 2500],
    ["", null],
  ])("reads %s as a distance", (text, metres) => {
    expect(readMetres(text)).toBe(metres);
    expect(readMetres(writeMetres(metres))).toBe(metres);
  });

  it("takes a comma for a point, and says what it cannot read", () => {
    expect(readNumber("102,5")).toBe(102.5);
    for (const text of ["heavy", "1.2.3", "5 kg"]) expect(readNumber(text)).toBeNaN();
    for (const text of ["five", "1:xx"]) expect(readSeconds(text)).toBeNaN();
    expect(readReps("some").reps).toBeNaN();
  });
});
