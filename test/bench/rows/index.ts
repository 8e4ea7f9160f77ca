import type { Row } from '../row.ts';
import { activation } from './activation.ts';
import { coldStart } from './cold-start.ts';
import { fullCheck } from './full-check.ts';
import { growth } from './growth.ts';
import { hostile } from './hostile.ts';
import { manyDrafts } from './many-drafts.ts';
import { protocol } from './protocol.ts';
import { slowestRules } from './rules.ts';
import { serverMemory } from './server-memory.ts';
import { sizes } from './sizes.ts';
import { typing } from './typing.ts';

/** In the order of the table. */
export const rows: readonly Row[] = [
  fullCheck,
  typing,
  protocol,
  growth,
  coldStart,
  activation,
  manyDrafts,
  serverMemory,
  sizes,
  slowestRules,
  hostile,
];
