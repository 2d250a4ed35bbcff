// The words that set the first answers apart. Run by tests/test_scripts.py.
"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const scripts = "../../generator/papershelf/theme/assets/papershelf";
globalThis.papershelf = globalThis.papershelf || {};
for (const name of ["search-words", "search-query", "search-like"]) require(`${scripts}/${name}.js`);
const { search } = globalThis.papershelf;
const STOP = new Set(["the", "of", "and"]);
const MOSS = { title: "Moss on walls", text: "The moss grows; walls and ice.", telling: [0, 2, 5] };

/** The weights by stem. */
const weights = (cards, topics, scores = cards.map(() => 1)) => new Map(search.telling(cards, topics, scores, 30, STOP));

test("words that set a card apart are taken, those of its title with more weight, and no others", () => {
  const found = weights([MOSS], [[]]);
  assert.deepEqual(new Set(found.keys()), new Set(["moss", "wall"]));
  assert.ok(found.get("moss") >= found.get("wall"));
});

test("stop words make no card longer", () => {
  const longer = { ...MOSS, text: MOSS.text + " Of the and of the and the." };
  assert.deepEqual(weights([longer], [[]]), weights([MOSS], [[]]));
});

test("what all first answers are about is taken though no text says so", () => {
  assert.ok(weights([MOSS, MOSS], [["The lore of plants"], ["The lore of plants"]]).get("plant") > 0);
});

test("a better answer has more to say", () => {
  const ice = { title: "Ice", text: "", telling: [0] };
  const found = weights([MOSS, ice], [[], []], [1, 9]);
  assert.ok(found.get("ice") > found.get("moss"));
});

test("a card without any word says nothing", () => {
  assert.equal(weights([{ title: "", text: "", telling: [] }], [[]]).size, 0);
});
