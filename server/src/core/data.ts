import * as l10n from '@vscode/l10n';
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type Node, type YAMLError } from 'yaml';
import type { Span } from './text.ts';

/** What is wrong with a data file, at the offsets of its text. */
export interface DataProblem {
  readonly span: Span;
  /** One sentence in the user's words. */
  readonly message: string;
}

/** Keys and indices from the root of a data file. */
export type DataPath = readonly (string | number)[];

/** A data file, JSON or YAML. Nothing that a person types makes it fail; what is wrong stands in `problems`. */
export interface Data {
  /** Undefined when the text could not be read at all; null for an empty one. */
  readonly value: unknown;
  readonly problems: readonly DataProblem[];
  /** Where the value at `path` stands; the nearest thing around it where there is none. */
  spanOf(path: DataPath): Span;
  /** Where the key that `path` ends in stands. */
  keySpanOf(path: DataPath): Span;
}

const MAX_LENGTH = 2_000_000;
const MAX_PROBLEMS = 20;

/** Reads a text as YAML, of which JSON is a part. `text` has no byte order mark. */
export function parseData(text: string): Data {
  if (text.length > MAX_LENGTH) return unreadable(l10n.t('文件太大，没有读入。'));
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  const problems = document.errors.slice(0, MAX_PROBLEMS).map((error) => toProblem(text, error));
  const locator = createLocator(document, text);
  if (problems.length > 0) return { value: undefined, problems, ...locator };
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) as unknown, problems, ...locator };
  } catch {
    // Only references make a parsed document fail: to nothing, or to so much that memory would not hold it.
    return { ...unreadable(l10n.t('文件中的引用（*）太多或者没有着落。')), ...locator };
  }
}

function unreadable(message: string): Data {
  const start = { start: 0, end: 0 };
  return { value: undefined, problems: [{ span: start, message }], spanOf: () => start, keySpanOf: () => start };
}

function toProblem(text: string, error: YAMLError): DataProblem {
  const start = Math.min(error.pos[0], text.length);
  // Of a slip the reader gives the first character; the word shows it better.
  const word = /^[^\s:,[\]{}]{2,40}/.exec(text.slice(start, start + 40))?.[0].length ?? 1;
  const end = Math.min(start + word, text.length);
  return { span: { start, end }, message: messageOf(error) };
}

function messageOf({ code }: YAMLError): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return l10n.t('这个字段重复了。');
    case 'TAB_AS_INDENT':
      return l10n.t('缩进要用空格，不能用制表符。');
    case 'BAD_INDENT':
      return l10n.t('缩进与同级各行不一致。');
    case 'MISSING_CHAR':
    case 'UNEXPECTED_TOKEN':
      return l10n.t('这里缺少引号、括号、冒号或者逗号。');
    default:
      return l10n.t('这里不合 YAML 的写法。');
  }
}

function createLocator(document: Document.Parsed, text: string): Pick<Data, 'spanOf' | 'keySpanOf'> {
  const root = document.contents;
  const whole = { start: 0, end: /^[^\r\n]*/.exec(text)?.[0].length ?? 0 };
  const spanOf = (path: DataPath): Span => {
    let node = resolve(root, document);
    let span = spanOfNode(node) ?? whole;
    for (const key of path) {
      const found = child(node, key);
      const next = resolve(found?.value, document);
      span = spanOfNode(next) ?? spanOfNode(found?.key) ?? span;
      if (!next) break;
      node = next;
    }
    return path.length === 0 ? whole : span;
  };
  const keySpanOf = (path: DataPath): Span => {
    const last = path.at(-1);
    let node = resolve(root, document);
    for (const key of path.slice(0, -1)) node = resolve(child(node, key)?.value, document);
    const key = last === undefined ? undefined : child(node, last)?.key;
    return spanOfNode(key) ?? spanOf(path);
  };
  return { spanOf, keySpanOf };
}

interface Child {
  readonly key: Node | undefined;
  readonly value: unknown;
}

function child(node: Node | undefined, key: string | number): Child | undefined {
  if (isSeq(node)) return { key: undefined, value: node.items[Number(key)] };
  if (!isMap(node)) return undefined;
  const pair = node.items.find((candidate) => isScalar(candidate.key) && String(candidate.key.value) === String(key));
  return pair && isScalar(pair.key) ? { key: pair.key, value: pair.value } : undefined;
}

function resolve(node: unknown, document: Document.Parsed): Node | undefined {
  if (isAlias(node)) return node.resolve(document);
  return isScalar(node) || isMap(node) || isSeq(node) ? node : undefined;
}

function spanOfNode(node: Node | undefined): Span | undefined {
  return node?.range ? { start: node.range[0], end: node.range[1] } : undefined;
}
