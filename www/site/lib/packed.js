/** Parsed messages as JSON, in which the word of a variant is a plain text: there are many, and figures load them. */
export const packed = (data) => JSON.stringify(data, (name, value) => (name === "key" && value?.type === "str" ? value.value : value));
