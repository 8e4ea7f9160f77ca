import type { RootContent } from 'mdast';

/** A place where the draft reads a text otherwise than GitHub, on purpose. */
export interface Difference {
  readonly name: string;
  /** The smallest text that shows it. */
  readonly example: string;
  /** What remark-parse with GFM makes of the example, in the words of `readingOfPeer`. */
  readonly peer: string;
  /** What the draft makes of it, in the words of `readingOfDraft`. */
  readonly draft: string;
  readonly why: string;
  /** What micromark calls the constructs that the draft does without; none where the trees agree. */
  readonly constructs: readonly string[];
  /** Whether a place where the trees do not agree is one of these. */
  readonly standsIn?: (place: Place) => boolean;
}

/** Blocks that peer and dialect see in the same lines, where they see different ones. */
export interface Place {
  readonly text: string;
  /** The physical lines of the whole text. */
  readonly lines: readonly string[];
  readonly peer: readonly RootContent[];
  readonly dialect: readonly RootContent[];
}

const INDENT = /^(?: {4}| {0,3}\t)/;

/** All of them. `server/README.md` lists the same. */
export const DIFFERENCES: readonly Difference[] = [
  {
    name: 'Lists',
    example: '- 甲',
    peer: 'list',
    draft: 'prose `甲`',
    why: 'The items of a report are its paragraphs, and `1.` is the ordinal of a heading. The mark is skipped.',
    constructs: ['list'],
    standsIn: ({ peer }) => peer.some(({ type }) => type === 'list'),
  },
  {
    name: 'Block quotes',
    example: '> 甲',
    peer: 'blockquote',
    draft: 'prose `甲`',
    why: 'What was pasted from a mail is checked like the rest, and nothing nests. The mark is skipped.',
    constructs: ['blockQuote'],
    standsIn: ({ peer }) => peer.some(({ type }) => type === 'blockquote'),
  },
  {
    name: 'Indented lines',
    example: '    甲',
    peer: 'code',
    draft: 'prose `甲`',
    why: 'Drafts pasted from Word are indented with blanks. Every line is read as if it were not indented.',
    constructs: ['codeIndented'],
    standsIn: ({ text, lines, peer, dialect }) =>
      peer.some((node) => node.type === 'code' && !isFenced(text, node)) ||
      dialect.some((node) => marksOf(node).some((number) => INDENT.test(lines[number - 1] ?? ''))),
  },
  {
    name: 'Underlined headings',
    example: '甲\n---',
    peer: 'heading 2',
    draft: 'prose `甲`',
    why: 'A rule that is typed below a paragraph makes no heading of it. Headings have `#`.',
    constructs: ['setextUnderline'],
    standsIn: ({ peer }) => peer.some((node) => node.type === 'heading' && lengthOf(node) > 1),
  },
  {
    name: 'Footnotes',
    example: '[^1]: 甲',
    peer: 'footnoteDefinition',
    draft: 'prose `[^1]: 甲`',
    why: 'A note is printed, so it is checked like the rest.',
    constructs: ['gfmFootnoteDefinition'],
    standsIn: ({ peer }) => peer.some(({ type }) => type === 'footnoteDefinition'),
  },
  {
    name: 'Definitions of links',
    example: '[甲]: 乙',
    peer: 'definition',
    draft: 'prose `[甲]: 乙`',
    why: 'A report has none; a line that opens with a bracket is one of its own.',
    constructs: ['definition'],
    standsIn: ({ peer }) => peer.some(({ type }) => type === 'definition'),
  },
  {
    name: 'Marks inside lines',
    example: '见[甲](乙)',
    peer: 'paragraph of text, link',
    draft: 'prose `见[甲](乙)`',
    why: 'Rules look at the text as it was typed; `core/prose.ts` masks what is not printed.',
    constructs: [],
  },
  {
    name: 'Comments inside lines',
    example: '甲<!-- 乙',
    peer: 'paragraph of text',
    draft: 'prose `甲<!-- 乙`, comment `<!-- 乙`',
    why: 'Outside tables and code every `<!--` begins a comment, closed or not. What a drafter has begun to hide is not checked.',
    constructs: [],
  },
  {
    name: 'Paragraphs',
    example: '甲\n乙',
    peer: 'paragraph of text',
    draft: 'prose `甲`, prose `乙`',
    why: 'In 公文 every physical line is a paragraph.',
    constructs: [],
  },
  {
    name: 'Blank lines',
    example: '\u3000',
    peer: 'paragraph of text',
    draft: 'nothing',
    why: 'Word leaves lines of ideographic or no-break blanks and of bookmarks. To Markdown they join the lines round them.',
    constructs: [],
  },
  {
    name: 'Tables of tabs',
    example: '甲\t乙\n丙\t丁',
    peer: 'paragraph of text',
    draft: 'prose `甲\t乙`, prose `丙\t丁`, table',
    why: 'So tables come out of Word and of web pages. Their lines stay prose, but number no sections.',
    constructs: [],
  },
  {
    name: 'Front matter without an end',
    example: '---\n报告年度: 2024',
    peer: 'thematicBreak, paragraph of text',
    draft: 'front matter',
    why: 'The drafter is told about the missing `---` instead of about the prose of the entries.',
    constructs: [],
  },
];

function isFenced(text: string, { position }: RootContent): boolean {
  return /^[`~]{3}/.test(text.slice(position?.start.offset, position?.end.offset));
}

/** The numbers of the lines that may make a block what it is: not those inside fences, none of a paragraph. */
function marksOf(node: RootContent): readonly number[] {
  const first = node.position?.start.line ?? 0;
  if (node.type === 'paragraph') return [];
  if (node.type === 'code') return [first, first + lengthOf(node) - 1];
  return Array.from({ length: lengthOf(node) }, (_, index) => first + index);
}

function lengthOf({ position }: RootContent): number {
  return position ? position.end.line - position.start.line + 1 : 0;
}
