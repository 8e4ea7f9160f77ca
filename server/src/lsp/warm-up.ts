import { lint } from '../core/lint.ts';
import { parseDraft } from '../core/parse-draft.ts';
import { outlineOf } from '../features/outline.ts';
import { standardOptions } from '../features/standard-options.ts';

/** Something of everything that a draft has. */
const SAMPLE = `---
报告类型: 法治政府建设年度报告
报告年度: 2024
---

# 某县甲乡人民政府关于2024年法治政府建设情况的报告

县委、县政府：

2024年,甲乡认真贯彻《中华人民共和国行政处罚法》（2021修订），现将有关情况报告如下：

## 一、主要举措和成效

### （一）加强组织领导。

一是压实责任,召开会议3次。二是健全机制,其中检查12件、调解30余件，共计42件。三是公开公示“一张清单”。

| 事项 | 数量 |
| --- | --- |
| 合计 | 42 |

## 三、下一步工作安排

（一）坚持问题导向 ；（二）坚持党建引领。。

某县甲乡人民政府

2025年1月10日
`;

/**
 * Checks a page for nothing, so that the code is compiled by the time the first draft comes: between the start of the
 * server and that an editor has other things to do.
 */
export function warmUp(): void {
  const draft = parseDraft(SAMPLE);
  // A rule that crashes here is told of when it crashes over a draft.
  outlineOf(draft, lint(draft, { ...standardOptions, onCrash: () => undefined }));
}
