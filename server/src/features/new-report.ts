import { formatOrdinal } from '../core/ordinal.ts';
import { fillTemplate, type Profile, type ProfileSection } from '../core/profile.ts';

export interface NewReportValues {
  readonly year: number | undefined;
  readonly agency: string | undefined;
}

/** A draft to start from: everything that the report type must contain, numbered, with 【…】 where words are wanted. */
export function newReport(profile: Profile, values: NewReportValues): string {
  const agency = values.agency?.replace(/\s+/g, ' ').trim() || undefined;
  const { year } = values;
  const fill = (template: string): string => fillTemplate(template, { year, agency });
  const { ordinalStyle = 'han', recipients, opening = '现将有关情况报告如下：' } = profile;
  const sections =
    profile.sections.length > 0
      ? profile.sections.map((section, index) => toParagraphs(section, formatOrdinal(ordinalStyle, index + 1)))
      : [['【正文】']];
  const paragraphs = [
    frontMatter(profile, { year, agency }),
    `# ${profile.title.template}`,
    ...(recipients.length > 0 ? [`${recipients.join('、')}：`] : []),
    opening,
    ...sections.flat(),
    `{agency}\n${closingDate(year)}`,
  ];
  return `${paragraphs.map(fill).join('\n\n')}\n`;
}

function toParagraphs(section: ProfileSection, ordinal: string): readonly string[] {
  const gap = /[、.）]$/.test(ordinal) ? '' : '　';
  return [`## ${ordinal}${gap}${section.heading}`, ...section.skeleton];
}

function frontMatter(profile: Profile, { year, agency }: NewReportValues): string {
  const entries = [`报告类型: ${profile.id}`];
  if (year !== undefined) entries.push(`报告年度: ${year}`);
  if (agency)
    entries.push(`发文机关: ${/^[\p{Letter}\p{Number}（）()·]+$/u.test(agency) ? agency : JSON.stringify(agency)}`);
  return ['---', ...entries, '---'].join('\n');
}

// The day of signing is not known when a draft begins; its year is the one after the report year.
function closingDate(year: number | undefined): string {
  return `${year === undefined ? '××××' : year + 1}年×月×日`;
}
