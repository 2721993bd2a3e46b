// reference.md of the package: every attribute, property, method, event, part, and for each mechanism its charts, parameters and outputs.
import { ELEMENTS } from "./elements.js";

const code = (text) => `\`${text}\``;
const cell = (text) => String(text).replaceAll("|", "\\|");
const table = (heads, rows) => (rows.length === 0 ? [] : [`| ${heads.join(" | ")} |`, `|${heads.map(() => "---").join("|")}|`, ...rows.map((row) => `| ${row.map(cell).join(" | ")} |`), ""]);

function element({ tagName, description, attributes, fields, methods, events, cssParts }) {
  return [
    `## ${code(`<${tagName}>`)}`, "", description, "",
    ...table(["attribute", "values", "meaning"], attributes.map(({ name, type, description: said }) => [code(name), code(type.text), said])),
    ...table(["property", "type", "meaning"], fields.map(({ name, type, description: said }) => [code(name), code(type.text), said])),
    ...table(["method", "meaning"], methods.map(({ name, parameters = [], description: said }) => [code(`${name}(${parameters.map((one) => one.name).join(", ")})`), said])),
    ...table(["event", "when, and its detail"], events.map(({ name, description: said }) => [code(name), said])),
    `Parts: ${cssParts.map(code).join(", ")}.`, "",
  ];
}

/** What an editor of a page can write about a parameter. */
function range({ minimum, maximum, default: usual, options }) {
  return options.length > 0 ? options.map((option, index) => (index === usual ? `**${option}**` : option)).join(", ") : `${minimum}–${maximum}, **${usual}**`;
}

function mechanism({ id, charts, parameters, outputs }, title, named) {
  return [
    `### ${code(id)}: ${title}`, "",
    `Charts: ${charts.map((chart) => code(chart.id)).join(", ")}.`, "",
    ...table(["parameter", "attribute", "range, **default**", "meaning"], parameters.map((one) => [code(one.name), code(one.attribute), range(one), named(one)])),
    ...table(["output", "unit"], outputs.map(({ name, unit }) => [code(name), unit === "" ? "–" : unit])),
  ];
}

/** The whole text. `title(mechanism)` and `named(mechanism, parameter)` are in the language of the package. */
export function reference(mechanisms, title, named) {
  return [
    "# Reference", "",
    ...ELEMENTS.flatMap(element),
    "## Mechanisms", "",
    "A parameter is an attribute of the figure, a key of `values` and `set`, and a key of a frame's address.", "",
    ...mechanisms.flatMap((one) => mechanism(one, title(one), (parameter) => named(one, parameter))),
  ].join("\n");
}
