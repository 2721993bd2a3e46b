/** Finds codes in what a teacher pastes: names, times, links, lower case and spaces may stand around them. Runs in Node too. */

import { isSound, kindOf, LENGTH, readCode, symbolsOf, symbolValue, type Test, type Vote } from "./poll-code.js";

/** A code, and the line that it stands in, from 1. */
export interface Found {
  readonly line: number;
  readonly code: string;
  readonly answer: Vote | Test;
}

/** Why a line has no answer: no code, a code with a slip in it, or one of a later version. */
export type Fault = "none" | "damaged" | "version";

/** A line that says something and has no answer. */
export interface BadLine {
  readonly line: number;
  readonly text: string;
  readonly fault: Fault;
}

export interface Lines {
  readonly found: readonly Found[];
  readonly bad: readonly BadLine[];
}

/** How much of a line that cannot be read is shown. */
const LONGEST_SHOWN = 60;

/** A letter or digit of a line as a symbol. */
interface Place {
  readonly value: number;
  readonly isDigit: boolean;
  /** Whether a word begins here. */
  readonly begins: boolean;
}

/** Reads all lines. */
export function readLines(text: string): Lines {
  const found: Found[] = [];
  const bad: BadLine[] = [];
  text.split(/\r\n|\n|\r/u).forEach((line, at) => {
    if (line.trim() === "") return;
    const places = placesOf(line);
    const answers = codesOf(places).map((code): Found => ({ ...code, line: at + 1 }));
    found.push(...answers);
    if (answers.length === 0) bad.push({ line: at + 1, text: Array.from(line.trim().slice(0, 2 * LONGEST_SHOWN)).slice(0, LONGEST_SHOWN).join(""), fault: faultOf(places) });
  });
  return { found, bad };
}

/** The letters and digits of a line: other marks only part words. */
function placesOf(line: string): Place[] {
  const places: Place[] = [];
  let begins = true;
  for (const text of line.normalize("NFKC").toUpperCase()) {
    const value = symbolValue(text);
    if (value >= 0) places.push({ value, isDigit: text <= "9", begins });
    begins = value < 0;
  }
  return places;
}

/** Every ten places in a row that are a code, none in two. */
function codesOf(places: readonly Place[]): Omit<Found, "line">[] {
  const found: Omit<Found, "line">[] = [];
  const values = places.map(({ value }) => value);
  for (let at = 0; at + LENGTH <= places.length; at++) {
    if (!isSound(values, at)) continue;
    const ten = values.slice(at, at + LENGTH);
    const answer = isLikely(places, at) ? readCode(ten) : null;
    if (answer === null) continue;
    found.push({ code: symbolsOf(ten), answer });
    at += LENGTH - 1;
  }
  return found;
}

/**
 * One of a thousand stretches of a sentence has the right check by chance. So a code lies inside one word or begins and ends where words do, and has a
 * digit or is a word by itself.
 */
function isLikely(places: readonly Place[], at: number): boolean {
  const ten = places.slice(at, at + LENGTH);
  const isInside = ten.slice(1).every(({ begins }) => !begins);
  const isWhole = ten[0]?.begins === true && (places[at + LENGTH]?.begins ?? true);
  return ten.some(({ isDigit }) => isDigit) ? isInside || isWhole : isInside && isWhole;
}

/** What is wrong with a line without a code, by its words. */
function faultOf(places: readonly Place[]): Fault {
  let fault: Fault = "none";
  for (let at = 0; at < places.length; at++) {
    if (places[at]?.begins !== true) continue;
    let length = 1;
    while (places[at + length]?.begins === false) length++;
    const word = places.slice(at, at + length);
    if (!word.some(({ isDigit }) => isDigit)) continue;
    const values = word.map(({ value }) => value);
    if (length === LENGTH && isSound(values)) return "version";
    if (Math.abs(length - LENGTH) <= 1 && kindOf(values) !== undefined) fault = "damaged";
  }
  return fault;
}
