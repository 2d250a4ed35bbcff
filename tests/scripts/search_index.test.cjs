// An index whose files do not come at first. Run by tests/test_scripts.py.
"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const scripts = "../../generator/papershelf/theme/assets/papershelf";
globalThis.papershelf = globalThis.papershelf || {};
for (const name of ["search-words", "search-code", "search-terms", "search-index"]) require(`${scripts}/${name}.js`);
const { search } = globalThis.papershelf;

/** A small index of nothing, whose files are there from the second time on that they are asked for. */
function index() {
  const asked = new Set();
  const load = async (name) => {
    if (!asked.has(name)) throw new Error(`${name} ${asked.add(name) && "did not come"}`);
    return ["", "", "", ""];
  };
  return new search.Index(load, { starts: {}, stop: "", words: [["a", "w"]], terms: [["a", "t"]], threes: [], spelling: {} });
}

/** How often `ask` has to be tried until it answers. @param {() => Promise<any>} ask */
async function tries(ask) {
  for (let count = 1; count < 10; count++) {
    try {
      await ask();
      return count;
    } catch {
      // asked again
    }
  }
  return Infinity;
}

for (const [what, ask] of [["postings", (held) => held.postings("bee")], ["words of a length", (held) => held.ofLength(3)]]) {
  test(`${what} of a small index that could not be loaded are asked for anew`, async () => {
    const held = index();
    assert.ok((await tries(() => ask(held))) < 10);
  });
}
