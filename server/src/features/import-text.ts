import * as l10n from '@vscode/l10n';
import { builtInProfiles } from '../../profiles/index.ts';
import { MAX_DEPTH, reportOf, walkSections, type Draft, type Part, type Section } from '../core/draft.ts';
import { FRONT_MATTER_KEYS } from '../core/front-matter.ts';
import { MAX_HEAD_LINES } from '../core/head.ts';
import { identify } from '../core/identity.ts';
import { parseDraft } from '../core/parse-draft.ts';
import type { Profile } from '../core/profile.ts';
import { withoutBlanks, type Span } from '../core/text.ts';
import { readSourceLines, type Removal, type SourceLine } from './import-text-lines.ts';

export type { Removal } from './import-text-lines.ts';

/** A report draft made of a text, and everything of the text that does not stand in it. */
export interface ImportedText {
  readonly text: string;
  /** In the order of the source. */
  readonly removals: readonly Removal[];
}

const WEB_PAGE =
  /^(?:(?:发布|公开|更新)(?:时间|日期|机构|单位)|(?:信息|文章|稿件)?来源|作者|(?:责任)?编辑|浏览(?:次数|量)?|点击(?:数|量|次数)?|(?:阅读|访问)(?:次数|量)?|索引号|主题分类|公开方式|字号|字体|分享|打印)[ \u3000]*[:：【[]/;
const LONGEST_WEB_PAGE_LINE = 120;
const LONGEST_AGENCY = 40;
const AGENCY = /^[A-Za-z（）()·、]*[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z（）()·、]*$/;
const YEAR = /(?:^|\D)((?:19|20)\d{2})年/;
/** A line that announces or continues a list is no heading, whatever ordinal it has. */
const NO_HEADING_END = /[；;，,、：:#]$/;

/**
 * Turns the text of a pasted or plain file into a report draft: front matter with what can be inferred, one `#` title,
 * marked headings, one paragraph a line. Words, ordinals and punctuation stay as they are; whatever of the source does
 * not stand in the draft is listed. A text that is a draft already comes back as it is. Never fails.
 */
export function importText(text: string, fileName = ''): ImportedText {
  if (isDraft(text)) return { text, removals: [] };
  const source = readSourceLines(text);
  const web = new Set(findWebPageLines(source.lines));
  const printed = layOut(source.lines.filter((line) => !web.has(line)));
  const repeated = new Set(findRepeatedTitle(printed));
  const layout = repeated.size === 0 ? printed : layOut(printed.lines.filter((line) => !repeated.has(line)));
  const removals = [
    ...source.removals,
    ...Array.from(web, (line) => ({ line: line.number, removed: line.text, reason: l10n.t('网页信息') })),
    ...Array.from(repeated, (line) => ({ line: line.number, removed: line.text, reason: l10n.t('重复的标题') })),
  ];
  return {
    text: writeFrontMatter(layout.draft, fileName) + mark(layout),
    removals: removals.toSorted((one, other) => one.line - other.line),
  };
}

function isDraft(text: string): boolean {
  if (!text.startsWith('---')) return false;
  const { frontMatter } = parseDraft(text);
  const keys = frontMatter?.entries.map((entry) => entry.key.value) ?? [];
  return frontMatter?.problems.length === 0 && FRONT_MATTER_KEYS.some((key) => keys.includes(key));
}

/** What a web page prints above and below the report. */
function findWebPageLines(lines: readonly SourceLine[]): readonly SourceLine[] {
  const isWebPage = ({ text }: SourceLine): boolean =>
    text.length <= LONGEST_WEB_PAGE_LINE && !text.includes('。') && WEB_PAGE.test(text);
  const head = lines.slice(0, MAX_HEAD_LINES);
  const body = head.findIndex((line) => /[。！？]|^[一二三四五六七八九十（(\d]/.test(line.text));
  const last = lines.findLastIndex((line) => !isWebPage(line));
  return [
    ...head.slice(0, body < 0 ? head.length : body).filter(isWebPage),
    ...lines.slice(last + 1).filter(isWebPage),
  ];
}

// The longer of the two stays: a web page may print the title without its issuer, or the other way round.
function findRepeatedTitle(layout: Layout): readonly SourceLine[] {
  const { title } = reportOf(layout.draft);
  if (!title?.repeated) return [];
  const twin = layout.within(title.repeated);
  const isLonger = withoutBlanks(twin.map((line) => line.text).join('')).length > withoutBlanks(title.text).length;
  return isLonger ? layout.within(title.span) : twin;
}

// Marks decide levels and heads; where they would change what the draft is, fewer are set.
function mark(layout: Layout): string {
  const title = titleMarks(layout);
  const all = [...title, ...layout.draft.parts.flatMap((part) => headingMarks(layout, part))];
  const outline = outlineOf(layout.draft);
  for (const marks of [all, title]) {
    if (marks.length === 0) break;
    const text = compose(layout.lines, new Map(marks));
    if (outlineOf(parseDraft(text)) === outline) return text;
  }
  return layout.draft.text.toString();
}

/** A mark in front of a line; a line that carries on the title has none and follows without a break. */
type Mark = readonly [line: SourceLine, mark: string];

function titleMarks(layout: Layout): readonly Mark[] {
  const { title } = reportOf(layout.draft);
  const lines = title ? layout.within(title.span) : [];
  if (lines.length !== title?.lines.length || lines.some((line) => escapeLine(line.text) !== line.text)) return [];
  return lines.map((line, index) => [line, index === 0 ? '# ' : '']);
}

function headingMarks(layout: Layout, part: Part): readonly Mark[] {
  const sections = Array.from(walkSections(part.sections));
  const leftPlain = new Set(levelsWithStops(sections));
  const groups = [part.sections, ...sections.map((section) => section.children)];
  return groups.flatMap((group) =>
    group.some((section) => section.level === 1 || section.children.length > 0 || section.body.length > 0)
      ? group.flatMap((section) => {
          const line = layout.at(section.line.span.start);
          const isMarked = isStandAlone(section) && !leftPlain.has(section.level) && section.level < MAX_DEPTH;
          return line && isMarked && escapeLine(line.text) === line.text
            ? [[line, `${'#'.repeat(section.level + 1)} `] as const]
            : [];
        })
      : [],
  );
}

function isStandAlone(section: Section): boolean {
  return section.form === 'unmarked' && !NO_HEADING_END.test(section.line.text) && section.title !== '';
}

// State Council papers end every heading of a level with 。; set apart by # they would look like slips.
function levelsWithStops(sections: readonly Section[]): readonly number[] {
  const alone = sections.filter(isStandAlone);
  const bare = new Set(alone.filter((section) => !section.line.text.endsWith('。')).map((section) => section.level));
  return alone.map((section) => section.level).filter((level) => !bare.has(level));
}

/** What must be the same with and without marks. */
function outlineOf(draft: Draft): string {
  const parts = draft.parts.map((part) => [
    part.kind,
    part.title?.text,
    part.documentNumber?.value,
    part.recipient?.value,
    part.signature?.value,
    part.date?.value,
    part.annotation?.value,
    part.attachmentNote?.value.replace(/\s+/g, '\n'),
    Array.from(walkSections(part.sections), ({ level, ordinal, title }) => [level, ordinal?.text, title]),
  ]);
  return JSON.stringify(parts);
}

/** Lines laid out one a paragraph, read as a draft, and the way back from an offset to a line. */
interface Layout {
  readonly lines: readonly SourceLine[];
  readonly draft: Draft;
  at(offset: number): SourceLine | undefined;
  within(span: Span): readonly SourceLine[];
}

function layOut(lines: readonly SourceLine[]): Layout {
  const byOffset = new Map<number, SourceLine>();
  let offset = 0;
  for (const line of lines) {
    byOffset.set(offset, line);
    offset += escapeLine(line.text).length + PARAGRAPH.length;
  }
  return {
    lines,
    draft: parseDraft(compose(lines, new Map())),
    at: (start) => byOffset.get(start),
    within: (span) => {
      const found: SourceLine[] = [];
      for (const [start, line] of byOffset) {
        if (start >= span.end) break;
        if (start + line.text.length > span.start) found.push(line);
      }
      return found;
    },
  };
}

const PARAGRAPH = '\n\n';

function compose(lines: readonly SourceLine[], marks: ReadonlyMap<SourceLine, string>): string {
  let text = '';
  for (const line of lines) {
    const written = marks.get(line);
    if (written === undefined) text += `${text && PARAGRAPH}${escapeLine(line.text)}`;
    else text += written === '' ? line.text : `${text && PARAGRAPH}${written}${line.text}`;
  }
  return text && `${text}\n`;
}

const BLOCK_MARK =
  /^(?:#{1,6}(?=[ \t]|$)|>|[-*+](?=[ \t]|$)|[- \t]{3,}$|[* \t]{3,}$|[_ \t]{3,}$|`{3}|~{3}|<[A-Za-z/!?])/;
const LIST_NUMBER = /^(\d{1,9})(?=[.)](?:[ \t]|$))/;

// Each line is a paragraph of its own, so rules and tables below a paragraph cannot arise.
function escapeLine(text: string): string {
  if (BLOCK_MARK.test(text) || (text.startsWith('[') && text.includes(']:'))) return `\\${text}`;
  return text.replace(LIST_NUMBER, '$1\\');
}

function writeFrontMatter(draft: Draft, fileName: string): string {
  const identity = identify(draft, builtInProfiles);
  const baseName = fileName.replace(/^.*[/\\]/, '');
  const type = knownType(identity.profile) ?? typeNamedIn(baseName);
  const year = identity.year ?? YEAR.exec(baseName)?.[1];
  const agency = identity.agency;
  const isAgency = agency !== undefined && agency.length <= LONGEST_AGENCY && AGENCY.test(agency);
  const entries: readonly (readonly [(typeof FRONT_MATTER_KEYS)[number], string | number | undefined])[] = [
    ['报告类型', type],
    ['报告年度', year],
    ['发文机关', isAgency ? agency : undefined],
  ];
  const known = entries.filter(([, value]) => value !== undefined).map(([key, value]) => `${key}: ${value}\n`);
  return known.length === 0 ? '' : `---\n${known.join('')}---\n\n`;
}

// The last profile serves what no other fits; it says nothing about the type.
function knownType(profile: Profile): string | undefined {
  return profile === builtInProfiles.at(-1) ? undefined : profile.id;
}

function typeNamedIn(name: string): string | undefined {
  return builtInProfiles.find(({ title }) => title.patterns.some((pattern) => new RegExp(pattern).test(name)))?.id;
}
