/** Whether a key says what a figure is compared with or how far it is uncertain: see `prefixes.ts`. By itself, since every figure asks. */
export const isPrefixed = (key: string): boolean => /^(?:a|low|high)\./u.test(key);
