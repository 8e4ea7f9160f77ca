import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandForKey, findTyped, type VisibleRow } from './tree-navigation.ts';

const rows: readonly VisibleRow[] = [
  row('a', undefined, 'open', ['举措', '1']),
  row('a1', 'a', 'leaf', ['组织', '1']),
  row('a2', 'a', 'closed', ['执法', '2']),
  row('b', undefined, 'leaf', ['不足', '2']),
];

function row(key: string, parent: string | undefined, kind: string, words: readonly string[]): VisibleRow {
  return { key, parent, isExpandable: kind !== 'leaf', isExpanded: kind === 'open', words };
}

function press(key: string, focused: string | undefined): string | undefined {
  const command = commandForKey(key, rows, focused);
  return command && `${command.kind} ${command.key}`;
}

test('up and down go from row to row and stop at the ends', () => {
  assert.equal(press('ArrowDown', 'a'), 'focus a1');
  assert.equal(press('ArrowUp', 'b'), 'focus a2');
  assert.equal(press('ArrowDown', 'b'), undefined);
  assert.equal(press('ArrowUp', 'a'), undefined);
});

test('Home and End go to the ends', () => {
  assert.equal(press('Home', 'b'), 'focus a');
  assert.equal(press('End', 'a'), 'focus b');
});

test('right expands, then goes in', () => {
  assert.equal(press('ArrowRight', 'a2'), 'expand a2');
  assert.equal(press('ArrowRight', 'a'), 'focus a1');
  assert.equal(press('ArrowRight', 'b'), undefined);
});

test('left collapses, then goes out', () => {
  assert.equal(press('ArrowLeft', 'a'), 'collapse a');
  assert.equal(press('ArrowLeft', 'a2'), 'focus a');
  assert.equal(press('ArrowLeft', 'b'), undefined);
});

test('Enter and the space bar open', () => {
  assert.equal(press('Enter', 'a1'), 'open a1');
  assert.equal(press(' ', 'a1'), 'open a1');
  assert.equal(press('Enter', undefined), undefined);
});

test('other keys mean nothing to a tree', () => {
  assert.equal(press('F2', 'a'), undefined);
  assert.equal(press('Tab', 'a'), undefined);
});

test('one typed letter goes on from row to row and round the end', () => {
  assert.equal(findTyped('2', rows, 'a')?.key, 'a2');
  assert.equal(findTyped('2', rows, 'a2')?.key, 'b');
  assert.equal(findTyped('2', rows, 'b')?.key, 'a2');
});

test('more letters stay with the row that still fits', () => {
  assert.equal(findTyped('执法', rows, 'a2')?.key, 'a2');
  assert.equal(findTyped('没有', rows, 'a2'), undefined);
});

test('an empty tree knows no key', () => {
  assert.equal(commandForKey('Home', [], undefined), undefined);
  assert.equal(findTyped('a', [], undefined), undefined);
});
