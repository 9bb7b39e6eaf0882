import { afterEach } from "vitest";
import { settle } from "./fixture";

afterEach(settle);
