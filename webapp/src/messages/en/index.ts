import app from "./app.json";
import history from "./history.json";
import log from "./log.json";
import today from "./today.json";
import words from "./words.json";

export default { ...app, ...words, ...today, ...log, ...history };
