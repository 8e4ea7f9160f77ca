import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test, type TestContext } from 'node:test';
import { checkDocument } from './blocks/check-document.ts';
import { SOURCES } from './blocks/documents.ts';
import { generatedDocuments } from './blocks/generated.ts';

const BATCHES = 10;
const BATCH = 10_000;
/** The smallest share of the blocks of generated documents that GitHub and the draft must read alike. */
const SHARE = 0.65;

for (const { name, documents, share } of SOURCES) {
  test(`${name}: the draft has the blocks of remark-parse with GFM, but for the listed differences`, (context) => {
    const tally = new Tally();
    for (const document of documents) tally.add(document.text, document.name);
    tally.check(context, documents.length, share);
  });
}

for (let batch = 1; batch <= BATCHES; batch += 1) {
  test(`generated documents, part ${batch} of ${BATCHES}: the draft has the blocks of remark-parse with GFM, but for the listed differences`, (context) => {
    const tally = new Tally();
    const property = fc.property(generatedDocuments, (text) => {
      tally.add(text);
    });
    fc.assert(property, { numRuns: BATCH, seed: batch, includeErrorInReport: true });
    tally.check(context, BATCH, SHARE);
  });
}

/** Counts what was compared: the proof must not pass because everything was set aside. */
class Tally {
  private documents = 0;
  private blocks = 0;
  private equal = 0;

  add(text: string, name?: string): void {
    const { blocks, equal } = checkDocument(text, name);
    this.documents += 1;
    this.blocks += blocks;
    this.equal += equal;
  }

  check(context: TestContext, documents: number, share: number): void {
    const compared = `${this.documents} documents, ${this.equal} of ${this.blocks} blocks equal`;
    context.diagnostic(compared);
    assert.ok(this.documents === documents && this.equal > 0 && this.equal >= this.blocks * share, compared);
  }
}
