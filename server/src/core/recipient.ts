import type { Line } from './draft.ts';
import type { Identity } from './identity.ts';
import type { OutlineContext } from './rule.ts';

const MAX_LENGTH = 40;
const BODY = /^[\u4e00-\u9fff]{0,10}(?:委员会|常委会|办公室|委|府|局|厅|部|政协)$/;
/** A party committee or a government: the body that a report goes to. */
const SUPERIOR = /[省市县区旗州盟](?:委|(?:人民)?政府)$|党工委$|管委会$/;

/**
 * The usual receiving bodies of the report type, as its issuer calls them: 县委 of the profile is 区委 to a township of a
 * 区, 市委 to the government of a county.
 */
export function usualRecipients({ profile, agency = '', level }: Identity): readonly string[] {
  const above = level === 'county' ? '市' : level === 'city' ? '省' : /^.*([县区市旗])/.exec(agency)?.[1];
  return above ? profile.recipients.map((name) => name.replace(/^县/, above)) : profile.recipients;
}

/** The line between title and body that names the receiving bodies without the colon: 县委、县政府. */
export function findBareRecipient({ draft, report, identity }: OutlineContext): Line | undefined {
  const { title, recipient, documentNumber, preamble, sections } = report;
  if (!title || recipient) return undefined;
  const from = Math.max(title.span.end, documentNumber?.span.end ?? 0);
  const to = sections[0]?.line.span.start ?? report.span.end;
  const line = draft.lines.find((candidate) => candidate.content.start > from);
  // Nothing but this line would be a signature in place of a body.
  if (!line || line.content.start >= to || (preamble.at(-1) === line && sections.length === 0)) return undefined;
  return isNamesOnly(line.text, identity.agency) ? line : undefined;
}

function isNamesOnly(text: string, agency: string | undefined): boolean {
  if (text.length > MAX_LENGTH) return false;
  const names = text.replace(/[，,、。．.；;]$/, '').split(/[、，,\s\u3000]/);
  // A single body may be the issuer, printed below a title that does not name it.
  if (names.length === 1 && agency === undefined) return false;
  if (!names.every((name) => BODY.test(name)) || names.join('') === agency) return false;
  return names.some((name) => SUPERIOR.test(name) && name !== agency);
}
