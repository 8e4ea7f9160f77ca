import * as l10n from '@vscode/l10n';
import type { SchemaError, Validator } from '../../schemas/validators.mjs';
import type { Data, DataPath, DataProblem } from './data.ts';

const MAX_PROBLEMS = 20;

/** Holds a data file to its schema and says in Chinese, and where, what does not fit. */
export function validateData(data: Data, validator: Validator): readonly DataProblem[] {
  if (data.value === undefined || validator(data.value)) return [];
  const problems = new Map<string, DataProblem>();
  for (const error of validator.errors ?? []) {
    // Said again of the whole, by the demand that these belong to.
    if (error.keyword === 'if' || error.propertyName !== undefined || error.schemaPath.includes('/oneOf/')) continue;
    const problem = toProblem(data, error);
    problems.set(`${problem.span.start} ${problem.message}`, problem);
  }
  return [...problems.values()].sort((one, other) => one.span.start - other.span.start).slice(0, MAX_PROBLEMS);
}

/** A field that holds regular expressions. */
export interface PatternField {
  readonly path: DataPath;
  readonly pattern: string;
}

/** Names the regular expressions that `compile` throws at. */
export function checkPatterns(
  data: Data,
  fields: Iterable<PatternField>,
  compile: (pattern: string) => RegExp,
): readonly DataProblem[] {
  return Array.from(fields).flatMap(({ path, pattern }) =>
    compiles(pattern, compile)
      ? []
      : [{ span: data.spanOf(path), message: l10n.t('“{0}”不是正确的正则表达式。', pattern) }],
  );
}

function compiles(pattern: string, compile: (pattern: string) => RegExp): boolean {
  try {
    compile(pattern);
    return true;
  } catch {
    return false;
  }
}

function toProblem(data: Data, { instancePath, keyword, params }: SchemaError): DataProblem {
  const path = instancePath.split('/').slice(1).map(unescapePointer);
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(params['additionalProperty']);
      return { span: data.keySpanOf([...path, key]), message: l10n.t('“{0}”不是可用的字段。', key) };
    }
    case 'propertyNames': {
      const key = String(params['propertyName']);
      return { span: data.keySpanOf([...path, key]), message: l10n.t('没有“{0}”这条规则。', key) };
    }
    case 'required':
      return { span: headOf(data, path), message: l10n.t('缺少字段“{0}”。', String(params['missingProperty'])) };
    default:
      return { span: data.spanOf(path), message: messageOf(nameOf(path), keyword, params) };
  }
}

function messageOf(name: string, keyword: string, params: SchemaError['params']): string {
  const limit = String(params['limit']);
  switch (keyword) {
    case 'type':
      return l10n.t('{0}应为{1}。', name, [params['type']].flat().map(typeName).join(l10n.t('或者')));
    case 'enum':
      return l10n.t('{0}只能是{1}。', name, [params['allowedValues']].flat().map(String).join('、'));
    case 'const':
      return l10n.t('{0}只能是{1}。', name, String(params['allowedValue']));
    case 'oneOf':
      return l10n.t('{0}的几种写法要用一种，只能用一种。', name);
    case 'minLength':
    case 'minItems':
      return limit === '1' ? l10n.t('{0}不能为空。', name) : l10n.t('{0}至少要有{1}个。', name, limit);
    case 'maxLength':
    case 'maxItems':
      return l10n.t('{0}最多{1}个。', name, limit);
    case 'minimum':
      return l10n.t('{0}不能小于{1}。', name, limit);
    case 'maximum':
      return l10n.t('{0}不能大于{1}。', name, limit);
    default:
      return l10n.t('{0}的写法不对。', name);
  }
}

function typeName(type: unknown): string {
  switch (type) {
    case 'string':
      return l10n.t('文字');
    case 'array':
      return l10n.t('列表');
    case 'object':
      return l10n.t('一组字段');
    case 'boolean':
      return l10n.t(' true 或者 false');
    case 'integer':
      return l10n.t('整数');
    default:
      return l10n.t('数字');
  }
}

function nameOf(path: DataPath): string {
  const last = path.at(-1);
  if (last === undefined) return l10n.t('文件内容');
  return /^\d+$/.test(String(last)) ? l10n.t('第{0}项', Number(last) + 1) : l10n.t('“{0}”', last);
}

/** Where something is missing, its key or its first line shows the place. */
function headOf(data: Data, path: DataPath): DataProblem['span'] {
  const key = data.keySpanOf(path);
  return Number.isNaN(Number(path.at(-1) ?? NaN)) ? key : { start: key.start, end: Math.min(key.end, key.start + 1) };
}

function unescapePointer(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}
