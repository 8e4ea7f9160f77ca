import table from '../../terms/laws.json' with { type: 'json' };
import { whichOf } from './characters.ts';
import { isInsideTitle } from './prose.ts';
import type { Basis } from './rule.ts';
import { findAll, type Span } from './text.ts';
import { createWordFinder, type Searched } from './word-finder.ts';

/** A law, regulation or party regulation that reports cite. Dates are ISO, such as 2021-07-15. */
export interface Law {
  /** Without 中华人民共和国. */
  readonly name: string;
  readonly aliases?: readonly string[];
  /** In force since, in its first version; absent where that is not known for certain. */
  readonly effective?: string;
  /** Later versions, in order of time. */
  readonly revised?: readonly Revision[];
  readonly ended?: Ending;
  /** What a drafter should know of it. */
  readonly note?: string;
  /** Its name is unlike all other words, so that it counts outside 《》 too. */
  readonly distinct?: boolean;
  readonly basis: Basis;
}

export interface Revision {
  readonly how: '修正' | '修订';
  /** When it was adopted; absent where that is not known for certain. */
  readonly adopted?: string;
  readonly effective?: string;
}

/** From when on a law is cited no longer, and what is cited instead. */
export interface Ending {
  readonly on: string;
  readonly how: '废止' | '停用';
  readonly by: string;
}

/** A place where a text cites a law by its name. */
export interface Citation {
  readonly law: Law;
  /** The name, without 《》. */
  readonly span: Span;
}

// The compiler reads the strings of JSON wider than the unions of Law; test/laws.test.ts holds the file to its schema.
export const builtInLaws = table.laws as unknown as readonly Law[];

const BY_NAME = new Map<string, Law>();
for (const law of builtInLaws) {
  BY_NAME.set(law.name, law);
  law.aliases?.forEach((alias) => BY_NAME.set(alias, law));
}
const names = Array.from(BY_NAME.keys());
const namesIn = whichOf(names);
const DISTINCT = createWordFinder(
  names.filter((name) => BY_NAME.get(name)?.distinct),
  (name) => name,
);
const TITLE = /《(?:中华人民共和国)?([^《》\r\n]{2,40})》/g;
const FULL_NAME = /中华人民共和国([\u4e00-\u9fff]{1,30}(?:法|条例|法典))(?![\u4e00-\u9fff]{0,2}》)/g;
/** 婚姻法律, 合同法官: what goes on is another word. */
const GOES_ON = /^[律规官庭院治制学人理典务定]/;
/** 某省信访条例 is a law of its own. */
const BELONGS = /[省市县区州盟旗]$/;

/** Finds the laws that the prose of `passage` cites: by their names in 《》, by their full names, and by names that are nothing else. */
export function findCitations(passage: Searched): readonly Citation[] {
  const { prose, characters } = passage;
  if (namesIn(characters).length === 0) return NONE;
  const citations: Citation[] = [];
  for (const pattern of [TITLE, FULL_NAME]) {
    for (const match of findAll(prose, pattern)) {
      const name = match[1] ?? '';
      const law = BY_NAME.get(name);
      const end = match.index + match[0].length - (pattern === TITLE ? 1 : 0);
      if (law) citations.push({ law, span: { start: end - name.length, end } });
    }
  }
  DISTINCT.each(passage, (name, at) => {
    const law = BY_NAME.get(name);
    const span = { start: at, end: at + name.length };
    if (law && isBare(prose, span)) citations.push({ law, span });
  });
  return citations.toSorted((one, other) => one.span.start - other.span.start);
}

const NONE: readonly Citation[] = [];

/** True for a name without 《》 that is no part of a longer one. */
function isBare(prose: string, { start, end }: Span): boolean {
  const before = prose.slice(Math.max(0, start - 7), start);
  if (BELONGS.test(before) || before === '中华人民共和国' || isInsideTitle(prose, start)) return false;
  return !GOES_ON.test(prose.slice(end, end + 1));
}
