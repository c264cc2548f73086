// What the scripts of the tools at work share: what they read of the page, what a document is made of,
// and the libraries, which are loaded as scripts before them.

/** A statement, as the page's own HTML has it. */
interface Statement {
    reference: string;
    code: string;
    kind: string;
    position: number;
    standard: string;
    edition: string;
    functions: string[];
    words: Record<string, string>;
    drafted: string[];
    element: HTMLElement;
}
interface StandardOfPage {
    urn: string;
    title: Record<string, string>;
    drafted: string[];
    edition: string;
    functions: string[];
    element: HTMLElement;
}

/** What became of a statement that a file mentions. */
interface Account {
    reference: string;
    state: "unchanged" | "reworded" | "withdrawn" | "counterpart" | "unknown";
    then: string;
    now: string;
    leadsTo: string[];
}

/** A document, whatever it is written as: print, Word or CSV. */
interface Doc {
    title: Run[];
    languages: string[];
    blocks: Block[];
    foot: Run[][];
    /** As what Word knows each language: those of the page where none are given. */
    tags?: Record<string, string>;
    /** How a draft in each language is marked: as on the page where none are given. */
    marks?: Record<string, string>;
}
interface Run { text: string; language?: string; isDraft?: boolean; bold?: boolean }
type Block =
    | { kind: "heading"; level: number; runs: Run[] }
    | { kind: "paragraph"; runs: Run[] }
    | { kind: "list"; items: Run[][] }
    | { kind: "lines"; label: Run[]; count: number }
    | { kind: "table"; heads: Run[][]; widths: number[]; rows: Cell[][] };
type Cell = Run[] | { tick: boolean; runs?: Run[] } | { write: number };

/** libraries/fflate.js: what packs a Word file. */
declare const fflate: {
    strToU8(text: string): Uint8Array<ArrayBuffer>;
    zipSync(
        files: Record<string, Uint8Array<ArrayBuffer>>, options: { level: 9; mtime: Date },
    ): Uint8Array<ArrayBuffer>;
};

/** libraries/validators.js: what is wrong with what was read, an empty list where nothing is. */
declare const formValidators: Record<FormName, (value: unknown) => string[]>;

/** libraries/idb-keyval.js: what the browser keeps on this computer. */
declare const idbKeyval: {
    get<T>(key: string): Promise<T | undefined>;
    update<T>(key: string, updater: (held: T | undefined) => T): Promise<void>;
    delMany(keys: string[]): Promise<void>;
};

/** storage.js: for what is kept, where nothing may be. */
declare function ifItMay<T>(use: () => T): T | null;

/** merging.js: what two copies of a form say otherwise; of what has no dates, which of it gave way. */
type Conflict = { key: string, mine: any, theirs: any, gaveWay?: any };
