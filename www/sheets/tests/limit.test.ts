/** The rule for comparing with a limit, at the cases that `src/numeric/limit.rs` is tested with. */

import assert from "node:assert/strict";
import test from "node:test";
import { atMost, isSame } from "../limit.js";

test("rounding does not decide", () => {
  assert.ok(0.1 + 0.2 > 0.3 && atMost(0.1 + 0.2, 0.3));
  assert.ok(atMost(1, 1) && atMost(0.5, 1));
  assert.ok(!atMost(1 + 1e-11, 1));
  assert.ok(atMost(-1, -1) && !atMost(-0.9, -1));
});

test("what is not finite is compared as it is", () => {
  assert.ok(atMost(Infinity, Infinity) && atMost(1, Infinity));
  assert.ok(!atMost(Infinity, 1e308) && atMost(-Infinity, 0));
  assert.ok(!atMost(Number.NaN, 1) && !atMost(1, Number.NaN));
  assert.ok(!isSame(Number.NaN, Number.NaN) && !isSame(Infinity, -Infinity));
  assert.ok(isSame(0, -0) && !isSame(0, 1e-300));
});
