// How many years of school a text asks for, by Kincaid et al. (1975), "Derivation of New Readability Formulas", Navy Research Branch Report 8-75.

/** Vowels in a row are one syllable; an e at the end is silent. */
function syllables(word) {
  const groups = word.toLowerCase().replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/u, "").match(/[aeiouy]+/gu);
  return Math.max(1, groups?.length ?? 0);
}

export function readingGrade(text) {
  const sentences = text.split(/[.!?:;]+(?:\s|$)/u).filter((one) => /\p{L}/u.test(one));
  const words = text.match(/[\p{L}’']+/gu) ?? [];
  const counted = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (counted / words.length) - 15.59;
}
