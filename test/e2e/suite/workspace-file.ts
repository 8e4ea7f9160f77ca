import { Uri, workspace } from 'vscode';

/** A file of the workspace that the tests run in, a copy of `test/e2e/workspace` made for this run. */
export function workspaceFile(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (folder === undefined) {
    throw new Error('No workspace folder is open');
  }
  return Uri.joinPath(folder.uri, path);
}
