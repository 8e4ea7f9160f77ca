import { test } from 'node:test';
import { check } from '../../../test/check.ts';
import { secrecyMark } from './secrecy-mark.ts';

test('marks with a star or alone on a line', () => {
  check(secrecyMark, '[|机密★1年|]\n\n正文。\n');
  check(secrecyMark, '[|内部资料，注意保存|]\n\n正文[|（请勿外传）|]。\n');
});

test('secrets as a matter of the report', () => {
  check(secrecyMark, '加强国家秘密管理，绝密、机密、秘密三级分明。内部文件按规定归档。（此件公开发布）\n');
});
