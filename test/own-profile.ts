/** A report type that an office adds, as its file has it. */
export function ownProfile(ordered: boolean): string {
  return `id: 安全生产工作报告
slug: safety
basis: { kind: 实务, source: 某县通知 }
title: { patterns: [安全生产.*报告], template: "{agency}关于{year}年安全生产工作情况的报告" }
ordered: ${ordered}
recipients: [县政府]
deadlines: []
sections:
  - id: work
    name: 主要工作
    required: mandatory
    heading: "{year}年主要工作"
    patterns: [主要工作]
    weakPatterns: []
    mustContain: []
    skeleton: [【工作】。]
`;
}
