// What similar papers say of an answer. Run by tests/test_scripts.py.
"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const scripts = "../../generator/papershelf/theme/assets/papershelf";
globalThis.papershelf = globalThis.papershelf || {};
require(`${scripts}/search-neighbours.js`);
const { search } = globalThis.papershelf;

/** An index of papers whose similar ones are known, `block` of them in a file. */
function index(similar, block = 1024) {
  const loaded = new Set();
  const ofNeighbours = (number) => Math.floor(number / block);
  return { loaded, ofNeighbours, neighbours: async (number) => (loaded.add(ofNeighbours(number)), Int32Array.from(similar[number] || [])) };
}

test("of two papers that answer equally well the one whose similar papers answer too is better", async () => {
  const score = await search.shared(index([[2, 3], [3, 4]]), Float32Array.of(5, 5, 4, 1, 0), [0, 1]);
  assert.ok(score(0) > score(1));
});

test("a paper that answers far better stays better whatever it is similar to", async () => {
  const score = await search.shared(index([[4], [2, 3]]), Float32Array.of(9, 5, 5, 5, 0), [0, 1, 2, 3]);
  assert.ok(score(0) > score(1));
});

test("where no similar papers are known the order stays", async () => {
  const total = Float32Array.of(1, 3, 2);
  const score = await search.shared(index([]), total, [1, 2, 0]);
  assert.deepEqual([0, 1, 2].sort((one, other) => score(other) - score(one)), [1, 2, 0]);
});

test("of a large collection no more than some files are loaded, those of the best answers", async () => {
  const best = Array.from({ length: search.BEST }, (_, at) => at);
  const held = index([], 2);
  await search.shared(held, new Float32Array(search.BEST), best);
  assert.deepEqual(Array.from(held.loaded), Array.from({ length: 32 }, (_, at) => at));
});
