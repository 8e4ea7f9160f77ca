import * as l10n from '@vscode/l10n';
import { headingText, MAX_DEPTH, walkSections, type Draft, type Part, type Section } from '../core/draft.ts';
import { marksAboveLevel } from '../core/levels.ts';
import type { SiblingGroup } from '../core/numbering.ts';
import type { Edit, Rule } from '../core/rule.ts';
import { practice } from '../core/standards.ts';
import { trimSpan } from '../core/text.ts';

export const headingUnmarked: Rule = {
  id: 'heading-unmarked',
  scope: 'outline',
  summary: '独占一行的标题都用“#”标出级别',
  severity: 'info',
  basis: practice('报告稿用“#”标出标题级别的写法'),
  *check({ draft, siblings }) {
    const headings = draft.parts.flatMap((part, index) => findHeadings(draft, part, siblings[index] ?? []));
    const [first] = headings;
    if (!first) return;
    if (!draft.parts.some((part) => walkSections(part.sections).some(({ form }) => form === 'marked'))) {
      const title = l10n.t('给独占一行的标题都加上“#”');
      const edits = headings.map((heading) => heading.edit);
      const message = l10n.t('各级标题都没有用“#”标出，例如“{0}”。', headingText(draft, first.section));
      yield { span: first.section.heading, message, suggestions: [{ title, edits }] };
      return;
    }
    for (const { section, edit } of headings) {
      const mark = edit.text.trim();
      yield {
        span: section.heading,
        message: l10n.t('标题“{0}”没有用“#”标出，应标“{1}”。', headingText(draft, section), mark),
        fix: { title: l10n.t('加上“{0}”', mark), edits: [edit] },
      };
    }
  },
};

/** A heading that may be marked, and the edit that does it. */
interface Heading {
  readonly section: Section;
  readonly edit: Edit;
}

function findHeadings(draft: Draft, part: Part, groups: readonly SiblingGroup[]): readonly Heading[] {
  const above = marksAboveLevel(part.sections);
  // A `#` on what stands below 第一部分 leaves none for 第一部分 itself.
  if (above < 0) return [];
  const unsure = new Set<Section>();
  const headings = groups.flatMap(({ level, parent, sections }) => {
    // Where a level is left out, the right number of `#` is not known, nor for anything below.
    if (parent && (unsure.has(parent) || level > parent.level + 1)) {
      for (const section of sections) unsure.add(section);
      return [];
    }
    // Lines of a list without text between them are entries, not headings.
    if (level > 1 && sections.some(isEmpty)) return [];
    const depth = level + above;
    if (depth > MAX_DEPTH) return [];
    const unmarked = sections.filter(({ form }) => form === 'unmarked');
    return unmarked.flatMap((section) => toHeading(section, depth, draft));
  });
  return headings.toSorted((one, other) => one.section.line.span.start - other.section.line.span.start);
}

function isEmpty(section: Section): boolean {
  return section.body.length === 0 && section.children.length === 0;
}

// Inside a quotation or a bullet a mark would make no heading of the draft. A final 。 is removed first or means a paragraph.
function toHeading(section: Section, depth: number, { text }: Draft): Heading[] {
  if (section.titleSpan.end < section.heading.end) return [];
  if (/[，,、；;：:]$/.test(section.title)) return [];
  const { start } = section.line.span;
  const lead = text.slice(start, section.line.content.start);
  const blanks = trimSpan(lead, { start: 0, end: lead.length }).start;
  if (/^(?:>|[-*+](?!\*))/.test(lead.slice(blanks))) return [];
  const end = start + blanks;
  return [{ section, edit: { span: { start, end }, text: `${'#'.repeat(depth)} ` } }];
}
