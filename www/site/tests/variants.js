// What a Fluent pattern can read as: each variant of each selector is in one of its texts.

/**
 * `write` says how a placeable reads: it gets the name of the function, or `null`, and the variable or text in it.
 * `messages` are those that a pattern may refer to, by id.
 */
export function variants(pattern, write, messages) {
  const of = (part) => {
    if (typeof part === "string") return [part];
    switch (part.type) {
      case "str":
      case "num":
        return [String(part.value)];
      case "var":
        return [write(null, part.name)];
      case "func":
        return [part.args[0].type === "var" ? write(part.name, part.args[0].name) : "text"];
      case "mesg":
        return all(part.attr === null ? messages.get(part.name).value : messages.get(part.name).attributes[part.attr]);
      case "select":
        return part.variants.flatMap(({ value }) => all(value));
      default:
        throw new Error(`a pattern has a ${part.type}`);
    }
  };
  // Not every mixture of variants: as many texts as the part with the most of them has.
  const all = (parts) => {
    const texts = (Array.isArray(parts) ? parts : [parts]).map(of);
    const count = Math.max(...texts.map(({ length }) => length));
    return Array.from({ length: count }, (_, at) => texts.map((one) => one[at % one.length]).join(""));
  };
  return all(pattern);
}
