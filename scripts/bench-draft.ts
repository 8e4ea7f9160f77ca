import { formatOrdinal } from '../server/src/core/ordinal.ts';

const TITLES = ['压实责任链条', '规范执法行为', '健全决策机制', '化解矛盾纠纷', '深化政务公开', '加强法治宣传'];
const SENTENCES = [
  '全年召开专题会议4次，研究重点事项12项，逐项明确牵头单位和完成时限。',
  '办理行政执法案件36件，其中普通程序6件、简易程序30件，均按期办结。',
  '抓好三件事：一是健全台账，按月调度；二是强化培训，组织学习6次；三是公开结果，接受群众监督。',
  '干部对照《法治政府建设实施纲要（2021—2025年）》，逐条梳理任务，形成“清单＋责任人”的推进方式。',
  '排查各类矛盾纠纷128件，化解125件，化解率97.7%，没有发生一起民转刑案件。',
];

/** A well-formed yearly report of about `characters` characters: headings of three levels, paragraphs, a table. */
export function benchDraft(characters: number): string {
  const head =
    '---\n报告类型: 法治政府建设年度报告\n---\n\n# 某县青石乡人民政府关于2024年法治政府建设情况的报告\n\n县委、县政府：\n\n现将有关情况报告如下：\n\n';
  const tops = [
    '2024年推进法治政府建设的主要举措和成效',
    '2024年推进法治政府建设存在的不足和原因',
    '2024年党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况',
    '2025年推进法治政府建设的主要安排',
  ];
  const share = (characters - head.length) / tops.length;
  return (
    head +
    tops.map((title, index) => topSection(title, index + 1, share)).join('') +
    '某县青石乡人民政府\n\n2025年1月10日\n'
  );
}

function topSection(title: string, value: number, characters: number): string {
  let text = `## ${formatOrdinal('han', value)}${title}\n\n原因分析如下。\n\n`;
  for (let index = 1; text.length < characters; index += 1) {
    const name = TITLES[index % TITLES.length] ?? '';
    text +=
      index % 3 === 0
        ? `${formatOrdinal('han-bracket', index)}${name}。`
        : `### ${formatOrdinal('han-bracket', index)}${name}\n\n`;
    for (let sentence = 0; sentence < 5; sentence += 1) {
      // A report does not say the same thing twice.
      text += `${value}号片区第${index}网格${SENTENCES[(index + sentence) % SENTENCES.length] ?? ''}`;
    }
    text += '\n\n';
    if (index % 20 === 0) text += '| 事项 | 数量 |\n| --- | --- |\n| 行政检查 | 12 |\n| 行政处罚 | 36 |\n\n';
  }
  return text;
}
