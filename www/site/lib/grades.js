// How firm each claim is. A claim has its grade in one place: a row of ledger.yaml or one chapter's trust note; every other note names that place.
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { path } from "./paths.js";
import { Place } from "./shape.js";

const read = (file) => parse(readFileSync(path(`content/${file}`), "utf8"));

/** The grade of what a note names: a row of the ledger, or `chapter.note` where the ledger has none. */
export function gradeAt(named, place) {
  const [chapter, note] = named.split(".");
  const rows = note === undefined ? read("ledger.yaml") : (read(`${chapter}.yaml`).trust ?? []);
  const own = rows.filter(({ grade }) => grade !== undefined);
  const found = own.find(({ id }) => id === (note ?? chapter));
  return (found ?? place.refuse(named, own.map(({ id }) => (note === undefined ? id : `${chapter}.${id}`)).join(", "))).grade;
}

/** A trust note's grade: its own, or that of the claim that it is about. */
export function gradeOf({ id, grade, as }, file) {
  return grade ?? gradeAt(as, new Place(file).key("trust").key(id).key("as"));
}
