import { formatOrdinal } from '../../server/src/core/ordinal.ts';

/** How long the drafts of the bench are: one report, and what an office writes in a year. */
export const REPORT_LENGTH = 5055;
export const YEAR_LENGTH = 144_544;

const HEAD = `---
报告类型: 法治政府建设年度报告
报告年度: 2024
发文机关: 某县青石乡人民政府
---

# 某县青石乡人民政府关于2024年法治政府建设情况的报告

县委、县政府：

2024年，青石乡坚持把依法行政作为推进乡村治理的基本方式，各项工作有序开展。现将有关情况报告如下：

`;
const TAIL = '某县青石乡人民政府\n\n2025年1月10日\n';
const CHAPTERS = [
  '2024年推进法治政府建设的主要举措和成效',
  '2024年推进法治政府建设存在的不足和原因',
  '2024年党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况',
  '2025年推进法治政府建设的主要安排',
];
const TITLES = [
  '压实责任链条，健全工作机制',
  '规范执法行为',
  '完善决策程序，提高决策质量',
  '化解矛盾纠纷，维护社会稳定',
  '深化政务公开',
  '加强法治宣传，营造守法氛围',
  '提升服务能力',
];
// The number of places, of deeds, of ways and of results have no common divisor: hardly a sentence comes twice.
const PLACES = ['东片', '西片', '河口', '柳林', '石桥', '南坡', '北沟', '双井'];
const DEEDS = [
  '对照《法治政府建设实施纲要（2021—2025年）》逐条梳理任务',
  '落实行政执法公示、执法全过程记录和重大执法决定法制审核制度',
  '把法治建设与产业发展、人居环境整治同部署、同考核',
  '整合综治中心、司法所和调解组织力量',
  '结合农时和民俗，在集市、庙会开展宣讲',
  '推行“一次告知、一窗受理、一网通办”的办事方式',
  '组织法律顾问审查合同和行政规范性文件',
  '听取人大代表、政协委员和群众的意见建议',
  '对未经合法性审查的议题暂缓上会',
];
const WAYS = [
  '逐项明确牵头单位、配合单位和完成时限',
  '建立台账、按月调度、按季通报、年终考核',
  '由班子成员包片联系、站所负责人具体落实',
  '把群众反映集中的事项列为重点',
  '形成“清单＋责任人”的推进方式',
  '以案释法、以案促改',
  '做到件件有着落、事事有回音',
];
const RESULTS = [
  '办事群众普遍感到方便',
  '工作质量和效率明显提高',
  '没有发生一起被复议撤销或者败诉的案件',
  '干部依法办事的意识进一步增强',
  '过去多头执法、重复检查的情况有了改观',
];
/** What a draft that is still being written has wrong, one in about a thousand characters. */
const SLIPS = [
  '有关材料已经归档,可供查阅。',
  '其余事项正在办理。。',
  '以上详见任务清单（附后).',
  '涉及部份事项的，另行报告。',
  '全年投入约30多万元。',
];
const REASON = '主要情况和原因分析如下。\n\n';
const TABLE = '| 事项 | 数量 |\n| --- | --- |\n| 行政检查 | 12 |\n| 行政处罚 | 36 |\n\n';

/**
 * A yearly report of exactly this many characters, at least a thousand, with as much structure as real ones have. Those
 * with another `start` have other sentences.
 */
export function benchDraft(characters: number, start = 0): string {
  let text = HEAD;
  let serial = start;
  // No report has two hundred sections in a chapter, however long it is.
  const sectionLength = characters > 2 * YEAR_LENGTH ? 40 : 4;
  CHAPTERS.forEach((title, index) => {
    const end = HEAD.length + ((characters - HEAD.length - TAIL.length) * (index + 1)) / CHAPTERS.length;
    text += `## ${formatOrdinal('han', index + 1)}${title}\n\n${REASON}`;
    for (let unit = 1; ; unit += 1) {
      const next = part(unit, (serial += 1), sectionLength);
      if (text.length + next.length > end) break;
      text += next;
    }
  });
  return text + filler(characters - text.length - TAIL.length) + TAIL;
}

/** A part of a chapter. The first of `sectionLength` opens a section; from the third on each has a point of its own. */
function part(unit: number, serial: number, sectionLength: number): string {
  const place = (unit - 1) % sectionLength;
  const title = at(TITLES, serial);
  const slip = serial % 3 === 0 ? at(SLIPS, serial / 3) : '';
  const table = serial % 30 === 0 ? TABLE : '';
  if (place === 1) return `${items(serial)}${slip}\n\n${table}`;
  const heading =
    place === 0
      ? `### ${formatOrdinal('han-bracket', 1 + (unit - 1) / sectionLength)}${title}`
      : `#### ${formatOrdinal('digit', place - 1)}${title}`;
  return `${heading}\n\n${paragraphs(serial)}${slip}\n\n${table}`;
}

/** One long paragraph, or two short ones. */
function paragraphs(serial: number): string {
  const [one, two, three] = [1, 2, 3].map((index) => `${sentence(serial * 5 + index)}。`);
  return serial % 2 === 0 ? `${one}${two}${three}` : `${one}\n\n${two}`;
}

function items(serial: number): string {
  return ['一是', '二是', '三是'].map((item, index) => `${item}${sentence(serial * 5 + index)}。`).join('');
}

function sentence(serial: number): string {
  const place = `${at(PLACES, serial)}第${1 + (Math.floor(serial / PLACES.length) % 90)}网格`;
  const count = serial % 3 === 0 ? `，全年办理${3 + ((serial * 7) % 90)}件` : '';
  return `${place}${at(DEEDS, serial)}，${at(WAYS, serial)}${count}，${at(RESULTS, serial)}`;
}

/** A last paragraph of exactly `characters` characters, none when there is no room for one. */
function filler(characters: number): string {
  if (characters < 3) return '\n'.repeat(Math.max(0, characters));
  return `${'其余事项按计划推进，'.repeat(Math.ceil(characters / 10)).slice(0, characters - 3)}。\n\n`;
}

function at(choices: readonly string[], index: number): string {
  return choices[index % choices.length] ?? '';
}
