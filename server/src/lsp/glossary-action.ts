import * as l10n from '@vscode/l10n';
import { CodeActionKind, type CodeAction, type Range, type WorkspaceEdit } from 'vscode-languageserver';
import type { Finding } from '../core/rule.ts';
import { mayBeName } from '../features/may-be-name.ts';
import { editsBetween } from '../core/text-edits.ts';
import { toSpan, toTextEdits } from './convert.ts';
import type { Session } from './session.ts';
import { TextDocument } from './text-document.ts';

/** Offers to add a selected name, on which something was found, to the glossary of the nearest configuration file. */
export async function glossaryActions(session: Session, document: TextDocument, place: Place): Promise<CodeAction[]> {
  const name = document.textIn(place.range);
  const selected = toSpan(document, place.range);
  const touched = place.findings.some(({ span }) => span.start < selected.end && selected.start < span.end);
  if (!touched || !mayBeName(name)) return [];
  const { uri, text } = session.configs.fileFor(document.uri);
  if (uri === undefined || (text === undefined && !session.canCreateFiles)) return [];
  const { addToGlossary } = await session.host.loadConfigReading();
  const changed = addToGlossary(text ?? '', name);
  if (changed === undefined) return [];
  return [
    { title: l10n.t('把“{0}”加入名称表', name), kind: CodeActionKind.QuickFix, edit: editOf(uri, text, changed) },
  ];
}

interface Place {
  readonly range: Range;
  readonly findings: readonly Finding[];
}

function editOf(uri: string, text: string | undefined, changed: string): WorkspaceEdit {
  const config = TextDocument.create(uri, 'yaml', 0, text ?? '');
  const edits = toTextEdits(config, editsBetween(text ?? '', changed));
  if (text !== undefined) return { changes: { [uri]: edits } };
  return {
    documentChanges: [
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits },
    ],
  };
}
