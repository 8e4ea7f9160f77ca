import { test } from 'node:test';
import { check, checkSuggestion } from '../../../test/check.ts';
import { agencyConsistency } from './agency-consistency.ts';

const TITLE = '# 某县青石乡人民政府关于2024年法治政府建设情况的报告';
const HEAD = `${TITLE}\n\n县委、县政府：\n\n现将有关情况报告如下。\n`;

test('a signature of another office', () => {
  check(agencyConsistency, `${HEAD}\n[|某县白水乡人民政府|]\n2025年1月10日\n`, '署名是');
  check(agencyConsistency, `${HEAD}\n青石乡人民政府\n2025年1月10日\n`);
});

test('a government and its office sign for the same place', () => {
  check(
    agencyConsistency,
    '# 某县人民政府办公室关于防汛情况的报告\n\n县委：\n\n正文。\n\n某县人民政府\n2025年1月10日\n',
  );
  check(
    agencyConsistency,
    '# 中共某县青石乡委员会　某县青石乡人民政府关于2024年法治政府建设情况的报告\n\n正文。\n\n中共某县青石乡委员会\n某县青石乡人民政府\n2025年1月10日\n',
  );
});

test('issuers that sign together stand side by side', () => {
  check(
    agencyConsistency,
    '# 某县司法局、某县财政局关于防汛情况的报告\n\n县政府：\n\n正文。\n\n某县司法局　某县财政局\n2025年1月10日\n',
  );
});

test('the township of another report acts in the text', () => {
  checkSuggestion(
    agencyConsistency,
    `${HEAD}\n白水镇高度重视法治建设。\n`,
    '改为“青石乡”',
    `${HEAD}\n青石乡高度重视法治建设。\n`,
  );
  check(agencyConsistency, `${HEAD}\n2024年，[|青石镇|]党委、政府加强领导。\n`);
});

test('phrases that only look like a name', () => {
  check(
    agencyConsistency,
    `${HEAD}\n一是乡党委、政府高度重视。全乡党委坚持学法。各乡镇积极参与。成立了以镇党委书记为组长的小组。加强乡党委在基层的领导。某县青石乡党委、政府始终重视。枫桥镇的经验。今年来我乡坚持学法。\n`,
  );
});
