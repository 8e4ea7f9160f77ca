import {
  commands,
  languages,
  Range,
  window,
  workspace,
  type CodeAction,
  type Diagnostic,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import { workspaceFile } from './workspace-file.ts';

/** A draft whose sections are numbered 一、三、四、 and whose second section lacks its shortcomings. */
export const numberingDraft = [
  '某县青石乡人民政府关于2024年法治政府建设情况的报告',
  '',
  '县委、县政府：',
  '',
  '2024年，我乡依法履行职责，现将有关情况报告如下：',
  '',
  '## 一、2024年推进法治政府建设的主要举措和成效',
  '',
  '### （一）加强组织领导',
  '',
  '全年召开专题会议6次。',
  '',
  '### （二）规范行政执法',
  '',
  '办理执法案件12件，无一被撤销。',
  '',
  '## 三、2024年推进法治政府建设存在的不足和原因',
  '',
  '村级法律服务覆盖不够，主要原因是专业人员偏少。',
  '',
  '## 四、2025年推进法治政府建设的主要安排',
  '',
  '组织执法人员轮训2次。',
  '',
  '某县青石乡人民政府',
  '2025年1月12日',
  '',
].join('\n');

/** Opens an empty draft in an editor and puts `text` in, as pasting does. */
export async function pasteDraft(name: string, text: string): Promise<TextEditor> {
  const file = workspaceFile(name);
  await workspace.fs.writeFile(file, new Uint8Array());
  const editor = await window.showTextDocument(file, { preview: false });
  await editor.edit((edit) => {
    edit.replace(wholeRange(editor.document), text);
  });
  return editor;
}

/** Closes all editors; what is not saved is given up. */
export async function closeEditors(): Promise<void> {
  for (const document of workspace.textDocuments.filter((candidate) => candidate.isDirty)) {
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}

export function findingsOf(document: TextDocument, rule: string): readonly Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter((finding) => ruleOf(finding) === rule);
}

export function ruleOf({ code }: Diagnostic): string | number | undefined {
  return typeof code === 'object' ? code.value : code;
}

export async function quickFixes(document: TextDocument, range: Range): Promise<readonly CodeAction[]> {
  return commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, 'quickfix');
}

function wholeRange(document: TextDocument): Range {
  return document.validateRange(new Range(0, 0, document.lineCount, 0));
}
