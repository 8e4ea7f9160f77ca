/** Something that the user can put right: one sentence for standard error, exit code 2. */
export interface Failure {
  readonly failure: string;
}

/** What the file system says about `file`, in the user's words. Throws errors that the file system did not make. */
export function toFailure(file: string, error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string') throw error;
  return { failure: SENTENCES[code]?.(file) ?? `“${file}”读写失败（${code}）。` };
}

const SENTENCES: Readonly<Record<string, (file: string) => string>> = {
  ENOENT: (file) => `找不到“${file}”。`,
  ENOTDIR: (file) => `找不到“${file}”。`,
  EISDIR: (file) => `“${file}”是目录，这里要写文件。`,
  EACCES: (file) => `没有权限读写“${file}”。`,
  EPERM: (file) => `没有权限读写“${file}”。`,
  EROFS: (file) => `“${file}”所在的磁盘只能读，不能写。`,
  ENOSPC: (file) => `磁盘已满，“${file}”没有写成。`,
  EEXIST: (file) => `“${file}”已经存在，要覆盖请加 --force。`,
};
