import { existsSync, readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { SHARED } from './expected-defects.ts';

/** What is typed one at a time: words, marks, blanks, characters outside the first plane and halves of them. */
export const CHARACTERS = [
  ...Array.from('年法治乡的是，。：；、（）()“”《》一二三0158.%#|>-*_`~<! \t\n'),
  ...['\u3000', '\u00a0', '\u200b', '\ufeff', '\r', '\r\n', '\u2028', '\0'],
  ...['𠮷', '👍🏽', '👨‍👩‍👧', '\ud83d', '\udc4d', 'é', 'e\u0301', 'ﬀ', '㈠', '①', '０', 'Ⅲ'],
];

export const WORDS = [
  ...['一、', '（一）', '（二）', '(三)', '1.', '2．', '（1）', '①', '第一部分', '第二章', '一是', '二是', '三是'],
  ...['附件：', '附件', '附件1', '（此件公开发布）', '2024年', '2025年1月10日', '二〇二四年', '〔2024〕3号'],
  ...[
    '青石乡',
    '县法制办',
    '某县司法局',
    '和悦社区',
    '特此报告。',
    '请批示。',
    '现将有关情况报告如下：',
    '县委、县政府：',
  ],
  ...[
    '**',
    '[甲]: 乙\n',
    '[bookmark: x]',
    '&amp;',
    '\\# ',
    '---',
    '===',
    '> ',
    '- ',
    '    ',
    '<div>',
    '</div>',
    '<pre>',
  ],
  ...['！！', '，，', '。。', '……', '...', '共计3项', '1200', '1,200', '3-5', '约10多', '近年来', '我们', '等等', 'XX'],
];

export const NUMERALS = ['一', '二', '三', '四', '九', '十', '十一', '二十', '1', '2', '3', '9', '10', ''];

export const ROWS = ['| 甲 | 1 |\n', '| --- | --- |\n', '| 合计 | 3 |\n', '| 甲 |\n', '|\n', '甲|乙\n', '-|-\n'];

export const COMMENTS = [
  ...['<!-- 待核 -->', '<!--', '-->', '<!-- 忽略 ordinal-sequence -->', '<!-- 忽略 no-such-rule：甲 -->'],
  ...['<!-- 忽略全文 section-missing、signature-missing：乙 -->', '<!-- 忽略 repeated-sentence', '<?', '<![CDATA['],
];

export const FRONT_MATTER = [
  '---\n报告类型: 法治政府建设年度报告\n报告年度: 2024\n发文机关: 某县青石乡人民政府\n---\n',
  '---\n报告类型: 报告\n---\n\n',
  '---\n报告年度: [2024]\n报告年度: 2023\n---\n',
  '---\n成文日期: 2025-01-10\n甲: "乙\n---\n',
  '---\n报告年度: 2024\n\n',
  '---\n---\n',
];

/** What is pasted: whole lines. */
export const BLOCKS = [
  '## 二、2024年推进法治政府建设存在的不足和原因\n\n一是力量偏弱。二是形式单一。主要原因是人员流动大。\n\n',
  '三、2025年推进法治政府建设的主要安排\n（一）充实力量。全年培训不少于6次。\n（三）提升质量。合格率达到100％。\n',
  '## 三、党政主要负责人履行第一责任人职责的有关情况\n\n### （一）带头学法\n\n组织学习4次。\n\n### （二）带头用法\n\n听取汇报3次。\n\n',
  '全年排查矛盾纠纷187件，化解182件，化解率为97.3%。\n',
  '全年排查矛盾纠纷187件，化解182件，化解率为97.3%。\n\n全年排查矛盾纠纷187件，化解182件，化解率为97.3%。\n\n',
  '| 序号 | 事项 | 数量 |\n| --- | --- | --- |\n| 1 | 行政检查 | 12 |\n| 2 | 行政处罚 | 36 |\n| | 合计 | 49 |\n\n',
  '| 事项 | 数量 |\n| --- | --- |\n| 检查,，督促 | 12 |\n## 四、其他\n\n',
  '```\n一、代码不是正文\n```\n',
  '<!-- 忽略 ordinal-sequence：沿用旧稿 -->\n',
  '1.进村入户\n2.以案释法\n4.线上直播\n',
  '\n\n某县青石乡人民政府\n2025年1月16日\n\n附件\n\n任务清单\n\n一、宣传\n1.进村入户\n',
  '附件：1.任务清单\n　　　2.责任分工表\n',
  '目　　录\n一、主要举措……1\n二、主要安排……5\n',
  '　　根据《中华人民共和国行政处罚法》，某县青石乡人民政府（以下简称“乡政府”）办理案件36件，其中普通程序6件、简易程序31件。\n',
  '第一部分　主要工作\n第一章　总则\n一、甲\n（一）乙\n1.丙\n（1）丁\n①戊\n',
  '👨‍👩‍👧𠮷野家：“‘甲’”、《《乙》》，(丙)，１２３，2024.1.5、5.1—5.7。\n',
  '> 引文，甲。\n- 乙\n* * *\n[甲]: 乙\n<div>\n丙\n</div>\n\n',
  '正文一是甲；二是乙；四是丁。\n\n'.repeat(8),
];

/** Texts to start from, each small. */
export const SMALL_DRAFTS = [
  '',
  '甲',
  '# 某县某镇人民政府关于2024年法治政府建设情况的报告\n\n县委、县政府：\n\n现将有关情况报告如下：\n\n## 一、主要举措和成效\n\n正文。\n\n## 三、其他\n\n无。\n\n某县某镇人民政府\n2025年1月10日\n',
  '---\r\n报告年度: 2024\r\n---\r\n\r\n一、甲\r\n（一）子。正文。\r\n（三）丑\r\n正文，，正文。\r\n二、乙\r\n一是甲。三是丙。\r\n',
  '一、甲\r正文。\r三、乙\r正文。\r',
  '𠮷乡人民政府关于2023年工作情况的报告👍\n\n一、👨‍👩‍👧\n\n\ud83d正文\udc4d。\n\n| 甲 | 乙 |\n| - | - |\n| 1 | 2 |\n| 合计 | 4 |\n',
  '```\n一、甲\n```\n\n<!-- 忽略 ordinal-sequence -->\n三、乙\n\n<!--\n五、丙\n-->\n\n~~~\n七、丁\n',
  '一、甲\n同一段话写了两遍，同一段话写了两遍。\n二、乙\n同一段话写了两遍，同一段话写了两遍。\n附件\n\n附件一名\n\n一、甲\n同一段话写了两遍，同一段话写了两遍。\n',
  '第一部分　甲\n第一章　乙\n一、丙\n（一）丁\n1.戊\n（1）己\n①庚\n②辛\n（2）壬\n2.癸\n（二）子\n二、丑\n第二部分　寅\n一、卯\n',
];

/** The drafts and pasted texts among the fixtures. */
export const FIXTURE_DRAFTS = globSync(['test/fixtures/**/*.report.md', 'test/fixtures/**/*.txt']).sort().map(read);

/** Real reports, which stay outside the project; none where they are absent. */
export const REAL_DRAFTS = existsSync(SHARED) ? globSync(`${SHARED}/seeds/*.txt`).sort().map(read) : [];

function read(file: string): string {
  return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
}
