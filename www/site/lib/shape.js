// Shapes of data in content/: a shape is a function that refuses, by file and key, whatever does not have it.

/** A place in a file. */
export class Place {
  constructor(file, keys = []) {
    this.file = file;
    this.keys = keys;
  }

  key(name) {
    return new Place(this.file, [...this.keys, name]);
  }

  refuse(given, allowed) {
    const shown = given === undefined ? "nothing" : JSON.stringify(given);
    throw new Error(`content/${this.file}: ${this.keys.join(".") || "the file"}: ${shown} is given; allowed: ${allowed}`);
  }
}

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

const type = (test, allowed) => (value, place) => {
  if (!test(value)) place.refuse(value, allowed);
};

export const text = type((value) => typeof value === "string", "a text (quote what YAML reads as a number)");
export const number = type(Number.isFinite, "a number");
export const whole = type(Number.isInteger, "a whole number");
export const flag = type((value) => typeof value === "boolean", "true or false");
export const setting = type((value) => Number.isFinite(value) || typeof value === "string", "a number, or the name of an option");

export const oneOf = (allowed) => type((value) => allowed.includes(value), allowed.join(", "));

/** An object's key that may be missing. */
export const optional = (shape) => Object.assign((value, place) => shape(value, place), { optional: true });

/** An object with these keys and no others. */
export const object = (shapes) => (value, place) => {
  const names = Object.keys(shapes);
  if (!isObject(value)) place.refuse(value, `keys ${names.join(", ")}`);
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(shapes, name)) place.key(name).refuse(value[name], names.length > 0 ? `no such key, but ${names.join(", ")}` : "no key");
  }
  for (const [name, shape] of Object.entries(shapes)) {
    if (value[name] !== undefined || !shape.optional) shape(value[name], place.key(name));
  }
};

/** An object with any keys. */
export const mapOf = (shape) => (value, place) => {
  if (!isObject(value)) place.refuse(value, "names with values");
  for (const [name, one] of Object.entries(value)) shape(one, place.key(name));
};

/** A list. Items that are objects with an `id`, and texts, are each there once. */
export const listOf = (shape, least = 1) => (value, place) => {
  if (!Array.isArray(value) || value.length < least) place.refuse(value, `a list of ${least} or more`);
  value.forEach((one, at) => shape(one, place.key(at + 1)));
  const ids = value.map((one) => one?.id ?? one).filter((id) => typeof id === "string");
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) place.refuse(twice, "each only once");
};
