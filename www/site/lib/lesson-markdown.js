// A lesson's sheet and key as Markdown, for those who want to change them.
import { words } from "./words.js";

const BLANK = "__________";
const escaped = (text) => text.replace(/([*_|<>[\]\\`])/gu, "\\$1");
const settings = (list) => list.map(({ name, value }) => `${name}: ${value}`).join(", ");

function table(task, answered) {
  const cell = ({ text, low, high }) => {
    if (!answered) return "";
    return low ? `${text} (${words("key-page-band", { low, high })})` : text;
  };
  const rows = [
    [words("sheet-page-set"), ...task.settings.map(({ shown }) => settings(shown))],
    ["---", ...task.settings.map(() => "---")],
    ...task.rows.map(({ name, answers }) => [name, ...answers.map(cell)]),
  ];
  return rows.map((row, at) => `| ${row.map((one) => (at === 1 ? one : escaped(one))).join(" | ")} |`).join("\n");
}

function tasks(lesson, answered) {
  return lesson.tasks.map((task, at) => {
    const before = task.before.length > 0 ? ` ${words("sheet-page-first-set")} ${settings(task.before)}.` : "";
    return `${at + 1}. ${escaped(task.text + before)}\n\n${table(task, answered)}`;
  });
}

const choice = ({ letter, label }) => (label === letter ? letter : `${letter}: ${escaped(label)}`);

const head = (lesson, title) => [
  `# ${escaped(title)}`,
  escaped(lesson.question),
  `${words("lesson-start")} ${lesson.setting.length > 0 ? escaped(settings(lesson.setting)) : words("lesson-opening")}.`,
];

function sheet(lesson) {
  return [
    ...head(lesson, words("sheet-page-title", { title: lesson.title })),
    `${words("sheet-page-name")} ${escaped(BLANK)} ${words("sheet-page-day")} ${escaped(BLANK)}`,
    `## ${words("sheet-page-predict")}`,
    lesson.ask,
    lesson.choices.map((one) => `- ${choice(one)}`).join("\n"),
    `${words("sheet-page-because")} ${escaped(BLANK)}`,
    `## ${words("sheet-page-find")}`,
    ...tasks(lesson, false),
    `## ${words("sheet-page-rule")}`,
    escaped(BLANK),
    `## ${words("sheet-page-life")}`,
    escaped(lesson.discuss),
    `## ${words("sheet-page-left-out")}`,
    escaped(lesson.leavesOut),
    `${words("sheet-page-add")} ${escaped(BLANK)}`,
  ];
}

function key(lesson) {
  const said = ({ right, misconception, say, ...one }) =>
    `- ${choice(one)}. ${right ? `**${words("key-page-right")}.** ${escaped(lesson.why)}` : `*${escaped(misconception)}.* ${escaped(say)}`}`;
  return [
    ...head(lesson, words("key-page-title", { title: lesson.title })),
    `${words("lesson-objective")}: ${escaped(lesson.objective)}`,
    `## ${words("sheet-page-predict")}`,
    lesson.ask,
    lesson.choices.map(said).join("\n"),
    `## ${words("sheet-page-find")}`,
    ...tasks(lesson, true),
    `## ${words("lesson-talk")}`,
    escaped(lesson.discuss),
    `## ${words("sheet-page-left-out")}`,
    escaped(lesson.leavesOut),
  ];
}

/** The Markdown of a lesson's `sheet` or `key`. */
export const lessonMarkdown = (lesson, which) => `${(which === "key" ? key : sheet)(lesson).join("\n\n")}\n\n${words("teach-license")}\n`;
