import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addToGlossary } from './add-to-glossary.ts';
import { mayBeName } from './may-be-name.ts';

test('a name is added to an empty file, to other fields and to other names', () => {
  const added = 'glossary:\n  units:\n    - name: 和悦社区\n';
  assert.equal(addToGlossary('', '和悦社区'), added);
  assert.equal(
    addToGlossary('# 本县\nrules:\n  exclamation: off\n', '和悦社区'),
    `# 本县\nrules:\n  exclamation: off\n${added}`,
  );
  assert.equal(addToGlossary(added, '青石乡'), `${added}    - name: 青石乡\n`);
});

test('a name that is there and a file that cannot be read stay as they are', () => {
  assert.equal(addToGlossary('glossary:\n  units:\n    - name: 和悦社区\n', '和悦社区'), undefined);
  for (const config of ['- 甲\n', 'glossary: 甲\n', 'glossary:\n  units: 甲\n', 'a: [\n']) {
    assert.equal(addToGlossary(config, '和悦社区'), undefined, config);
  }
});

test('a sentence is no name', () => {
  assert.ok(mayBeName('和悦社区'));
  for (const text of ['和', '加强领导，落实责任', '甲 乙', '很长'.repeat(11)]) assert.ok(!mayBeName(text), text);
});
