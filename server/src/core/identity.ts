import { reportOf, type Draft, type Section } from './draft.ts';
import { frontMatterValue, REPORT_TYPE } from './front-matter.ts';
import type { Profile } from './profile.ts';
import { withoutBlanks } from './text.ts';

/** Which report a draft is: given in the front matter or inferred from the title. */
export interface Identity extends Issue {
  readonly profile: Profile;
  readonly agency: string | undefined;
}

/** What the wording of a report depends on. */
export interface Issue {
  readonly year: number | undefined;
  /** The rank of the issuer, as far as its name tells. */
  readonly level: AgencyLevel | undefined;
}

/** 乡镇街道, 县区旗, 市州盟, 省, 国务院; `department` for 局, 委, 办 and the like of any rank. */
export type AgencyLevel = 'township' | 'county' | 'city' | 'province' | 'national' | 'department';

const BODY =
  /^.*?(?:人民政府|政府|委员会|党委|党工委|党组|局|厅|办公室|办公厅|办事处|街道办|法院|检察院|中心|国务院|部|委|院)(?=(?:19|20)\d{2}年|(?:推进)?法治(?:政府)?建设|法治政府|(?:政府)?工作报告|$)/;
const NAMED_BODY = /(?:人民政府|政府|委员会|局|厅|办公室|办公厅|办事处|法院|检察院|中心|国务院|部|委|院)$/;
/** A longer title is a paragraph that was taken for one. */
const MAX_TITLE = 200;
/** 《法治政府建设实施纲要（2021—2025年）》 in a title has years of its own. */
const QUOTED_NAME = /《[^《》]{0,80}》/g;
/** 国务院办公厅转发某局关于…: the issuer is the one that passes it on. */
const PASSED_ON = /(?:转发|批转|印发).*$/;
const PLAN = /安排|打算|计划|思路|目标|任务|下一步/;
/** 全区, 我市 and 本镇 name no place. */
const PLACE = /^(?![全我本各])[\u4e00-\u9fff]{1,12}?(?:街道|[乡镇县区市州盟旗省])(?=(?:19|20)\d{2}年|法治|推进|依法)/;
const YEAR = /((?:19|20)\d{2})[ \u3000\u00a0]*年/;

/** All that matters of the titles of headings here: those that name a year. */
export function datedTitle(title: string): string {
  return /\d{4}/.test(title) ? title : '';
}

/** Finds type, year and issuer of `draft`. The last of `profiles` serves drafts that no other one fits. */
export function identify(draft: Draft, profiles: readonly Profile[], forced?: Profile): Identity {
  const title = withoutBlanks(reportOf(draft).title?.text.slice(0, MAX_TITLE) ?? '');
  const profile = forced ?? findProfile(draft, title, profiles);
  const agency = frontMatterValue(draft.frontMatter, '发文机关')?.value || findAgency(draft, profile);
  return {
    profile,
    year: findYear(draft, title),
    agency,
    level: agency === undefined ? undefined : levelOfAgency(agency),
  };
}

// A city of county rank is called 市 too; its name alone does not tell.
function levelOfAgency(agency: string): AgencyLevel | undefined {
  if (/^(?:中华人民共和国)?国务院(?:办公厅)?$/.test(agency)) return 'national';
  if (/(?:[乡镇]|街道)(?:人民政府|办事处|党委|党工委|委员会)?$/.test(agency)) return 'township';
  if (/(?:县|区|旗)(?:人民政府|委)?$/.test(agency) && !/自治区(?:人民政府|委)?$/.test(agency)) return 'county';
  if (/(?:市|州|盟)(?:人民政府|委)?$/.test(agency)) return 'city';
  if (/(?:省|自治区)(?:人民政府|委)?$/.test(agency)) return 'province';
  return /(?:局|厅|委员会|委|办公室|办|部|院|中心|支队|大队)$/.test(agency) ? 'department' : undefined;
}

/** The profile that a drafter means by a name: the report type, its slug, or nothing that is known. */
export function profileNamed(profiles: readonly Profile[], name: string): Profile | undefined {
  return profiles.find((profile) => profile.id === name || profile.slug === name);
}

function findProfile(draft: Draft, title: string, profiles: readonly Profile[]): Profile {
  const given = frontMatterValue(draft.frontMatter, REPORT_TYPE)?.value;
  const named = given === undefined ? undefined : profileNamed(profiles, given);
  const fitting =
    named ?? profiles.find((profile) => profile.title.patterns.some((pattern) => new RegExp(pattern).test(title)));
  const general = profiles.at(-1);
  if (!general) throw new Error('there is at least one profile');
  return fitting ?? general;
}

function findYear(draft: Draft, title: string): number | undefined {
  const given = Number(/\d{4}/.exec(frontMatterValue(draft.frontMatter, '报告年度')?.value ?? '')?.[0]);
  if (given) return given;
  const written = YEAR.exec(title.replace(QUOTED_NAME, ''))?.[1];
  return written
    ? (findYearAgainstTitle(draft) ?? Number(written))
    : (findYearInHeadings(reportOf(draft).sections) ?? findYearOfIssue(draft));
}

// Last year's title above this year's report: all dated headings and the date of issue agree on another year.
function findYearAgainstTitle(draft: Draft): number | undefined {
  const { sections, date } = reportOf(draft);
  const dated = sections.flatMap(({ title }) => {
    const year = Number(YEAR.exec(title)?.[1]);
    return year ? [PLAN.test(title) ? year - 1 : year] : [];
  });
  const [first] = dated;
  if (first === undefined || dated.length < 3 || date?.value.year !== first + 1) return undefined;
  return dated.every((year) => year === first) ? first : undefined;
}

// A document that names no year is of the year in which it was issued: 国发〔2004〕18号.
function findYearOfIssue(draft: Draft): number | undefined {
  const { documentNumber, date } = reportOf(draft);
  const written = /[〔［[【（(]((?:19|20)\d{2})/.exec(documentNumber?.value ?? '')?.[1];
  return written ? Number(written) : date?.value.year;
}

// Where all that is dated is “2025年工作安排”, the report is that of the year before.
function findYearInHeadings(sections: readonly Section[]): number | undefined {
  let planned: number | undefined;
  for (const section of sections) {
    const year = Number(YEAR.exec(section.title)?.[1]);
    if (year && !PLAN.test(section.title)) return year;
    if (year) planned ??= year - 1;
  }
  return planned;
}

// 某县某镇人民政府关于2024年…的报告, 某县某镇人民政府2021年度…工作报告, 2025年国务院政府工作报告.
function findAgency(draft: Draft, profile: Profile): string | undefined {
  const { title, signature } = reportOf(draft);
  const text = withoutBlanks(title?.text.slice(0, MAX_TITLE) ?? '');
  const about = text.indexOf('关于');
  const head =
    about >= 0
      ? text.slice(0, about).replace(PASSED_ON, '')
      : (BODY.exec(text.replace(/^(?:19|20)\d{2}年度?/, ''))?.[0] ?? (beforeSubject(text, profile) || placeOf(text)));
  return (
    head.replace(/^(?:19|20)\d{2}年度?/, '') || (signature ? withoutBlanks(signature.value) : undefined) || undefined
  );
}

/** 某县人民政府政府信息公开工作年度报告: the name of the report type begins where its issuer ends. */
function beforeSubject(text: string, { title }: Profile): string {
  for (const pattern of title.patterns) {
    const subject = new RegExp(pattern).exec(text);
    const head = subject ? text.slice(0, subject.index).replace(/^(?:19|20)\d{2}年度?/, '') : '';
    if (NAMED_BODY.test(head)) return head;
  }
  return '';
}

/** 青石街道2024年度…报告, 2024年某区…报告: a place that reports without naming its body. */
function placeOf(text: string): string {
  return PLACE.exec(text.replace(/^(?:19|20)\d{2}年度?/, ''))?.[0] ?? '';
}
