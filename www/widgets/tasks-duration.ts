/** What people type into the duration of a task. */

import { listenToNumber } from "./number-events.js";
import type { ListFigure } from "./figure-facade.js";
import { showProblem } from "./list-items.js";
import { announce } from "./live.js";
import type { TaskRow, TasksParts } from "./tasks-view.js";

/** Reads a duration from now on, until the signal. What is wrong with it is shown in its row. */
export function listenToDuration(list: TasksParts, row: TaskRow, figure: ListFigure, signal: AbortSignal): void {
  const index = list.index + 1 + list.places.indexOf(row.parameter);
  const { values, shape: { strings } } = figure;
  const explain = async (write: (problems: typeof import("./problems.js")) => string): Promise<void> => {
    try {
      showProblem(row.row, list.problem, write(await import("./problems.js")));
    } catch {
      figure.showLoadError();
    }
  };
  listenToNumber(row.number, row.setting, {
    locale: strings.locale,
    value: () => values.at(index),
    change: (value) => {
      values.put(index, value);
      figure.refresh();
      figure.dispatchValue(index);
      announce(figure.parts.root, () => strings.text("announce", { label: row.setting.label, value: strings.setting(row.setting, values.at(index)), sentence: figure.sentence() }));
    },
    commit: (given) => {
      const used = values.at(index);
      if (given === null) list.problem.hidden = true;
      else void explain((problems) => problems.fieldSentence(row.setting, given, used, strings));
      figure.refresh();
    },
    refuse: (field) => void explain((problems) => problems.unreadSentence(row.setting, field.value, strings)),
  }, signal);
}
