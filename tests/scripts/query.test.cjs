// Laws of the parser of queries, on anything that can be typed. Run by tests/test_scripts.py; QUERIES and SEED try more and others.
"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const scripts = "../../generator/papershelf/theme/assets/papershelf";
globalThis.papershelf = globalThis.papershelf || {};
for (const name of ["search-words", "search-query"]) require(`${scripts}/${name}.js`);
const { search } = globalThis.papershelf;

const PIECES = [
  '"', "“", "”", "-", "--", ":", "author:", "title:", "topic:", "year:", "has:", "in:", "tag:", "venue:", "collection:", "YEAR:2023-2025", "year:9999999999999999999", 'author:"', "-author:", "-\"", "*", "(", ")", "\\", "/", "<b>",
  "</script>", "&amp;", "\u0000", "\u0007", "\ud800", "\udc00", "\u2028", "\ufeff", "\u202e", "e\u0301", "İ", "ﬁ", "ß", "中文", "عربى", "👩‍👩‍👧", "٣", "²", "C++", "C#", "a-b-c", "co-", "x".repeat(300), "1".repeat(60),
  "__proto__", "constructor", "toString", "hasOwnProperty", "bees", "Hive", "water", "10.5555/x", "2101.00001", "\t", "\n", " ", "  ", "\xa0", "$x_1$", "%", "{", "}", "[", "]", "^", "|", "~", "=", "'", "’", ",", ".", ";", "?", "!",
];

/** Numbers below `below` that look random and are the same every time. */
function numbers(seed) {
  return (below) => ((seed = (seed * 1103515245 + 12345) & 0x7fffffff) >>> 8) % below;
}

function isSound(typed) {
  const query = search.parse(typed);
  const told = JSON.stringify(typed);
  for (const words of [query.words, ...query.phrases, ...query.not]) {
    assert.ok(Array.isArray(words), told);
    for (const word of words) assert.ok(typeof word === "string" && word.length > 0, told);
  }
  for (const words of query.phrases) assert.ok(words.length > 1, told);
  for (const words of query.not) assert.ok(words.length > 0, told);
  for (const limit of query.limits) {
    assert.ok(["author", "title", "topic", "year", "has", "venue", "collection"].includes(limit.field), told);
    assert.equal(typeof limit.value, "string", told);
  }
  assert.equal(typeof query.open, "boolean", told);
  assert.deepEqual(search.cut(query.text).words, query.words, told);
  assert.deepEqual(search.parse(typed), query, told);
}

test("whatever is typed is a query, and the same each time", () => {
  const below = numbers(Number(process.env.SEED || 7));
  for (let at = 0; at < Number(process.env.QUERIES || 2000); at++) {
    let typed = "";
    for (let piece = below(9); piece >= 0; piece--) typed += PIECES[below(PIECES.length)] + (below(3) ? "" : " ");
    isSound(typed);
  }
});

test("a query of any length is one", () => {
  for (const piece of PIECES) isSound(piece.repeat(20000));
});

test("the last word of a phrase is open until the phrase ends", () => {
  for (const [typed, phrases, open] of [
    ['"proper scoring ru', [["proper", "scoring"]], true],
    ['"proper sco', [], true],
    ['"proper scoring ', [["proper", "scoring"]], false],
    ['"proper scoring"', [["proper", "scoring"]], false],
    ['bees "proper sco', [], true],
    ['"proper scoring" ru', [["proper", "scoring"]], true],
  ]) {
    const query = search.parse(typed);
    assert.deepEqual([query.phrases, query.open], [phrases, open], typed);
  }
});
