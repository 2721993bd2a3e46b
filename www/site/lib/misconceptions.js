// What wrong answers have in common, in a word or two: content/misconceptions.yaml has the codes, each language the words.
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { LANGUAGE } from "./languages.js";
import { path } from "./paths.js";
import { numberlessFor } from "./schema.js";
import { listOf, Place, text } from "./shape.js";

const read = (file) => parse(readFileSync(path(`content/${file}`), "utf8"));

const codes = read("misconceptions.yaml");
listOf(text)(codes, new Place("misconceptions.yaml"));

/** The words of each by its code. */
export const misconceptions = read(`${LANGUAGE}/misconceptions.yaml`);
numberlessFor(codes)(misconceptions, new Place(`${LANGUAGE}/misconceptions.yaml`));
