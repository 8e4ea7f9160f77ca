import * as l10n from '@vscode/l10n';
import { walkSections, type Line, type Part, type Section } from '../core/draft.ts';
import { isDivided, marksAboveLevel, styleOfLevel } from '../core/levels.ts';
import { toHanNumeral } from '../core/numeral.ts';
import { formatOrdinal, formatOrdinalBefore, openingOf, type OrdinalStyle } from '../core/ordinal.ts';
import type { Edit, Observation, Rule } from '../core/rule.ts';
import { FORMAT_STANDARD } from '../core/standards.ts';
import { sliceOf, type Sliceable } from '../core/text.ts';

export const levelSkipped: Rule = {
  id: 'level-skipped',
  scope: 'outline',
  summary: '标题逐级展开，“一、”之下是“（一）”，不越级',
  severity: 'warning',
  basis: { ...FORMAT_STANDARD, clause: '7.3.3' },
  *check({ draft, watchTitles }) {
    watchTitles(openingOf);
    for (const part of draft.parts) {
      const divided = isDivided(part.sections);
      yield* findMismarked(part, draft.text);
      for (const parent of walkSections(part.sections).filter(hasLow)) {
        const low = parent.children.filter((child) => isTooLow(child, parent));
        const [first] = low;
        const style = styleOfLevel(parent.level + 1, divided);
        if (first && style) yield observe({ text: draft.text, parent, low, style, divided }, first);
      }
    }
  },
};

/** A heading whose number has its place at another level than its `#`: `###` before 二、 between two `##`. */
function* findMismarked({ sections }: Part, text: Sliceable): Generator<Observation> {
  const above = marksAboveLevel(sections);
  const isMismarked = ({ form, line, level, ordinal }: Section): boolean =>
    form === 'marked' && ordinal !== undefined && line.depth !== level + above && level + above > 0;
  for (const { line, level, ordinal } of walkSections(sections).filter(isMismarked)) {
    const right = '#'.repeat(level + above);
    const start = startOfMarks(text, line);
    const span = { start, end: start + line.depth };
    yield {
      span,
      message: l10n.t(
        '“{0}”按序号是第{1}级标题，应标“{2}”，这里标了“{3}”。',
        ordinal?.text ?? '',
        toHanNumeral(level),
        right,
        '#'.repeat(line.depth),
      ),
      suggestions: [{ title: l10n.t('改为“{0}”', right), edits: [{ span, text: right }] }],
    };
  }
}

/** Children that stand too low below their parent, and the style that would be right for them. */
interface Jump {
  readonly text: Sliceable;
  readonly parent: Section;
  readonly low: readonly Section[];
  readonly style: OrdinalStyle;
  readonly divided: boolean;
}

function hasLow(parent: Section): boolean {
  return parent.children.some((child) => isTooLow(child, parent));
}

// ① directly below 1. is left alone: the official list ends at （1）.
function isTooLow(child: Section, parent: Section): boolean {
  return child.level > parent.level + 1 && (child.form === 'marked' || child.ordinal?.style !== 'circled');
}

function observe(jump: Jump, first: Section): Observation {
  const { text, parent, low, style } = jump;
  const name = parent.ordinal?.text ?? parent.title;
  const official = formatOrdinal(style, 1);
  const related = [{ span: parent.heading, message: l10n.t('上一级标题') }];
  const edits = low.flatMap((section) => raise(jump, section, section.level - parent.level - 1));
  if (first.form !== 'marked' || !first.ordinal) {
    const written = first.ordinal?.text ?? first.title;
    const message = l10n.t('“{0}”之下直接用了“{1}”，中间缺“{2}”一级。', name, written, official);
    const title = l10n.t('提为“{0}”一级', official);
    return { span: first.ordinal?.span ?? first.titleSpan, message, suggestions: [{ title, edits }], related };
  }
  const { depth } = first.line;
  const right = '#'.repeat(depth - (first.level - parent.level - 1));
  const start = startOfMarks(text, first.line);
  return {
    span: { start, end: start + depth },
    message: l10n.t('“{0}”的下一级标题应标“{1}”，这里标了“{2}”。', name, right, '#'.repeat(depth)),
    suggestions: [{ title: l10n.t('改为“{0}”，序号用“{1}”', right, official), edits }],
    related,
  };
}

/** Where the `#` of a marked heading stand. */
function startOfMarks(text: Sliceable, { span }: Line): number {
  return span.start + sliceOf(text, span).indexOf('#');
}

/** Lifts `section` and all below it by `steps` levels: fewer `#`, the ordinals of the level above. */
function raise({ text, divided }: Jump, section: Section, steps: number): Edit[] {
  return walkSections([section]).flatMap((lifted): Edit[] => {
    const { line, ordinal, titleSpan, title, level } = lifted;
    const edits: Edit[] = [];
    if (lifted.form === 'marked') {
      const start = startOfMarks(text, line);
      edits.push({ span: { start, end: start + steps }, text: '' });
    }
    const style = styleOfLevel(level - steps, divided);
    if (!ordinal || !style || style === 'circled') return edits;
    const written = formatOrdinalBefore(style, ordinal.value, title);
    const span = { start: ordinal.start, end: titleSpan.start };
    if (text.slice(span.start, span.end) !== written) edits.push({ span, text: written });
    return edits;
  });
}
