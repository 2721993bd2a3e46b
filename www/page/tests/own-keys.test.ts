import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { LeverInfo, MechanismInfo } from "../../widgets/core.js";
import { ownKeys } from "../own-keys.js";

const { mechanisms, levers } = JSON.parse(readFileSync(new URL("../../generated/mechanisms.json", import.meta.url), "utf8")) as { mechanisms: MechanismInfo[]; levers: LeverInfo[] };
const read = (id: string, query: string) => ownKeys(query, mechanisms.find((one) => one.id === id)!, levers);

test("a parameter is read by its name, its attribute, its lever and its key", () => {
  for (const key of ["people", "team", "People"]) assert.equal(read("coordination", `?${key}=30`).query, "team=30", key);
  for (const key of ["link_minutes", "link-minutes", "coordination.link_minutes"]) {
    assert.deepEqual(read("coordination", `?${key}=90`), { query: "coordination.link_minutes=90", problems: [] }, key);
  }
  for (const key of ["capacity_2_name", "capacity-2-name"]) assert.equal(read("constraint", `?${key}=Review`).query, "constraint.capacity_2_name=Review", key);
});

test("every parameter of every mechanism is read by its name and its attribute, with no word", () => {
  for (const { id, parameters } of mechanisms) {
    for (const { name, attribute } of parameters) {
      for (const key of [name, attribute]) assert.deepEqual(read(id, `?${key}=1`).problems, [], `${id}: ${key}`);
    }
  }
});

test("what is nothing here is told, and what others put on an address is not", () => {
  const { query, problems } = read("coordination", "?persons=30&utm_source=mail&fbclid=1&batch=4&chart=teams&debt.interest=0.1");
  assert.equal(query, "persons=30&utm_source=mail&fbclid=1&batch=4&chart=teams&debt.interest=0.1");
  assert.deepEqual(problems, [{ key: "persons", given: "30", code: "unknown", used: null }]);
});
