import type { Part } from './draft.ts';
import { BOOKMARK } from './line-reading.ts';
import type { Profile } from './profile.ts';
import { withoutBlanks } from './text.ts';

/** Reports to a congress are read out to 各位代表 and have neither recipient nor signature. */
const SPEECH = /^各位|^(?:同志|代表|委员)们/;
const NOTE = /[（(][^（）()]{1,20}[）)]$/;

/** The title without blanks, Word bookmarks and a final 括注; empty when the part has none. */
export function plainTitle({ title }: Part): string {
  return withoutBlanks((title?.text ?? '').replace(BOOKMARK, '')).replace(NOTE, '');
}

/** True for the profile that serves drafts which no other one fits. */
export function isGeneral(profile: Profile): boolean {
  return profile.title.patterns.length === 0;
}

/**
 * True for a report in writing to the bodies above, which has recipient, signature and date: by its type, or by a title
 * 关于……的报告. A report that is read out, an opinion or a notice is none.
 */
export function isUpwardReport({ report, profile }: { readonly report: Part; readonly profile: Profile }): boolean {
  const title = plainTitle(report);
  if (title === '' || profile.recipients.length === 0 || SPEECH.test(report.recipient?.value ?? '')) return false;
  if (!isGeneral(profile)) return true;
  const about = title.indexOf('关于');
  return about >= 0 && title.endsWith('报告') && !/转发|批转|印发/.test(title.slice(0, about));
}

/** True for a line that would be a title but for the mark at its end. */
export function isFirstLineTitle(line: string): boolean {
  return line.length <= 60 && /^[^。，；：]{2,50}报告[。．.，,；;：:、！!]$/.test(line);
}
