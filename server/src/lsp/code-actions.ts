import * as l10n from '@vscode/l10n';
import {
  CodeActionKind,
  CodeActionTriggerKind,
  type CodeAction,
  type CodeActionContext,
  type CodeActionParams,
  type Diagnostic,
  type Range,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { compatible, editsOf, fixDraft } from '../core/fix.ts';
import { renumber } from '../core/renumber.ts';
import type { Finding, Fix } from '../core/rule.ts';
import { suppressionsFor } from '../features/suppress.ts';
import { editsBetween } from '../core/text-edits.ts';
import { toRange, toSpan, toTextEdits } from './convert.ts';
import type { DraftAnalysis } from './drafts.ts';
import { glossaryActions } from './glossary-action.ts';
import type { Session } from './session.ts';
import type { TextDocument } from './text-document.ts';

export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.reportDraft`;
export const RENUMBER_KIND = `${CodeActionKind.Source}.renumber.reportDraft`;

/** Corrections of findings, and the two that concern the whole text. */
export function registerCodeActions(session: Session): ServerCapabilities {
  const { connection, documents, drafts, guard } = session;
  connection.onCodeAction(
    guard('codeAction', [], async (params: CodeActionParams) => {
      const { enable } = await session.settings.current();
      const document = documents.get(params.textDocument.uri);
      const analysis = drafts.draftOf(document);
      if (!document || !analysis) return [];
      const { context } = params;
      const actions: CodeAction[] = [];
      if (enable && wants(context, CodeActionKind.QuickFix))
        actions.push(
          ...quickFixes({ document, analysis }, params),
          ...(await glossaryActions(session, document, { range: params.range, findings: analysis.result.findings })),
        );
      if (context.only === undefined && context.triggerKind === CodeActionTriggerKind.Automatic) return actions;
      if (enable && wants(context, FIX_ALL_KIND)) actions.push(...fixAll(session, { document, analysis }));
      if (wants(context, RENUMBER_KIND)) actions.push(...renumberAll({ document, analysis }));
      return actions;
    }),
  );
  const codeActionKinds = [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll, FIX_ALL_KIND, RENUMBER_KIND];
  return { codeActionProvider: { codeActionKinds } };
}

interface Analyzed {
  readonly document: TextDocument;
  readonly analysis: DraftAnalysis;
}

function quickFixes({ document, analysis }: Analyzed, { range, context }: CodeActionParams): CodeAction[] {
  const asked = toSpan(document, range);
  const { findings } = analysis.result;
  const touching = findings.filter(({ span }) => span.start <= asked.end && span.end >= asked.start);
  const aside: CodeAction[] = [];
  const actions = touching.flatMap((finding) => {
    const diagnostics = context.diagnostics.filter((diagnostic) => shows(document, diagnostic, finding));
    const toAction = (fix: Fix, isPreferred: boolean): CodeAction => ({
      ...editAction(document, fix, CodeActionKind.QuickFix),
      ...(diagnostics.length > 0 ? { diagnostics } : {}),
      ...(isPreferred ? { isPreferred } : {}),
    });
    const suggestions = finding.suggestions.map((suggestion) => toAction(suggestion, false));
    for (const fix of suppressionsFor(analysis.draft, finding)) aside.push(toAction(fix, false));
    return finding.fix ? [toAction(finding.fix, true), ...suggestions] : suggestions;
  });
  const fixableRules = new Set(touching.filter((finding) => finding.fix).map((finding) => finding.rule));
  for (const rule of fixableRules) {
    const chosen = compatible(findings.filter((finding) => finding.rule === rule && finding.fix));
    if (chosen.length < 2) continue;
    const title = l10n.t('修正全文所有“{0}”（{1}处）', l10n.t(rule.summary), chosen.length);
    actions.push(editAction(document, { title, edits: editsOf(chosen) }, CodeActionKind.QuickFix));
  }
  return [...actions, ...aside];
}

function fixAll({ drafts }: Session, { document, analysis }: Analyzed): CodeAction[] {
  const { draft } = analysis;
  const edits = editsBetween(draft.text.toString(), fixDraft(draft, drafts.optionsFor(document.uri)).text);
  return edits.length > 0 ? [editAction(document, { title: l10n.t('全文自动修正'), edits }, FIX_ALL_KIND)] : [];
}

function renumberAll({ document, analysis }: Analyzed): CodeAction[] {
  const edits = renumber(analysis.draft);
  return edits.length > 0 ? [editAction(document, { title: l10n.t('全文重新编号'), edits }, RENUMBER_KIND)] : [];
}

function editAction(document: TextDocument, { title, edits }: Fix, kind: CodeActionKind): CodeAction {
  return { title, kind, edit: { changes: { [document.uri]: toTextEdits(document, edits) } } };
}

/** The client's diagnostic and our finding are matched by what both can see: the rule and the place. */
function shows(document: TextDocument, diagnostic: Diagnostic, finding: Finding): boolean {
  return diagnostic.code === finding.rule.id && isSameRange(diagnostic.range, toRange(document, finding.span));
}

function isSameRange(one: Range, other: Range): boolean {
  return (
    one.start.line === other.start.line &&
    one.start.character === other.start.character &&
    one.end.line === other.end.line &&
    one.end.character === other.end.character
  );
}

/** Whether the client asks for actions of `kind`: for all, for this one or for a family that it belongs to. */
function wants({ only }: CodeActionContext, kind: CodeActionKind): boolean {
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}
