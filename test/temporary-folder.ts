import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = join(tmpdir(), 'report-draft-');

/** Makes an empty folder, hands it to `use` and removes it in any case. */
export function withTemporaryFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(PREFIX);
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same where `use` takes its time. */
export async function inTemporaryFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(PREFIX);
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
