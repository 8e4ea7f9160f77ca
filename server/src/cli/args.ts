import { parseArgs } from 'node:util';
import { profileNamed } from '../core/identity.ts';
import type { Profile } from '../core/profile.ts';
import type { Severity } from '../core/rule.ts';

/** What the user asks for, ready to be done. */
export type Command =
  | ({
      readonly name: 'check';
      readonly format: Format;
      readonly failOn: FailOn;
      readonly profile: Profile | undefined;
    } & Inputs)
  | ({ readonly name: 'fix'; readonly dryRun: boolean } & Inputs)
  | { readonly name: 'outline'; readonly format: Format; readonly file: string }
  | ({ readonly name: 'import'; readonly file: string } & Output)
  | ({
      readonly name: 'new';
      readonly profile: Profile;
      readonly year: number | undefined;
      readonly agency: string | undefined;
    } & Output)
  | { readonly name: 'lsp' | 'help' | 'version' };

export type Format = 'text' | 'json';
export type FailOn = Severity | 'never';

interface Inputs {
  readonly inputs: readonly string[];
}

export interface Output {
  /** Where to write; undefined leaves the choice to the command, `-` is standard output. */
  readonly output: string | undefined;
  /** Whether a file that is there already may be lost. */
  readonly force: boolean;
}

/** A command, or what is wrong with the words that were typed. */
export type Parsed = Command | { readonly name: 'usage-error'; readonly message: string };

export const HELP = `用法：report-draft 命令 [选项] 文件…

命令：
  check [--format text|json] [--fail-on error|warning|info|never] [--profile 类型] 文件|目录|-…
                              检查文稿（.report.md、.md、.txt）
  fix [--dry-run] 文件…       就地作可靠的自动修正；--dry-run 只显示差异
  outline [--format text|json] 文件
                              列出层次结构
  import 文件.txt [-o 输出.report.md] [--force]
                              把粘贴来的文字整理成报告稿
  new --type 类型 [--year 年度] [--agency 发文机关] [-o 输出.report.md] [--force]
                              按报告类型新建一份报告稿
  lsp --stdio                 启动语言服务器

  --help、--version           显示帮助、版本

退出码：0 没有达到 --fail-on（默认 error）的提示；1 有；2 用法不对或文件读写失败。
`;

type OptionKinds = Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string }>>;

const OUTPUT: OptionKinds = { output: { type: 'string', short: 'o' }, force: { type: 'boolean' } };
const OPTIONS: Readonly<Record<string, OptionKinds>> = {
  check: { format: { type: 'string' }, 'fail-on': { type: 'string' }, profile: { type: 'string' } },
  fix: { 'dry-run': { type: 'boolean' } },
  outline: { format: { type: 'string' } },
  import: OUTPUT,
  new: { type: { type: 'string' }, year: { type: 'string' }, agency: { type: 'string' }, ...OUTPUT },
  lsp: { stdio: { type: 'boolean' } },
};

/** Reads the words behind `report-draft`. `profiles` are the report types that may be named. */
export function parseCommand(words: readonly string[], profiles: readonly Profile[]): Parsed {
  const [name, ...rest] = words;
  if (name === '--help' || name === '-h' || name === 'help') return { name: 'help' };
  if (name === '--version' || name === '-v') return { name: 'version' };
  if (name === undefined) return usageError('没有写命令。');
  if (name === 'export') return usageError('目前还不能导出 .docx。');
  const options = Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined;
  if (!options) return usageError(`没有“${name}”这个命令。`);
  if (rest.includes('--help') || rest.includes('-h')) return { name: 'help' };
  const given = readWords(rest, options);
  return 'message' in given ? usageError(given.message) : toCommand(name, given, profiles);
}

interface Words {
  readonly values: ReadonlyMap<string, string>;
  readonly files: readonly string[];
}

/** Splits the words into options and files; says in a sentence what does not fit. */
function readWords(words: readonly string[], options: OptionKinds): Words | { readonly message: string } {
  // Where there are no options, what reads them need not be loaded.
  if (!words.some((word) => word.startsWith('-'))) return { values: new Map(), files: words };
  const { tokens, positionals } = parseArgs({
    args: [...words],
    options: { ...options },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) return { message: `没有“${token.rawName}”这个选项。` };
    const { value } = token;
    if (option.type === 'boolean' && value !== undefined) return { message: `选项“${token.rawName}”不带值。` };
    const missing = value === undefined || value === '' || (!token.inlineValue && /^-./.test(value));
    if (option.type === 'string' && missing) return { message: `选项“${token.rawName}”后面缺值。` };
    values.set(token.name, value ?? '');
  }
  return { values, files: positionals };
}

function toCommand(name: string, words: Words, profiles: readonly Profile[]): Parsed {
  switch (name) {
    case 'check':
      return toCheck(words, profiles);
    case 'fix':
      return toFix(words);
    case 'outline':
      return toOutline(words);
    case 'import':
      return toImport(words);
    case 'new':
      return toNew(words, profiles);
    default:
      return toServer(words);
  }
}

function toCheck({ values, files }: Words, profiles: readonly Profile[]): Parsed {
  const format = readFormat(values);
  const failOn = values.get('fail-on') ?? 'error';
  if (typeof format !== 'string') return format;
  if (!isFailOn(failOn)) return usageError(`--fail-on 只能是 error、warning、info 或 never，不能是“${failOn}”。`);
  const named = values.get('profile');
  const profile = named === undefined ? undefined : profileNamed(profiles, named);
  if (named !== undefined && !profile) return unknownProfile(named, profiles);
  if (files.length === 0) return usageError('check 后面要写文件或目录，用 - 表示标准输入。');
  return { name: 'check', format, failOn, profile, inputs: files };
}

function toFix({ values, files }: Words): Parsed {
  if (files.length === 0) return usageError('fix 后面要写文件。');
  if (files.includes('-')) return usageError('fix 就地改写文件，不能用标准输入。');
  return { name: 'fix', dryRun: values.has('dry-run'), inputs: files };
}

function toOutline({ values, files }: Words): Parsed {
  const format = readFormat(values);
  if (typeof format !== 'string') return format;
  const [file] = files;
  if (file === undefined || files.length > 1) return usageError('outline 后面要写一份文件。');
  return { name: 'outline', format, file };
}

function toImport({ values, files }: Words): Parsed {
  const [file] = files;
  if (file === undefined || files.length > 1) return usageError('import 后面要写一份文件。');
  if (/\.docx$/i.test(file)) return usageError('目前还不能读入 .docx，请在 Word 中另存为 .txt 再读入。');
  return { name: 'import', file, ...readOutput(values) };
}

function toNew({ values, files }: Words, profiles: readonly Profile[]): Parsed {
  const type = values.get('type');
  if (files.length > 0) return usageError(`new 后面不写文件，“${String(files[0])}”是多余的；输出到文件用 -o。`);
  if (type === undefined) return usageError(`new 要用 --type 写明报告类型：${listProfiles(profiles)}。`);
  const profile = profileNamed(profiles, type);
  if (!profile) return unknownProfile(type, profiles);
  const year = values.get('year');
  if (year !== undefined && !/^(?:19|20)\d\d$/.test(year)) return usageError(`--year 要写四位年份，不能是“${year}”。`);
  const agency = values.get('agency');
  return { name: 'new', profile, year: year === undefined ? undefined : Number(year), agency, ...readOutput(values) };
}

function toServer({ values, files }: Words): Parsed {
  if (!values.has('stdio') || files.length > 0) return usageError('lsp 要写作 report-draft lsp --stdio。');
  return { name: 'lsp' };
}

function readFormat(values: Words['values']): Format | Parsed {
  const format = values.get('format') ?? 'text';
  if (format === 'text' || format === 'json') return format;
  if (format === 'sarif') return usageError('目前还不能输出 sarif，请用 --format json。');
  return usageError(`--format 只能是 text 或 json，不能是“${format}”。`);
}

function readOutput(values: Words['values']): Output {
  return { output: values.get('output'), force: values.has('force') };
}

function isFailOn(word: string): word is FailOn {
  return ['error', 'warning', 'info', 'never'].includes(word);
}

function unknownProfile(name: string, profiles: readonly Profile[]): Parsed {
  return usageError(`没有“${name}”这个报告类型，可用的有：${listProfiles(profiles)}。`);
}

function listProfiles(profiles: readonly Profile[]): string {
  return profiles.map((profile) => `${profile.id}（${profile.slug}）`).join('、');
}

function usageError(message: string): Parsed {
  return { name: 'usage-error', message };
}
