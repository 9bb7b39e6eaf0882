import against from "./against.json";
import app from "./app.json";
import athlete from "./athlete.json";
import assistants from "./assistants.json";
import blocks from "./blocks.json";
import calendar from "./calendar.json";
import compare from "./compare.json";
import history from "./history.json";
import journal from "./journal.json";
import levels from "./levels.json";
import log from "./log.json";
import passkeys from "./passkeys.json";
import plan from "./plan.json";
import settings from "./settings.json";
import today from "./today.json";
import together from "./together.json";
import words from "./words.json";

export default {
  ...against,
  ...app,
  ...athlete,
  ...assistants,
  ...blocks,
  ...calendar,
  ...compare,
  ...history,
  ...journal,
  ...levels,
  ...log,
  ...passkeys,
  ...plan,
  ...settings,
  ...today,
  ...together,
  ...words,
};
