// What the scripts of a page give to each other: each adds its part to `globalThis.papershelf`, and takes from it what others gave.
// Read by the checker of types alone (`make lint`); no page loads it. A type that one script needs for itself stands in that script.

declare var papershelf: Papershelf;

/** Material's own script asks for these. */
declare var __md_scope: URL;
declare var __md_hash: (text: string) => number;
declare var __md_get: (key: string, store?: Storage, scope?: URL) => any;
declare var __md_set: (key: string, value: unknown, store?: Storage, scope?: URL) => void;

/** What the scripts look for in a page is HTML. */
interface ParentNode {
  querySelector<Name extends keyof HTMLElementTagNameMap>(selectors: Name): HTMLElementTagNameMap[Name] | null;
  querySelector(selectors: "a[href]" | `${string} a`): HTMLAnchorElement | null;
  querySelector(selectors: string): HTMLElement | null;
  querySelectorAll<Name extends keyof HTMLElementTagNameMap>(selectors: Name): NodeListOf<HTMLElementTagNameMap[Name]>;
  querySelectorAll(selectors: "input:checked"): NodeListOf<HTMLInputElement>;
  querySelectorAll(selectors: string): NodeListOf<HTMLElement>;
}
interface Element {
  closest<Name extends keyof HTMLElementTagNameMap>(selectors: Name): HTMLElementTagNameMap[Name] | null;
  closest(selectors: string): HTMLElement | null;
}

interface Papershelf extends Shelf, Data {
  browse: Browse;
  cards: Cards;
  catalogue: Catalogue;
  formats: Record<"bibtex" | "ris" | "csl" | "markdown" | "json", reading.Format>;
  imports: { fold(title: string): string; fromText(text: string): reading.Candidate[] | null };
  intake(done: () => void): reading.Intake;
  link: Link;
  list: List;
  map: MapParts;
  out: { takeaway(shown: () => reading.Entry[]): { section: HTMLElement; paint(filtered: boolean): void } };
  papers: Papers;
  reading: Reading;
  search: Search;
  visits: Visits;
}

// shelf.js: what every script of a page needs.

interface Shelf {
  /** The address of the site's first folder, ending in "/". */
  base: string;
  /** The bytes of a text in base64. */
  bytes(text: string): Uint8Array<ArrayBuffer>;
  /** Called by each file of data with its path below `data/`, without ".js", and what it holds; large shelves pack it. */
  give(path: string, value: any, form?: "gzip"): void;
  /** Runs a script of this site; `ordered` after those that were asked for before in this way. Rejected where the file is missing. */
  run(path: string, ordered?: boolean): Promise<void>;
  keep(name: string): Kept;
  /** Says `message` in a corner and to screen readers, with an action where there is one. */
  say(message: string, action?: { label: string; act: () => void }): void;
  /** An element: `make("a", {class: "x", href: "…"}, "text", child)`. A function listens to the event of its name. */
  make<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes?: Attributes, ...children: (Node | string)[]): HTMLElementTagNameMap[Name];
  /** A number as the pages write it: 12,345. */
  number(value: number): string;
  /** "1 paper", "12 papers". */
  counted(number: number): string;
  /** Hands `text` to the reader as a file. */
  save(file: string, type: string, text: string): void;
  /** Puts text on the clipboard; tells whether it is there. */
  copy(text: string): Promise<boolean>;
}

type Attributes = Record<string, string | boolean | ((event: Event) => void)>;

/** A text kept in this browser under a name, for this site. */
interface Kept {
  key: string;
  /** All that is kept: browser, tab, page. */
  read(): string[];
  /** Where `text` is kept now. */
  write(text: string): "browser" | "tab" | "page";
  /** Whether something is kept with the tab, for want of room in the browser. */
  waits(): boolean;
  forget(): void;
  /** Calls `changed` with the new text when another tab writes. */
  watch(changed: (text: string) => void): void;
  /** What other folders kept under this name: path and text. */
  elsewhere(): [path: string, text: string][];
}

/** What the files of data give, each loaded once. */
interface Data {
  /** Of papers that were renamed: former id → id. */
  data(path: "aliases"): Promise<Record<string, string>>;
  /** Hashes of all ids, in base64. */
  data(path: "ids"): Promise<string>;
  /** Phrases, and how many papers have each. */
  data(path: "words"): Promise<[phrase: string, count: number][]>;
  data(path: "browse/index"): Promise<browse.Index>;
  data(path: `browse/abstracts/${string}`): Promise<string[]>;
  data(path: `browse/${string}`): Promise<browse.Row[]>;
  data(path: "catalogue/index"): Promise<{ names: string[]; size: number }>;
  data(path: `catalogue/${string}`): Promise<map.Row[]>;
  data(path: "cite/index"): Promise<string[]>;
  data(path: `cite/${string}`): Promise<{ papers: Record<string, reading.Row>; names: Record<string, string> }>;
  data(path: "map/places"): Promise<{ count: number; places: string; bridges: number[] }>;
  data(path: "map/groups"): Promise<{ groups: [level: number, text: string, x: number, y: number, weight: number][]; runs: number[][] }>;
  data(path: "map/topics"): Promise<{ facets: map.Facet[]; first: number }>;
  data(path: `map/facet/${string}`): Promise<number[][]>;
}

// catalogue.js: all papers in their order.

interface Catalogue {
  hashes(): Promise<Uint32Array<ArrayBuffer>>;
  /** The parcel with the rows from `number * size` on. */
  parcel(number: number): Promise<map.Row[]>;
  rows(places: number[]): Promise<map.Row[]>;
}

// browse-columns.js: which papers a reader asks for.

declare namespace browse {
  type Field = "topic" | "collection" | "year" | "kind" | "has";
  type Sort = "title" | "newest" | "central";
  type State = Record<Field, string[]> & { sort: Sort };
  type Row = [id: string, title: string, line: string, readable?: 1];
  /** Rows or abstracts in files of `size` each. */
  type Parcels = { size: number; names: string[] };

  interface Choice {
    /** As in the address. */
    value: string;
    /** As shown. */
    name: string;
    /** The facet of a topic. */
    group?: string;
    /** The number of its colour. */
    facet?: number;
    /** 0 for the broadest topics. */
    depth?: number;
    /** Of its papers. */
    places: ArrayLike<number>;
  }

  /** What data/browse/index.js gives; columns and places are packed. */
  interface Index {
    count: number;
    years: string;
    kinds: string;
    topics: [group: string, facet: number, topics: [value: string, name: string, depth: number, places: string][]][];
    collections: [value: string, name: string, places: string][];
    code: string;
    newest: string;
    central: string;
    rows: Parcels;
    abstracts: Parcels;
  }

  interface Columns {
    count: number;
    choices: Record<Field, Choice[]>;
    orders: Record<Sort, Uint32Array>;
  }
}

interface Browse {
  FIELDS: browse.Field[];
  columns(index: browse.Index): browse.Columns;
  /** How many papers there would be with each choice of a field. */
  counts(data: browse.Columns, state: browse.State, field: browse.Field): number[];
  format(state: browse.State): string;
  parse(hash: string, data: browse.Columns): browse.State;
  /** The places asked for, in their order. */
  select(data: browse.Columns, state: browse.State): Uint32Array;
}

// reading-*.js: the reading list.

declare namespace reading {
  type Field = "kept" | "read" | "note" | "place";

  interface Entry {
    id: string;
    /** As it was shown when it was saved: it names the paper even when that is gone. */
    title: string;
    /** false for what was taken off. */
    kept: boolean;
    read: boolean;
    note: string;
    /** Ascending. */
    place: number;
    /** Milliseconds since 1970 of the last change of each field. */
    at: Record<Field, number>;
  }

  type Values = ReadonlyMap<string, Readonly<Entry>>;
  /** A paper that is put on the list. */
  type Coming = { id: string; title: string; read?: boolean; note?: string };

  /** What the build says of a paper. */
  interface Row {
    title: string;
    byline: string;
    bibtex: string;
    ris: string;
    csl: Record<string, any>;
  }

  /** What is exported; `row` is null for a paper that is gone. */
  type Item = { id: string; title: string; read: boolean; note: string; row: Row | null };
  /** What an import says of a paper; "" for what it does not say. */
  type Candidate = { id: string; doi: string; title: string; read: boolean; note: string };
  /** `gone` have an id that no paper holds any more; `unknown` were never of this shelf. */
  type Matched = { found: Candidate[]; gone: Candidate[]; unknown: Candidate[] };
  /** What a link carries; `strange` counts what is neither an id nor a code. */
  type Carried = { ids: string[]; codes: number[]; strange: number };
  type Format = { label: string; file: string; type: string; write(items: Item[], base: string): string };

  interface Intake {
    fromAddress(): Promise<void>;
    offer: HTMLElement;
    section: HTMLElement;
    takeText(text: string, name: string): Promise<void>;
  }

  /** The card of an entry on the page of the list; `timer` while a note waits to be kept. */
  interface Card {
    id: string;
    note: string;
    timer: number;
    item: HTMLLIElement;
    title: HTMLAnchorElement;
    about: HTMLElement;
    read: HTMLInputElement;
    text: HTMLTextAreaElement;
    label: HTMLElement;
    opener: HTMLButtonElement;
    up: HTMLButtonElement;
    down: HTMLButtonElement;
    off: HTMLButtonElement;
  }
}

/** The list as a value. */
interface Reading {
  add(list: reading.Values, papers: reading.Coming[], now: number): reading.Values;
  change<Field extends reading.Field>(list: reading.Values, id: string, field: Field, value: reading.Entry[Field], now: number): reading.Values;
  entries(list: reading.Values): reading.Entry[];
  /** Whether a text may be the id of a paper. */
  isId(text: unknown): text is string;
  merge(one: reading.Values, other: reading.Values): reading.Values;
  move(list: reading.Values, id: string, to: number, now: number): reading.Values;
  parse(text: string): { list: reading.Values; problem: string; newer: boolean };
  remove(list: reading.Values, id: string, now: number): reading.Values;
  renamed(list: reading.Values, names: ReadonlyMap<string, string>, now: number): reading.Values;
  serialise(list: reading.Values, now: number): string;
}

/** The list of this browser. */
interface List {
  all(): reading.Entry[];
  has(id: string): boolean;
  get(id: string): Readonly<reading.Entry> | undefined;
  /** What the reader must know of how the list is kept; "" where all is well. */
  problem(): string;
  /** Texts that were put aside because they could not be read. */
  putAside(): string[];
  /** `work` makes a new list of the old one and the time; tells where it is kept. */
  update(work: (old: reading.Values, now: number) => reading.Values): string;
  /** Lists that other folders of this computer keep. */
  elsewhere(): { path: string; entries: reading.Entry[] }[];
  listen(listener: () => void): void;
}

interface Link {
  code(value: number): string;
  fromFragment(fragment: string): reading.Carried | null;
  /** CRC-32 of a text in UTF-8. */
  hash(text: string): number;
  toFragment(ids: string[], hashes: Uint32Array | null): string;
}

interface Papers {
  fromLink(carried: reading.Carried): Promise<{ candidates: reading.Candidate[]; lost: number }>;
  known(key: string): Promise<string>;
  match(candidates: reading.Candidate[]): Promise<reading.Matched>;
  row(id: string): Promise<reading.Row | null>;
}

interface Cards {
  button(label: string, act: () => void, more?: Attributes): HTMLButtonElement;
  flush(cards: ReadonlyMap<string, reading.Card>): void;
  make(id: string, actions: { step(id: string, by: number): void; takeOff(id: string): void }): reading.Card;
  /** `row` is null for a paper that is gone, undefined while that is not known. */
  paint(card: reading.Card, entry: reading.Entry, row: reading.Row | null | undefined, at: number, total: number): void;
}

// visits.js: what is new since the last visit.

declare namespace visits {
  interface Visit {
    /** Hashes of the ids that were known before this visit. */
    seen: Uint32Array;
    /** Hashes of those that are new in it. */
    news: number[];
    /** Milliseconds since 1970 of the last look. */
    last: number;
    /** The same of the last look of the visit before; 0 where there was none. */
    from: number;
  }
}

interface Visits {
  arrive(kept: visits.Visit | null, hashes: Uint32Array, former: ReadonlyMap<number, number[]>, now: number, going: boolean): visits.Visit;
  parse(text: string | undefined): visits.Visit | null;
  serialise(visit: visits.Visit): string;
  settled(visit: visits.Visit): visits.Visit;
}

// map-*.js: the map.

declare namespace map {
  type Row = [id: string, title: string, byline: string, phrases: number[]];
  type Point = { x: number; y: number };
  /** In units of the map. */
  type Box = { left: number; top: number; right: number; bottom: number };
  type Topic = [id: string, name: string, depth: number, count: number];
  type Facet = { name: string; file: string; topics: Topic[] };
  /** What words find: `places` best first, how many there are, and what was taken for what, or "". */
  type Found = { places: number[]; total: number; told: string };
  /** In units of the map. */
  type Named = { x: number; y: number; text: string; level: number; weight: number };
  /** `left` and `top` from its point, in pixels. */
  type Room = { l: number; t: number; w: number; h: number };
  type Placed = Named & { lines: string[]; size: number; left: number; top: number; wide: number; high: number };
  type Rgb = [red: number, green: number, blue: number];
  /** Every colour in every shade as pixels. */
  type Palette = { background: number; bright: Uint32Array[]; dim: Uint32Array[] };
  /** What may be said of papers that are listed. */
  type How = { telling?: boolean; focus?: boolean; none?: string; told?: string };

  interface View extends Point {
    /** Pixels of a unit from top to bottom. */
    k: number;
    /** The same from side to side is `k * stretch`: a wide window is used in full. */
    stretch: number;
    /** Of the window in pixels. */
    w: number;
    h: number;
    /** Times nearer than the whole, at most. */
    most: number;
  }

  interface Picture {
    pixels: Uint32Array;
    /** In pixels of the picture. */
    view: View;
    xs: Uint16Array;
    ys: Uint16Array;
    /** Of each paper: a number in the palette. */
    colours: Uint8Array;
    /** 1 for the papers that stay bright; null where all do. */
    meant: Uint8Array | null;
    palette: Palette;
    radius: number;
  }

  /** Where the papers stand, in cells. */
  interface Grid {
    /** How many papers stand in the cells that a box touches: at least those in it. */
    atMost(box: Box): number;
    /** The paper nearest to a point of the window, at most `reach` pixels away; -1 where there is none. */
    nearest(view: View, sx: number, sy: number, reach: number): number;
    within(box: Box): number[];
  }

  /** What the build says of the map. Papers are known by their places in the catalogue. */
  interface Data {
    count: number;
    xs: Uint16Array;
    ys: Uint16Array;
    bridges: Set<number>;
    grid: Grid;
    groups: Named[];
    /** The group of a level in which a paper is; -1 for none. */
    groupOf(level: number, place: number): number;
    members(number: number): number[];
    facets: Facet[];
    first: number;
    coloured(facet: number): { at: number; id: string; name: string; count: number }[];
    colours(facet: number): Promise<Uint8Array>;
    papersOf(facet: number): Promise<number[][]>;
    topic(id: string): { facet: number; at: number; id: string; name: string } | null;
    placesOf(ids: string[]): Promise<number[]>;
    placeOf(id: string): Promise<number>;
    each(visit: (row: Row, place: number) => void): Promise<void>;
    words(): Promise<[phrase: string, count: number][]>;
    row(place: number): Promise<Row>;
    rows(list: number[]): Promise<Row[]>;
    /** The row if it is here already. */
    rowHere(place: number): Row | undefined;
  }

  interface Card {
    element: HTMLElement;
    put(point: [x: number, y: number], frame: HTMLElement): void;
    hide(): void;
    show(row: Row, about: string, held: boolean): void;
  }

  /** What is drawn. */
  type Scene = { colours: Uint8Array; meant: Uint8Array | null; marks: number[]; group: number; framing: boolean };

  interface Stage {
    element: HTMLElement;
    show(change: Partial<Scene>): void;
    view(): View;
    fly(to: View): void;
    look(to: View): void;
    onScreen(place: number): [x: number, y: number];
  }

  interface OnStage {
    hover(place: number): void;
    tap(place: number, event: PointerEvent): void;
    frame(box: Box): void;
    moved(): void;
  }

  interface Walk {
    key(event: KeyboardEvent): void;
    boxOf(places: number[]): Box;
    /** Goes on from a paper that was reached otherwise. */
    from(place: number): void;
    fromGroup(number: number): void;
  }

  interface OnWalk {
    group(number: number): void;
    paper(place: number): void;
    leave(): void;
    open(place: number): void;
    list(): void;
    tell(words: string): void;
  }

  interface Panel {
    section: HTMLElement;
    paint(facet: number, topic: string): void;
    show(title: string, places: number[], how?: How): Promise<void>;
    hide(): void;
    emptyField(): void;
  }

  interface OnPanel {
    find(words: string): void;
    colour(facet: number): void;
    topic(id: string): void;
    clear(): void;
    point(place: number): void;
  }
}

interface MapParts {
  EDGE: number;
  all(view: map.View): map.View;
  around(view: map.View, box: map.Box, near?: number): map.View;
  beside(points: map.Point[], from: map.Point, direction: [x: number, y: number]): number;
  box(view: map.View): map.Box;
  held(view: map.View): map.View;
  most(count: number): number;
  nearness(view: map.View): number;
  onTheWay(from: map.View, to: map.View, part: number): map.View;
  panned(view: map.View, dx: number, dy: number): map.View;
  resized(view: map.View, w: number, h: number): map.View;
  toMap(view: map.View, sx: number, sy: number): [x: number, y: number];
  toScreen(view: map.View, x: number, y: number): [x: number, y: number];
  whole(w: number, h: number, most: number): map.View;
  zoomed(view: map.View, factor: number, sx?: number, sy?: number): map.View;

  card(close: () => void): map.Card;
  find(words: string, data: map.Data): Promise<map.Found>;
  level(nearness: number): number;
  lines(text: string, most?: number): string[];
  load(): Promise<map.Data>;
  names(named: map.Named[], view: map.View, measure: (text: string, size: number) => number, count?: (box: map.Box) => number): map.Placed[];
  palette(background: map.Rgb, colours: map.Rgb[]): map.Palette;
  panel(data: map.Data, on: map.OnPanel): map.Panel;
  places(xs: Uint16Array, ys: Uint16Array): map.Grid;
  points(picture: map.Picture): void;
  radius(view: map.View, count: number): number;
  stage(data: map.Data, on: map.OnStage): map.Stage;
  telling(held: number[][], words: [phrase: string, count: number][], total: number, most?: number): { phrase: string; count: number }[];
  under(view: map.View, point: [x: number, y: number], gap: number, w: number, h: number): map.Room;
  walk(data: map.Data, stage: map.Stage, on: map.OnWalk): map.Walk;
  /** For the tests. */
  shown: { data: map.Data; stage: map.Stage };
}

// search-*.js: the search. `search-interface.js` and `search-words.js` stand in the page, the others are loaded with the dialog.

declare namespace search {
  /** Loads a file of the index, and gives what it holds. */
  type Load = (name: string) => Promise<any>;

  interface Postings {
    /** Of entries, rising. */
    numbers: Int32Array;
    /** `3 * level` and 1 for titles, 2 for names of authors. */
    heads: Uint8Array;
  }

  /** Where a stem stands: of the entry `numbers[at]` the places from `starts[at]` to `starts[at + 1]`. */
  interface Places {
    numbers: Int32Array;
    starts: Int32Array;
    places: Int32Array;
  }

  interface Card {
    number: number;
    kind: "paper" | "topic" | "system" | "page";
    /** Relative to the root of the site. */
    url: string;
    title: string;
    line: string;
    text: string;
    /** Places of the words that set it apart. */
    telling: Int32Array;
  }

  /** A shard of the vocabulary. */
  interface Words {
    words: string[];
    levels: number[];
    /** What acronyms are short for. */
    short: Record<string, string[]>;
    /** By the first word of what has an acronym: this, and the acronym. */
    long: Record<string, [long: string, short: string][]>;
    endings: Int32Array;
  }

  type Told = { from: string; to: string };
  type OfLength = Pick<Words, "words" | "levels">;
  type Near = { word: string; edits: number; level: number };
  type Value = { value: string; name: string; numbers: Int32Array };

  /** The answer to a beginning, which the index has ready; `hits` is the file with the cards of its first hits, if there is one. */
  interface Ready {
    words: string[];
    total: number;
    numbers: number[];
    others: number[];
    longs: string[];
    hits?: string;
  }

  /** What `head.js` hands over. */
  interface Head {
    entries: number;
    /** One more than the highest number of an entry, and of a paper. */
    room: number;
    slots: number;
    /** Entries in a file of cards, and of neighbours. */
    hand: number;
    block: number;
    stop: string;
    cards: string[];
    neighbours: string[];
    titles: string[];
    identifiers: string[];
    /** The first word of each file, and its name. */
    words: [first: string, name: string][];
    terms: [first: string, name: string][];
    threes: [first: string, name: string][];
    starts: Record<string, string>;
    letters: Record<string, [total: number, numbers: string, others: string]>;
    spelling: Record<number, string>;
    facets: [id: string, name: string, first: string, rest?: string][];
  }

  interface Index {
    head: Head;
    stop: Set<string>;
    isSmall: boolean;
    wordStarts: string[];
    termStarts: string[];
    fetch: Load;
    words(word: string, next?: number): Promise<Words | null>;
    begins(start: string): boolean;
    letter(start: string): Ready | null;
    starting(start: string): Promise<Ready | null>;
    deal(hits: string | undefined): Promise<void>;
    ofLength(length: number): Promise<OfLength | null>;
    postings(stem: string): Promise<Postings | null>;
    places(stem: string): Promise<Places | null>;
    card(number: number): Promise<Card>;
    hasCard(number: number): boolean;
    neighbours(number: number): Promise<Int32Array>;
    ofNeighbours(number: number): number;
    hashed(hash: number): Promise<number[]>;
    titled(words: string[]): Promise<number[]>;
    facet(id: string, all: boolean): Promise<Value[]>;
    hasMore(id: string): boolean;
  }

  /** Words in their order, and apart the hyphenated ones in one piece; `at` is the place of the first part. */
  type Cut = { words: string[]; joined: { word: string; at: number; parts: number }[] };

  interface Limit {
    /** author, topic, year, has or collection. */
    field: string;
    /** As typed. */
    value: string;
    not: boolean;
    /** Ticked in a list: the value is an id. */
    exact?: boolean;
    /** Beside others of its field, and not one of them. */
    all?: boolean;
  }

  interface Query extends Cut {
    /** The words in their order, without limits. */
    text: string;
    phrases: string[][];
    /** Words and phrases that must not be there. */
    not: string[][];
    limits: Limit[];
    /** Words that were typed in capitals, folded. */
    capitals: Set<string>;
    /** Whether the last word may go on. */
    open: boolean;
  }

  interface Meaning {
    /** All of which an entry must have. */
    stems: string[];
    weight: number;
    /** As it is told and marked. */
    word: string;
    /** Whether titles have it: where they have one form of its stem it is this one. */
    titled?: boolean;
  }

  /** A meaning with its postings, and those of titles with this very form. */
  type Weighed = Postings & { form: Postings | null; weight: number; word: string };

  interface Slot {
    /** As typed, folded. */
    word: string;
    /** Its place among the words of the query. */
    at: number;
    times: number;
    /** Whether it is the beginning of a word. */
    open: boolean;
    meanings: Meaning[];
    known: "as typed" | "alike" | "unknown";
    /** Whether the index had its meanings ready. */
    ready?: boolean;
    /** Whether it is a stop word in capitals, as an acronym may be. */
    isShort?: boolean;
    /** The papers of the year that it is, beside other words. */
    year?: Int32Array;
    /** Whether it looks like a slip. */
    doubtful?: boolean;
    /** The meanings with their postings, and how much they tell; nothing until they were looked up. */
    found: Weighed[];
    rarity: number;
  }

  /** What is told and marked of a slot. */
  type Shown = Pick<Slot, "word" | "open"> & { found: { word: string; numbers: ArrayLike<number> }[] };

  interface Narrowed {
    /** Bits of the facets that an entry does not meet; 0 where it meets all. */
    failed(number: number): number;
    /** Whether there is no limit. */
    free: boolean;
    /** Where no word is asked for: the entries to begin with. */
    all: number[] | null;
    /** Limits that name nothing, as typed. */
    unknown: string[];
    /** What words of limits were taken for. */
    told: Told[];
    chosen: { facet: string; value: string; name: string }[];
  }

  interface Answer {
    query: Query;
    /** Of papers, best first, up to 100. */
    numbers: number[];
    /** How many of these first have all that was asked for. */
    whole: number;
    /** How many papers of the collection have it. */
    total: number;
    /** Topics, systems and pages. */
    others: number[];
    slots: Shown[];
    /** Words that were taken for others. */
    told: Told[];
    /** Words that nothing has. */
    missing: string[];
    /** Whether any has its phrases. */
    spoken: boolean;
    /** Papers that have all that was asked for but for limits; null in a quick answer. */
    matching: Int32Array | null;
    narrowed: Narrowed | null;
  }

  /** `quick` while more is likely to come; `isWanted` tells whether anybody still waits for the answer. */
  type How = { quick?: boolean; isWanted?: () => boolean };
  type Facet = { id: string; name: string; more: boolean; values: { value: string; name: string; count: number; chosen: boolean }[] };

  interface Engine {
    index: Index;
    /** null where nobody waits for the answer. */
    ask(typed: string, ticked?: Limit[], how?: How): Promise<Answer | null>;
    like(text: string, isWanted?: () => boolean): Promise<Answer | null>;
    facets(answer: Answer, wide?: Set<string>): Promise<Facet[]>;
  }

  interface Scores {
    /** Of each entry by its number. */
    total: Float32Array;
    /** How much of the query it has. */
    mass: Float32Array;
    /** For whoever counts; all 0 afterwards. */
    marks: Uint16Array;
    clear(): void;
    touched(): Int32Array;
    take(numbers: Iterable<number>, mass: number): void;
    add(meanings: Omit<Weighed, "word">[], rarity: number, titled: number, mass: number): void;
  }

  interface Wanted {
    stems: Set<string>;
    /** What a word may begin with. */
    starts: string[];
    /** Characters of scripts without spaces. */
    pairs: string[];
  }

  /** A stretch of a text, and whether it is marked. */
  type Piece = [text: string, marked: boolean];
  type Offered = { words: string[]; topics: { value: string; name: string; count: number }[] };
  /** An answer as it is shown: whether it is to a text, and what is marked. */
  type Seen = Answer & { like: boolean; wanted: Wanted };

  /** The parts of the dialog. */
  interface Dialog {
    input: HTMLInputElement;
    told: HTMLElement;
    hits: HTMLElement;
    more: HTMLElement;
    help: HTMLElement;
    narrow: HTMLElement;
    found: HTMLElement;
    choose(at: number): void;
    isChosen(): boolean;
    letGo(): Promise<unknown>;
    /** Once what stands in the field has settled. */
    written(): void;
  }

  interface Answers {
    update(ticked: Limit[], isTyping: boolean): Promise<void>;
    settle(): Promise<void>;
    showMore(): Promise<void>;
    open(facet: string): Promise<void>;
  }
}

interface Search {
  // search-words.js, search-code.js
  fold(text: string): string;
  cut(text: string): search.Cut;
  stem(word: string): string;
  code: {
    numbers(text: string): number[];
    integers(text: string): Int32Array;
    digits(text: string): Uint8Array;
    rising(text: string): Int32Array;
    words(text: string): string[];
    /** The last of sorted `keys` that is not after `key`; -1 where all are. */
    before(keys: string[], key: string): number;
  };
  /** What the level of a word tells. */
  level: { used(level: number): number; isTitled(level: number): boolean };

  // search-index.js, search-terms.js
  Index: new (load: search.Load, head: search.Head) => search.Index;
  /** What every file of the index calls. */
  shard(name: string, value: any): void;
  loader(run: (name: string) => Promise<void>): search.Load;
  open(load: search.Load): Promise<search.Index>;
  usualUrl(title: string): string;
  termsOf(shards: search.Words[]): string[];

  // search-query.js, search-limits.js, search-slots.js, search-spelling.js
  parse(typed: string): search.Query;
  untexed(text: string): string;
  named(names: string): string;
  years(value: string): [first: number, last: number] | null;
  narrowed(index: search.Index, limits: search.Limit[]): Promise<search.Narrowed>;
  unwanted(index: search.Index, not: string[][]): Promise<(number: number) => boolean>;
  greek(word: string): string;
  slots(index: search.Index, query: search.Query, quick?: boolean): Promise<search.Slot[]>;
  beside(words: string[]): string[];
  completions(index: search.Index, start: string): Promise<string[]>;
  /** The level of a word; -1 where it is not used. */
  knows(index: search.Index, word: string): Promise<number>;
  spelledAlike(index: search.Index, word: string, edits: number, isRare?: boolean): Promise<search.Near[]>;
  LONGEST_SPELLED: number;
  allowed(length: number): number;
  distance(one: string, other: string, most: number): number;
  nearest(word: string, lists: search.OfLength[], most: number): search.Near[];
  nearestPart(word: string, lists: search.OfLength[], most: number): search.Near[];
  nearestBegun(start: string, shard: search.OfLength, most: number): search.Near[];

  // search-identifiers.js
  identified(typed: string): string[];
  hashOf(key: string): number;
  ofKeys(index: search.Index, keys: string[]): Promise<number[]>;
  unkeyed(index: search.Index, typed: string): Promise<string>;
  referred(index: search.Index, typed: string): Promise<{ numbers: number[]; rest: string }>;

  // search-titles.js
  cited(typed: string): string;
  between(typed: string): string[][];
  entitled(index: search.Index, typed: string): Promise<number[]>;

  // search-years.js
  dated(index: search.Index, slot: search.Slot, query: search.Query): Promise<void>;
  amongOthers(slot: search.Slot, mass: Float32Array | null): search.Weighed[];

  // search-near.js, search-neighbours.js, search-scores.js, search-like.js, search-engine.js
  COMPARED: number;
  BEST: number;
  closeness(index: search.Index, slots: search.Slot[]): Promise<(number: number) => number>;
  phrase(index: search.Index, words: string[]): Promise<(number: number) => boolean>;
  shared(index: search.Index, total: Float32Array, best: number[]): Promise<(number: number) => number>;
  HIGHEST: number;
  Scores: new (room: number) => search.Scores;
  rarity(entries: number, count: number): number;
  top(numbers: ArrayLike<number>, value: (number: number) => number, count: number): number[];
  common(lists: search.Postings[]): search.Postings;
  inTitles(postings: search.Postings): search.Postings;
  placed(numbers: ArrayLike<number>, number: number): number;
  telling(cards: search.Card[], topics: string[][], scores: number[], count: number, stop: Set<string>): [stem: string, weight: number][];
  like(text: string): search.Query;
  Engine: new (index: search.Index) => search.Engine;

  // search-ahead.js
  ahead(index: search.Index, typed: string): Promise<void>;
  gently(index: search.Index, numbers: number[], isWanted: () => boolean): Promise<void>;
  guess(engine: search.Engine, typed: string, how: { limits: search.Limit[]; hits: number; isWanted: () => boolean }): Promise<void>;
  warm(index: search.Index): Promise<void>;
  ready(index: search.Index): Promise<void>;

  // search-excerpt.js, search-suggest.js, search-results.js, search-answers.js, search-interface.js
  wanted(slots: search.Shown[]): search.Wanted;
  marked(text: string, wanted: search.Wanted): search.Piece[];
  excerpt(text: string, wanted: search.Wanted): search.Piece[];
  suggest(index: search.Index, answer: search.Answer): Promise<search.Offered>;
  show: {
    hit(card: search.Card, wanted: search.Wanted, root: string): HTMLElement;
    groups(cards: search.Card[], wanted: search.Wanted, root: string): HTMLElement[];
    facets(facets: search.Facet[], opened: Set<string>): HTMLElement[];
    told(answer: search.Seen): (Node | string)[];
    nothing(offered: search.Offered, root: string): HTMLElement[];
  };
  answers(dialog: search.Dialog, engine: search.Engine): search.Answers;
  /** The engine and the index, loaded once. */
  engine(): Promise<search.Engine>;
}
