import {
  commands,
  languages,
  workspace,
  type CodeAction,
  type Diagnostic,
  type TextDocument,
  type WorkspaceEdit,
} from 'vscode';
import { builtInProfiles } from '../../server/profiles/index.ts';
import { fillTemplate } from '../../server/src/core/profile.ts';
import type { OutlineResult } from '../../server/src/lsp/protocol.ts';

/** A mandated section that is missing: the finding that says so, and the heading that the section would have. */
export interface MissingSection {
  readonly id: string;
  readonly heading: string;
  readonly finding: Diagnostic;
}

/** The missing sections for which there is a finding, and with it something to insert. */
export function missingSections(document: TextDocument, outline: OutlineResult): readonly MissingSection[] {
  const findings = languages
    .getDiagnostics(document.uri)
    .filter(({ code }) => typeof code === 'object' && code.value === 'section-missing');
  const profile = builtInProfiles.find(({ id }) => id === outline.profile);
  const values = { year: outline.year ?? undefined, agency: outline.agency ?? undefined };
  return (profile?.sections ?? []).flatMap((section) => {
    const heading = fillTemplate(section.heading, values);
    const finding = findings.find(({ message }) => message.includes(heading));
    return finding ? [{ id: section.id, heading, finding }] : [];
  });
}

/** Applies the suggestion that comes with the finding; false when there is none. */
export async function insertMissing(document: TextDocument, { heading, finding }: MissingSection): Promise<boolean> {
  const actions = await commands.executeCommand<readonly CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    finding.range,
    'quickfix',
  );
  // What is missing altogether is inserted under its heading; what is there with a wrong year is corrected in its place.
  const chosen =
    actions.find(({ title }) => title.includes(heading)) ??
    actions.find(({ edit }) => replaces(edit, document, finding));
  return chosen?.edit !== undefined && (await workspace.applyEdit(chosen.edit));
}

function replaces(edit: WorkspaceEdit | undefined, { uri }: TextDocument, finding: Diagnostic): boolean {
  const [first, ...others] = edit?.get(uri) ?? [];
  return first !== undefined && others.length === 0 && first.range.isEqual(finding.range);
}
