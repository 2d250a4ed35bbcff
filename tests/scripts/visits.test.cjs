// Facts and laws of what is new since the last visit. Run by tests/test_scripts.py, or: node --test tests/scripts
"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const scripts = "../../generator/papershelf/theme/assets/papershelf";
globalThis.document = { currentScript: { src: "https://example.org/assets/papershelf/shelf.js" } }; // from which it tells where the site begins
for (const name of ["shelf", "visits"]) require(`${scripts}/${name}.js`);
const { arrive, parse, serialise, settled } = globalThis.papershelf.visits;

const HOUR = 3600 * 1000;
const hashes = (...values) => Uint32Array.from(values);
const first = arrive(null, hashes(1, 2, 3), new Map(), 10 * HOUR, false);
const later = (kept, now, ...values) => arrive(kept, hashes(...values), new Map(), now * HOUR, false);

test("on the first visit nothing is new", () => assert.deepEqual(first.news, []));

test("what came since the last visit is new, and says since when", () => {
  const visit = later(first, 30, 1, 2, 3, 4, 5);
  assert.deepEqual([visit.news, visit.from], [[4, 5], 10 * HOUR]);
});

test("news last as long as the visit, and are over with the next", () => {
  const visit = later(first, 30, 1, 2, 3, 4);
  assert.deepEqual(later(visit, 30.5, 1, 2, 3, 4).news, [4]);
  assert.deepEqual(later(visit, 40, 1, 2, 3, 4).news, []);
  assert.deepEqual(arrive(visit, hashes(1, 2, 3, 4), new Map(), 40 * HOUR, true).news, [4], "the tab is still there");
});

test("what the reader has seen is not new again", () => {
  const visit = settled(later(first, 30, 1, 2, 3, 4));
  assert.deepEqual(later(visit, 30.5, 1, 2, 3, 4, 5).news, [5]);
});

test("a paper that was gone and comes back is not new, nor is one that was renamed", () => {
  const gone = later(first, 30, 1, 2);
  assert.deepEqual(later(gone, 60, 1, 2, 3).news, []);
  assert.deepEqual(arrive(first, hashes(1, 2, 9), new Map([[9, [3]]]), 30 * HOUR, false).news, []);
});

test("a record of visits is read back as it was written, and what is none is no record", () => {
  const visit = later(first, 30, 1, 2, 3, 0xffffffff);
  assert.deepEqual(parse(serialise(visit)), visit);
  for (const text of [undefined, "", "null", "[]", "{}", '{"seen":"AAA","news":[],"last":0,"from":0}', '{"seen":"!","news":[],"last":0,"from":0}']) {
    assert.equal(parse(text), null, text);
  }
});
