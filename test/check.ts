import assert from 'node:assert/strict';
import { applyEdits, fixDraft } from '../server/src/core/fix.ts';
import { lint, type LintOptions, type LintResult } from '../server/src/core/lint.ts';
import { parseDraft } from '../server/src/core/parse-draft.ts';
import type { Finding, Rule } from '../server/src/core/rule.ts';
import { standardOptions } from '../server/src/features/standard-options.ts';
import { rules } from '../server/src/rules/index.ts';
import { parseMarked, toMarked } from './marked.ts';

/** The head of a yearly report on law-based government, for rules that look at mandated sections. */
export const REPORT_HEAD =
  '# 某县某镇人民政府关于2024年法治政府建设情况的报告\n\n县委、县政府：\n\n现将有关情况报告如下：\n\n';

/** Lints `text` as the product does; a crashing rule fails the test. */
export function lintText(
  text: string,
  only: readonly Rule[] = rules,
  options: LintOptions = standardOptions,
): LintResult {
  return lint(parseDraft(text), { ...options, rules: only });
}

/** Checks that `rule` reports exactly the spans marked `[|…|]`, each with a message that holds `message` if given. */
export function check(rule: Rule, source: string, message?: string, options?: LintOptions): void {
  const { text } = parseMarked(source);
  const { findings } = lintText(text, [rule], options);
  assert.equal(
    toMarked(
      text,
      findings.map((finding) => finding.span),
    ),
    source,
  );
  if (message !== undefined)
    for (const finding of findings) assert.ok(finding.message.includes(message), finding.message);
}

/** Checks that the safe fixes of `rule` turn `before` into `after`, and that the rule has nothing more to say then. */
export function checkFix(rule: Rule, before: string, after: string): void {
  const result = fixDraft(parseDraft(before), optionsFor([rule]));
  assert.equal(result.text, after);
  assert.deepEqual(
    lintText(after, [rule]).findings.map((finding) => finding.message),
    [],
  );
}

/** Checks that the first finding of `rule` offers a suggestion named `title` which turns `before` into `after`. */
export function checkSuggestion(rule: Rule, before: string, title: string, after: string): void {
  const [finding] = lintText(before, [rule]).findings;
  const suggestion = finding?.suggestions.find((candidate) => candidate.title === title);
  assert.ok(
    suggestion,
    `no “${title}” among ${JSON.stringify(finding?.suggestions.map((candidate) => candidate.title))}`,
  );
  assert.equal(applyEdits(before, suggestion.edits), after);
}

/** The findings as `rule-id: text`, for tests that run all rules. */
export function summarize(text: string, findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => `${finding.rule.id}: ${text.slice(finding.span.start, finding.span.end)}`);
}

function optionsFor(only: readonly Rule[]): LintOptions {
  return { ...standardOptions, rules: only };
}
