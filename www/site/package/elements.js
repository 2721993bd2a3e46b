// What the elements take, give and announce, as data: for editors (custom-elements.json) and for readers (reference.md).
// www/site/tests/elements.test.js holds it to the elements themselves.

const string = { text: "string" };
const boolean = { text: "boolean" };

const FIGURE = {
  tagName: "narrows-figure",
  name: "NarrowsFigure",
  description: "One mechanism's chart with its levers, its computed sentence and its data table.",
  attributes: [
    { name: "mechanism", type: string, description: "Id of the mechanism." },
    { name: "chart", type: string, description: "One of its charts; the first without it." },
    { name: "controls", type: string, description: "Names of the parameters that get a control, `lever` for the one on the axis, or `none`; all without it." },
    { name: "layout", type: { text: "'full' | 'compact' | 'bare'" }, default: '"full"', description: "All, a lever chart among others, or the picture alone." },
    { name: "heading", type: { text: "'none' | '1' | '2' | '3' | '4' | '5' | '6'" }, default: '"none"', description: "Level of the claim among the page's headings." },
    { name: "readonly", type: boolean, fieldName: "readonly", description: "Leaves the reader nothing to move." },
    { name: "theme", type: { text: "'auto' | 'light' | 'dark'" }, default: '"auto"', fieldName: "theme", description: "Light or dark whatever the page has. Colors that the page sets stay as they are." },
    { name: "linked", type: boolean, description: "Shares settings with the page's other linked elements." },
    { name: "home", type: string, description: "Address of the site, for links, frames and offline pages." },
  ],
  fields: [
    { name: "values", type: { text: "Record<string, number | string>" }, description: "The settings by their snake_case names; setting it leaves what is not named." },
    { name: "outputs", type: { text: "Record<string, OutputValue>" }, readonly: true, description: "What the mechanism gives at these settings." },
    { name: "readonly", type: boolean, description: "The attribute of that name." },
    { name: "theme", type: string, description: "The attribute of that name." },
  ],
  methods: [
    { name: "set", parameters: [{ name: "name", type: string }, { name: "value", type: { text: "number | string" } }], description: "Sets one setting by its name, its attribute or the key of its lever." },
    { name: "reset", description: "Puts every setting back to where the attributes have it." },
    { name: "load", return: { type: { text: "Promise<void>" } }, description: "Loads and shows the figure now." },
    { name: "toBlob", parameters: [{ name: "type", type: { text: "'png' | 'svg'" }, optional: true }], return: { type: { text: "Promise<Blob | null>" } }, description: "The picture as a file." },
    { name: "toCSV", return: { type: { text: "Promise<string>" } }, description: "The rows behind the chart." },
    { name: "refresh", description: "Reads colors and fonts anew." },
  ],
  events: [
    { name: "narrows-ready", type: { text: "CustomEvent<FigureReady>" }, description: "The figure can be moved: `mechanism`, `chart`." },
    { name: "narrows-change", type: { text: "CustomEvent<FigureChange>" }, description: "The reader moved something: `mechanism`, `parameter`, `lever`, `value`, `outputs`." },
    { name: "narrows-error", type: { text: "CustomEvent<FigureError>" }, description: "The model cannot be loaded or fails: `code`, `message`, `cause`." },
  ],
  cssParts: ["figure", "claim", "head", "number", "y-title", "plot", "canvas", "slider", "stepper", "problem", "reset", "menu", "menu-item", "share", "data", "table", "takeaway", "settings", "list", "list-name", "list-act", "progress", "lock", "compare", "uncertain", "goal"],
  cssProperties: [
    { name: "--narrows-voice", description: "Font of sentences." },
    { name: "--narrows-gauge", description: "Font of labels and numbers." },
    { name: "--narrows-height", description: "Height of the picture." },
  ],
};

const LEVERS = {
  tagName: "narrows-levers",
  name: "NarrowsLevers",
  description: "The four global levers, which move every figure on the page that is linked.",
  attributes: [],
  fields: [{ name: "values", type: { text: "Record<string, number>" }, readonly: true, description: "The levers' values by their keys." }],
  methods: [
    { name: "reset", description: "Puts the levers back to the opening setting." },
    { name: "load", return: { type: { text: "Promise<void>" } }, description: "Loads the engine, whose colors they have." },
  ],
  events: [{ name: "narrows-change", type: { text: "CustomEvent<FigureChange>" }, description: "The reader moved a lever: `parameter` is its key." }],
  cssParts: ["levers", "tabs", "tab", "lever", "head", "number", "slider", "stepper", "problem"],
  cssProperties: [],
};

export const ELEMENTS = [FIGURE, LEVERS];

/** Roles of colors as custom properties. */
export const colorProperties = (roles) => roles.map((role) => ({ name: `--narrows-${role}`, description: `Color of the role ${role}.` }));

/** The attributes that are parameters, each once, with the mechanisms that have it. `named(mechanism, parameter)` is what one is called. */
export function parameterAttributes(mechanisms, named) {
  const found = new Map();
  for (const mechanism of mechanisms) {
    for (const parameter of mechanism.parameters) {
      const { attribute, options } = parameter;
      const one = found.get(attribute) ?? { name: attribute, type: { text: options.length > 0 ? options.map((option) => `'${option}'`).join(" | ") : "number" }, said: [] };
      one.said.push(`${mechanism.id}: ${named(mechanism, parameter)}`);
      found.set(attribute, one);
    }
  }
  return [...found.values()].map(({ said, ...rest }) => ({ ...rest, description: `${said.join("; ")}.` }));
}

/** The custom elements manifest, schema 1.0.0: https://github.com/webcomponents/custom-elements-manifest. */
export function manifestOf(parameters, colors) {
  const declaration = ({ attributes, fields, methods, cssParts, cssProperties, ...rest }) => {
    const isFigure = rest.tagName === FIGURE.tagName;
    return {
      kind: "class",
      customElement: true,
      superclass: { name: "HTMLElement" },
      ...rest,
      attributes: [...attributes, ...(isFigure ? parameters : [])],
      members: [...fields.map((field) => ({ kind: "field", ...field })), ...methods.map((method) => ({ kind: "method", ...method }))],
      cssParts: cssParts.map((name) => ({ name })),
      cssProperties: [...cssProperties, ...(isFigure ? colors : [])],
    };
  };
  const path = "narrows.js";
  const exports = ELEMENTS.flatMap(({ tagName, name }) => [
    { kind: "js", name, declaration: { name, module: path } },
    { kind: "custom-element-definition", name: tagName, declaration: { name, module: path } },
  ]);
  return { schemaVersion: "1.0.0", modules: [{ kind: "javascript-module", path, declarations: ELEMENTS.map(declaration), exports }] };
}
