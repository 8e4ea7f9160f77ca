import type { Characters } from './characters.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import { reportOf, type Draft, type Line, type Part } from './draft.ts';
import type { Frame } from './frame.ts';
import type { Gathering } from './gathering.ts';
import type { Glossary } from './glossary.ts';
import { addToGroup } from './group.ts';
import type { AgencyLevel, Identity, Issue } from './identity.ts';
import { gatherItemLines, readItemLists, type ItemLists } from './item-lists.ts';
import { checkNumbering, groupSiblings, type NumberingDefect, type SiblingGroup } from './numbering.ts';
import { openingOf } from './ordinal.ts';
import { readForms, type OrdinalForm } from './ordinal-form.ts';
import type { Division, Passage } from './passages.ts';
import type { Profile } from './profile.ts';
import type { OutlineContext, PassageContext, RuleContext } from './rule.ts';
import { findSuppressions, type Suppression } from './suppression.ts';
import { findTerms, type TermHit, type TermMatcher } from './terms.ts';
import type { Span } from './text.ts';
import type { Looks } from './word-look.ts';

/** What a context of the whole draft is made of. */
export interface ContextSource extends Omit<Division, 'starts'>, Looks {
  readonly identity: Identity;
  readonly gathering: Gathering;
  readonly frames: () => readonly Frame[];
  readonly glossary: Glossary;
}

/** What rules of a draft and of its outline see. What costs something is computed when a rule first asks. */
export class DraftContext implements RuleContext, OutlineContext {
  readonly draft: Draft;
  readonly report: Part;
  readonly profile: Profile;
  readonly identity: Identity;
  readonly suppressions: readonly Suppression[];
  readonly glossary: Glossary;
  readonly lookAt: Looks['lookAt'];
  readonly watchTitles: Looks['watchTitles'];
  readonly gather: RuleContext['gather'];
  readonly #passages: readonly Passage[];
  readonly #frames: () => readonly Frame[];
  #coverage: readonly Coverage[] | undefined;
  #prose: string | undefined;
  #itemLists: ItemLists | undefined;
  #siblings: readonly (readonly SiblingGroup[])[] | undefined;
  #forms: readonly OrdinalForm[] | undefined;
  #numbering: readonly NumberingDefect[] | undefined;

  constructor({ draft, identity, passages, gathering, frames, glossary, lookAt, watchTitles }: ContextSource) {
    this.draft = draft;
    this.report = reportOf(draft);
    this.profile = identity.profile;
    this.identity = identity;
    this.suppressions = findSuppressions(draft);
    this.glossary = glossary;
    this.lookAt = lookAt;
    this.watchTitles = watchTitles;
    this.gather = gathering.gather;
    this.#passages = passages;
    this.#frames = frames;
  }

  get coverage(): readonly Coverage[] {
    return (this.#coverage ??= coverageOf(this.draft, this.identity, this));
  }

  get prose(): string {
    return (this.#prose ??= this.#passages.map(({ prose }) => prose).join(''));
  }

  get itemLists(): ItemLists {
    return (this.#itemLists ??= readItemLists(this.draft.text, this.#frames(), gatherItemLines(this.gather)));
  }

  get siblings(): readonly (readonly SiblingGroup[])[] {
    return (this.#siblings ??= this.draft.parts.map(groupSiblings));
  }

  get forms(): readonly OrdinalForm[] {
    if (!this.#forms) this.watchTitles(openingOf);
    return (this.#forms ??= this.draft.parts.flatMap(readForms));
  }

  get numbering(): readonly NumberingDefect[] {
    return (this.#numbering ??= checkNumbering(this.draft, this.siblings, this.lookAt));
  }
}

/** What rules of a passage see beside it. */
interface Surroundings {
  readonly issue: Issue;
  readonly exempt: readonly Span[];
  readonly matcher: TermMatcher | undefined;
}

/** What rules of a passage see. */
export class PassageView implements PassageContext {
  readonly text: string;
  readonly prose: string;
  readonly characters: Characters;
  readonly year: number | undefined;
  readonly level: AgencyLevel | undefined;
  readonly exempt: readonly Span[];
  readonly #passage: Passage;
  readonly #matcher: TermMatcher | undefined;
  #terms: ReadonlyMap<string, readonly TermHit[]> | undefined;

  constructor(passage: Passage, { issue: { year, level }, exempt, matcher }: Surroundings) {
    this.text = passage.text;
    this.prose = passage.prose;
    this.characters = passage.characters;
    this.year = year;
    this.level = level;
    this.exempt = exempt;
    this.#passage = passage;
    this.#matcher = matcher;
  }

  get lines(): readonly Line[] {
    return this.#passage.lines;
  }

  get terms(): ReadonlyMap<string, readonly TermHit[]> {
    return (this.#terms ??= groupByRule(this.#matcher ? findTerms(this, this.#matcher, this) : []));
  }
}

function groupByRule(hits: readonly TermHit[]): ReadonlyMap<string, readonly TermHit[]> {
  const groups = new Map<string, TermHit[]>();
  for (const hit of hits) addToGroup(groups, hit.rule, hit);
  return groups;
}
