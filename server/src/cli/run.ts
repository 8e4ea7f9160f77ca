import { writeFileSync } from 'node:fs';
import { fixDraft } from '../core/fix.ts';
import { profileNamed } from '../core/identity.ts';
import { lint, type LintOptions } from '../core/lint.ts';
import { parseDraft } from '../core/parse-draft.ts';
import type { Profile } from '../core/profile.ts';
import type { Severity } from '../core/rule.ts';
import { importText } from '../features/import-text.ts';
import { newReport } from '../features/new-report.ts';
import { outlineOf } from '../features/outline.ts';
import { HELP, parseCommand, type Command, type FailOn, type Output } from './args.ts';
import { ConfigReader } from './configs.ts';
import { prepareForMany } from './engine.ts';
import { toFailure, type Failure } from './failure.ts';
import { readSources } from './files.ts';
import { createOutput } from './output.ts';
import { jsonPrinter, printOutline, printOutlineJson, printRemovals, textPrinter } from './print.ts';
import { createProgress } from './progress.ts';
import { readSource, type Source } from './read.ts';

/** What the command line needs of its entry. */
export interface Program {
  readonly version: string;
  /** Starts the language server on standard input and output. */
  startServer(): void;
  /** Called when most of what the program consists of has run once, before `prepareForMany`. */
  keepCode(): void;
}

type ExitCode = 0 | 1 | 2;
type Request<N extends Command['name']> = Extract<Command, { readonly name: N }>;

/** UTF-16 units. A shorter text leaves out too much of what a report goes through. */
const WHOLE_REPORT = 1000;
/** UTF-16 units. For a longer text it pays to let the engine optimize. */
const LONG = 60_000;

const GRAVITY: Readonly<Record<FailOn, number>> = { info: 1, warning: 2, error: 3, never: 4 };

/** Does what `words`, the arguments behind the program's name, ask for. Never throws. */
export async function runCommandLine(words: readonly string[], program: Program): Promise<ExitCode | undefined> {
  try {
    const configs = new ConfigReader(
      (failure) => fail({ failure }),
      (rule, error) => fail({ failure: `规则 ${rule.id} 运行出错，已跳过：${String(error)}` }),
    );
    // Report types of one's own may be named as well, those of the current folder.
    const namesProfile = words[0] === 'new' || words.some((word) => word.startsWith('--profile'));
    const profiles = namesProfile ? (await configs.of('-')).config.profiles : [];
    const command = parseCommand(words, profiles);
    if (command.name === 'usage-error') return fail({ failure: `${command.message}用法见 report-draft --help。` });
    const exitCode = await run(command, { program, configs });
    return configs.failed ? 2 : exitCode;
  } catch (error) {
    return fail({
      failure: `程序内部出错：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    });
  }
}

interface Setting {
  readonly program: Program;
  readonly configs: ConfigReader;
}

/** Undefined while the server runs: then the server decides how the process ends. */
function run(command: Command, setting: Setting): Promise<ExitCode> | ExitCode | undefined {
  const { program, configs } = setting;
  switch (command.name) {
    case 'check':
      return check(command, setting);
    case 'fix':
      return fix(command, configs);
    case 'outline':
      return outline(command, configs);
    case 'import':
      return importFile(command);
    case 'new':
      return write(newReport(command.profile, command), command, '-');
    case 'lsp':
      program.startServer();
      return undefined;
    case 'help':
      return print(HELP);
    case 'version':
      return print(`${program.version}\n`);
  }
}

async function check(command: Request<'check'>, { program, configs }: Setting): Promise<ExitCode> {
  const { inputs, profile, format, failOn } = command;
  const progress = createProgress(process.stderr);
  const output = createOutput(process.stdout, () => {
    progress.clear();
  });
  const printer = format === 'json' ? jsonPrinter(output.write) : textPrinter(output.write);
  const isGrave = ({ severity }: { readonly severity: Severity }): boolean => GRAVITY[severity] >= GRAVITY[failOn];
  let failed = false;
  let grave = false;
  let optimizes = false;
  try {
    for await (const source of readSources(inputs, (file) => configs.isIgnored(file))) {
      if ('failure' in source) {
        output.flush();
        progress.clear();
        fail(source);
        failed = true;
        continue;
      }
      const count = progress.step();
      if (!optimizes && (count === 2 || source.text.length > LONG)) {
        optimizes = true;
        prepareForMany();
      }
      const draft = parseDraft(source.text);
      const result = lint(draft, await optionsFor(source.file, configs, profile));
      printer.add({ file: source.file, draft, result });
      grave ||= result.findings.some(isGrave);
      if (!optimizes && source.text.length >= WHOLE_REPORT) program.keepCode();
    }
    progress.clear();
    printer.end(failed);
  } finally {
    output.flush();
  }
  if (failed) return 2;
  return grave ? 1 : 0;
}

async function fix({ inputs, dryRun }: Request<'fix'>, configs: ConfigReader): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  // Every draft is checked several times.
  prepareForMany();
  for (const file of inputs) {
    const source = await readSource(file);
    const failure = 'failure' in source ? source : await fixSource(source, await optionsFor(file, configs), dryRun);
    if (failure) exitCode = fail(failure);
  }
  return exitCode;
}

async function fixSource(source: Source, options: LintOptions, dryRun: boolean): Promise<Failure | undefined> {
  const { file, text, encoding, hasMark } = source;
  if (encoding !== 'utf-8') {
    return {
      failure: `“${file}”是 ${encoding.toUpperCase()} 编码，fix 只改写 UTF-8 文件，请先用 report-draft import 读入。`,
    };
  }
  const fixed = fixDraft(parseDraft(text), options);
  if (dryRun) {
    const { unifiedDiff } = await import('../features/unified-diff.ts');
    print(unifiedDiff(file, text, fixed.text));
    return undefined;
  }
  if (fixed.text === text) {
    print(`${file}：没有可自动修正的地方。\n`);
    return undefined;
  }
  const failure = writeTo(file, `${hasMark ? '\ufeff' : ''}${fixed.text}`, true);
  if (!failure) print(`${file}：自动修正 ${fixed.applied.length} 处。\n`);
  return failure;
}

async function outline({ file, format }: Request<'outline'>, configs: ConfigReader): Promise<ExitCode> {
  const source = await readOne(file);
  if ('failure' in source) return fail(source);
  const draft = parseDraft(source.text);
  // The tree needs no findings, so no rule runs.
  const tree = outlineOf(draft, lint(draft, { ...(await optionsFor(file, configs)), rules: [] }));
  return print(format === 'json' ? printOutlineJson(source.text, tree) : printOutline(source.text, tree));
}

async function importFile(command: Request<'import'>): Promise<ExitCode> {
  const source = await readOne(command.file);
  if ('failure' in source) return fail(source);
  const imported = importText(source.text, command.file);
  const beside = command.file === '-' ? '-' : `${command.file.replace(/(?:\.report)?\.[^./\\]+$/, '')}.report.md`;
  const exitCode = write(imported.text, command, beside);
  if (exitCode === 0) process.stderr.write(printRemovals(command.file, imported.removals));
  return exitCode;
}

/** Reads the only text of a command. */
async function readOne(file: string): Promise<Source | Failure> {
  const source = await readSource(file);
  if ('text' in source && source.text.length > LONG) prepareForMany();
  return source;
}

/** Writes a new file where the user wants it, else to `usual`, and says so. */
function write(text: string, { output, force }: Output, usual: string): ExitCode {
  const file = output ?? usual;
  if (file === '-') return print(text);
  const failure = writeTo(file, text, force);
  return failure ? fail(failure) : print(`已写入“${file}”。\n`);
}

function writeTo(file: string, text: string, overwrite: boolean): Failure | undefined {
  try {
    writeFileSync(file, text, { flag: overwrite ? 'w' : 'wx' });
    return undefined;
  } catch (error) {
    return toFailure(file, error);
  }
}

/** What `file` is checked with. A report type that the user has named is taken as the configuration of the file has it. */
async function optionsFor(file: string, configs: ConfigReader, named?: Profile): Promise<LintOptions> {
  const { options } = await configs.of(file);
  return named ? { ...options, profile: profileNamed(options.profiles, named.id) ?? named } : options;
}

function print(text: string): ExitCode {
  process.stdout.write(text);
  return 0;
}

function fail({ failure }: Failure): ExitCode {
  process.stderr.write(`report-draft：${failure}\n`);
  return 2;
}
