import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import type { Profile } from '../server/src/core/profile.ts';
import type { Rule } from '../server/src/core/rule.ts';

const BUNDLE = 'l10n/bundle.l10n.en.json';
const SOURCES = ['client/src/**/*.ts', 'client/webview/**/*.ts', 'server/src/**/*.ts'];

/**
 * Names what is wrong with the English messages: a text that is shown and has none, one that is never shown, and one
 * whose placeholders differ from those of its source. Summaries of rules count as shown; names in profiles may be.
 */
export function checkMessages(profiles: readonly Profile[], rules: readonly Rule[]): string[] {
  // The bundle is an object of strings, as VS Code's own tool writes it.
  const english = JSON.parse(readFileSync(BUNDLE, 'utf8')) as Readonly<Record<string, string>>;
  const files = globSync(SOURCES, { ignore: ['**/*.test.ts', '**/*.d.ts'] }).sort();
  const shown = new Set([...files.flatMap(messagesIn), ...rules.map((rule) => rule.summary)]);
  const allowed = new Set([...shown, ...profiles.flatMap(namesIn)]);
  return [
    ...Array.from(shown, (message) => (message in english ? [] : [`${BUNDLE} has no “${message}”`])).flat(),
    ...Object.keys(english).flatMap((message) => (allowed.has(message) ? [] : [`${BUNDLE}: unused “${message}”`])),
    ...Object.entries(english).flatMap(([message, text]) =>
      placeholders(message) === placeholders(text) ? [] : [`${BUNDLE}: other placeholders in “${message}”`],
    ),
  ];
}

/** The texts that `l10n.t(…)` is called with in a file, each branch of a condition for itself. */
function messagesIn(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const messages: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /(?:^|\.)l10n\.t$/.test(node.expression.getText(source))) {
      const [message] = node.arguments;
      if (message) messages.push(...literalsOf(message));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return messages;
}

function literalsOf(node: ts.Expression): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return literalsOf(node.expression);
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return [[...literalsOf(node.left), ...literalsOf(node.right)].join('')];
  }
  return [];
}

function namesIn({ id, deadlines, sections }: Profile): readonly string[] {
  const inner = sections.flatMap((section) => [section.name, ...section.mustContain.map((content) => content.name)]);
  return [id, ...deadlines.map((deadline) => deadline.what), ...inner];
}

function placeholders(text: string): string {
  return Array.from(new Set(text.match(/\{\d+\}/g)))
    .sort()
    .join();
}
