// How often words of a paper find it: node bench/search_words.mjs SITE [WORDS]
//
// WORDS words (4 unless told) are drawn from the title and the abstract of papers drawn at random, the same in every run; up to two
// of them are words of the title.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { engine, ids } from "./search.mjs";

const QUESTIONS = 600;
const IN_TITLE = 3; // none, one or two in turn

let state = 12345;

/** A number below `end`, the next of a fixed sequence. @param {number} end */
function drawn(end) {
  state = (state * 1103515245 + 12345) % 2 ** 31;
  return Math.floor((state / 2 ** 31) * end);
}

/** The words of a text that a reader may type. @param {string} text @param {Set<string>} stop */
function words(text, stop) {
  return [...new Set(text.toLowerCase().match(/[a-z]{4,}/g))].filter((word) => !stop.has(word));
}

/** @param {string[]} from @param {number} count */
function some(from, count) {
  const left = [...from];
  return Array.from({ length: count }, () => left.splice(drawn(left.length), 1)[0]).filter(Boolean);
}

const [site, typed = "4"] = process.argv.slice(2);
const asked = await engine(site);
const papers = readFileSync(join(site, "data/papers.jsonl"), "utf-8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
let [count, first, three] = [0, 0, 0];
for (let at = 0; at < QUESTIONS; at++) {
  const { id, title, abstract } = papers[drawn(papers.length)];
  const titled = at % IN_TITLE;
  const question = new Set([...some(words(title, asked.index.stop), titled), ...some(words(abstract || "", asked.index.stop), typed - titled)]);
  if (question.size < typed) continue;
  const place = (await ids(asked, [...question].join(" "))).indexOf(id);
  count++;
  if (place === 0) first++;
  if (place >= 0 && place < 3) three++;
}
console.log(`${count} questions of ${typed} words: the paper is first for ${first}, in the first three for ${three}`);
