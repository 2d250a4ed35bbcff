// A reading list in an address: ids one after the other, or a short code for each where the ids would be too long.
(function () {
  "use strict";
  const papershelf = (globalThis.papershelf ||= /** @type {any} */ ({}));
  const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  const READABLE = 1800; // what mail and chat programs pass on whole
  const CODE = /^~[0-9A-Za-z_-]{6}$/;
  const MOST = 20000; // entries of a link that are looked at

  const TABLE = Uint32Array.from({ length: 256 }, (_, value) => {
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });

  /** CRC-32 of a text in UTF-8: the builder has it in its standard library. @param {string} text */
  function hash(text) {
    let value = -1;
    for (const byte of new TextEncoder().encode(text)) value = TABLE[(value ^ byte) & 255] ^ (value >>> 8);
    return ~value >>> 0;
  }

  /** A hash as `~` and six digits. @param {number} value */
  function code(value) {
    let digits = "";
    for (let at = 0; at < 6; at++, value = Math.floor(value / 64)) digits = DIGITS[value % 64] + digits;
    return `~${digits}`;
  }

  /** @param {string} text @returns {number} */
  const decode = (text) => [...text.slice(1)].reduce((value, digit) => value * 64 + DIGITS.indexOf(digit), 0);

  /**
   * The part of an address after "#" that carries `ids`.
   * `hashes` are those of all papers of the site; without them no codes are used.
   * @type {Link["toFragment"]}
   */
  function toFragment(ids, hashes) {
    const readable = ids.join(",");
    if (readable.length <= READABLE || !hashes) return `#list=${readable}`;
    const count = new Map();
    for (const value of hashes) count.set(value, (count.get(value) || 0) + 1);
    return `#list=${ids.map((id) => (count.get(hash(id)) === 1 ? code(hash(id)) : id)).join(",")}`;
  }

  /**
   * What a fragment carries; null where it carries no list. Whatever is neither an id nor a code is counted, not kept.
   * @type {Link["fromFragment"]}
   */
  function fromFragment(fragment) {
    if (!fragment.startsWith("#list=")) return null;
    let text = fragment.slice("#list=".length);
    try {
      text = decodeURIComponent(text);
    } catch {
      // a stray percent sign: what can be read of it is read
    }
    const parts = [...new Set(text.split(/[,;\s]+/).filter(Boolean))];
    const looked = parts.slice(0, MOST);
    const ids = looked.filter(papershelf.reading.isId);
    const codes = looked.filter((part) => CODE.test(part)).map(decode).filter((value) => value < 2 ** 32);
    return { ids, codes, strange: parts.length - ids.length - codes.length };
  }

  papershelf.link = { code, fromFragment, hash, toFragment };
})();
