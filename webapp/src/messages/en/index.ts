import app from "./app.json";
import calendar from "./calendar.json";
import compare from "./compare.json";
import history from "./history.json";
import log from "./log.json";
import passkeys from "./passkeys.json";
import plan from "./plan.json";
import settings from "./settings.json";
import today from "./today.json";
import words from "./words.json";

export default {
  ...app,
  ...calendar,
  ...compare,
  ...history,
  ...log,
  ...passkeys,
  ...plan,
  ...settings,
  ...today,
  ...words,
};
