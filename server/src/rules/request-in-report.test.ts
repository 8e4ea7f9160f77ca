import { test } from 'node:test';
import { check } from '../../../test/check.ts';
import { requestInReport } from './request-in-report.ts';

const TITLE = '# 某县青石乡人民政府关于2024年法治政府建设情况的报告';
const HEAD = `${TITLE}\n\n县委、县政府：\n\n现将有关情况报告如下。\n`;
const TAIL = '某县青石乡人民政府\n2025年1月10日\n';

test('what others ask for is told, not asked', () => {
  check(requestInReport, `${HEAD}\n群众请求解决纠纷30次，当事人请求政府支持。请予审阅。\n\n${TAIL}`);
});

test('what goes to a congress or a meeting is told, not asked', () => {
  check(
    requestInReport,
    `${HEAD}\n及时编制方案，提请县人大常委会审查批准。提请县政府常务会议研究解决难题6个。\n\n${TAIL}`,
  );
});

test('closing formulas of a request', () => {
  check(requestInReport, `${HEAD}\n以上报告，[|当否，请批示|]。\n\n${TAIL}`);
  check(requestInReport, `${HEAD}\n经费缺口20万元，[|请予批复|]。\n\n${TAIL}`);
  check(requestInReport, `${HEAD}\n[|请求县财政局拨付经费|]。\n\n${TAIL}`.replace('县财政局', '县财政'));
});

test('a request may ask, and what is passed on is not looked at', () => {
  check(requestInReport, '# 某县青石乡人民政府关于增加编制的请示\n\n县政府：\n\n妥否，请批示。\n');
  check(
    requestInReport,
    '# 某县转发县应急局关于防汛工作意见报告的通知\n\n各乡镇人民政府：\n\n现转发给你们。\n\n某县人民政府\n2025年1月3日\n\n关于防汛工作意见的报告\n\n县政府：\n\n以上意见如无不妥，请批转各地执行。\n',
  );
});
