import * as l10n from '@vscode/l10n';
import { commands, window, workspace, type Disposable } from 'vscode';
import { builtInProfiles } from '../../server/profiles/index.ts';
import type { Profile } from '../../server/src/core/profile.ts';
import { newReport } from '../../server/src/features/new-report.ts';
import { LANGUAGE } from './served.ts';

/** The command that starts a draft from a report type: asks for type, year and issuer, and opens an untitled draft. */
export function registerNewReport(): Disposable {
  return commands.registerCommand('reportDraft.newReport', async () => {
    const profile = await askProfile();
    const year = profile && (await askYear());
    if (!profile || year === undefined) return;
    const agency = await askAgency();
    if (agency === undefined) return;
    const content = newReport(profile, { year: year || undefined, agency: agency || undefined });
    const document = await workspace.openTextDocument({ language: LANGUAGE, content });
    await window.showTextDocument(document);
  });
}

async function askProfile(): Promise<Profile | undefined> {
  const items = builtInProfiles.map((profile) => ({
    label: profile.id,
    description: l10n.t('{0} 个部分', profile.sections.length),
    detail: profile.basis.source,
    profile,
  }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('新建报告稿'),
    placeHolder: l10n.t('报告类型'),
    matchOnDetail: true,
  });
  return picked?.profile;
}

/** 0 stands for a year that is left open, undefined for a command that is given up. */
async function askYear(): Promise<number | undefined> {
  const answer = await window.showInputBox({
    title: l10n.t('新建报告稿'),
    prompt: l10n.t('报告年度，可以留空'),
    value: String(new Date().getFullYear() - 1),
    validateInput: (value) =>
      /^(?:(?:19|20)\d{2})?$/.test(value.trim()) ? undefined : l10n.t('年度是四位数字，如 2024。'),
  });
  return answer === undefined ? undefined : Number(answer);
}

async function askAgency(): Promise<string | undefined> {
  const answer = await window.showInputBox({
    title: l10n.t('新建报告稿'),
    prompt: l10n.t('发文机关，可以留空'),
    placeHolder: l10n.t('如：某县某镇人民政府'),
  });
  return answer?.trim();
}
