import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { completeFormula } from '../grid/edit/complete-formula.ts';
import { applyFunction } from '../grid/formula/functions.ts';
import { plugIn } from '../grid/formula/plug-in-functions.ts';
import { readFormula } from '../grid/formula/read-formula.ts';
import type { Grid } from '../grid/grid.ts';
import { dealCube } from '../../../deals/model/measures.ts';
import { functionsOfAll, readPlugIn, type PlugIn } from './plug-in.ts';
import { unknownMember } from './unknown-member.ts';

const sample = path.resolve(import.meta.dirname, '../../../../docs/plug-ins/rmb-in-words/plug-in.js');
const installSample = async () =>
  plugIn(functionsOfAll([readPlugIn(await import(pathToFileURL(sample).href))]));
afterEach(() => plugIn([]));

const label = { zh: '两倍', en: 'Twice' };
const twice = {
  name: 'twice',
  label,
  takes: [{ name: 'of', type: 'number' }],
  gives: 'number',
  calculate: (value: number) => value * 2,
};
const moduleWith = (one: object, more: object = {}) => ({
  plugIn: { format: 1, name: label, version: '1.0.0', functions: [{ ...twice, ...one }], ...more },
});
const install = (one: object) => plugIn(functionsOfAll([readPlugIn(moduleWith(one))]));

test.each([
  [0n, '零元整'],
  [12_300_00n, '壹万贰仟叁佰元整'],
  [10_20n, '壹拾元贰角整'],
  [1_020_05n, '壹仟零贰拾元零伍分'],
  [100_000_001_00n, '壹亿零壹元整'],
  [-5_00n, '负伍元整'],
  [7n, '柒分'],
  ['none', ''],
])('the sample of the docs writes %s as %s', async (amount, words) => {
  await installSample();
  expect(applyFunction('rmb', [amount]) ?? '').toBe(words);
});

test('arguments and answers are amounts, numbers and lists as they are declared', async () => {
  await installSample();
  expect(applyFunction('rmb', [12.5])).toBe('壹拾贰元伍角整');
  expect(applyFunction('tax_within', [113_00n, 0.13])).toBe(13_00n);
  expect(applyFunction('tax_within', [113_00n, null])).toBeNull();
  expect(applyFunction('spread', [3, null, 'x', 10_00n])).toBe(7);
});

test('a formula reads them like its own functions, and completes them', async () => {
  expect(() => readFormula('rmb(B2)')).toThrow('unknownFunction');
  await installSample();
  expect(readFormula('RMB(B2)')).toMatchObject({ kind: 'call', name: 'rmb' });
  expect(readFormula('spread(B2[!0])')).toMatchObject({ kind: 'call', name: 'spread' });
  expect(() => readFormula('tax_within(B2)')).toThrow('argumentCount');
  expect(completeFormula('1 + tax_w', { cells: [] } as unknown as Grid)).toEqual({
    word: 'tax_w',
    offers: [{ text: 'tax_within(', kind: 'function' }],
  });
});

test.each<[string, () => unknown]>([
  ['throws', () => expect.unreachable()],
  ['gives a text', () => 'x'],
  ['gives no number', () => Number.NaN],
  ['gives a promise', async () => 1],
])('one that %s is nothing in its cell', (_, calculate) => {
  install({ calculate });
  expect(applyFunction('twice', [1])).toBeNull();
});

test.each([
  [{}, 'plugIn'],
  [moduleWith({}, { format: 2 }), 'plugIn.format'],
  [moduleWith({}, { version: '1' }), 'plugIn.version'],
  [moduleWith({ name: 'A1' }), 'plugIn.functions.0.name'],
  [moduleWith({ takes: [] }), 'plugIn.functions.0.takes'],
  [moduleWith({ gathers: true, takes: [...twice.takes, ...twice.takes] }), 'plugIn.functions.0.takes'],
  [moduleWith({ calculate: 'x' }), 'plugIn.functions.0.calculate'],
  [moduleWith({ calls: 'x' }), 'plugIn.functions.0'],
])('a malformed module is refused with its place: %#', (module, place) => {
  expect(() => readPlugIn(module)).toThrow(place);
});

const block = {
  name: 'abc',
  label,
  tells: label,
  measures: { least: 1, most: 1, usual: ['deals.count'] },
  by: { least: 0, most: 1, usual: [] },
  draw: () => [],
};
const withBlock = (one: object) => ({
  plugIn: { format: 1, name: label, version: '1.0.0', blocks: [{ ...block, ...one }] },
});

test.each<[object, string]>([
  [{ plugIn: { format: 1, name: label, version: '1.0.0' } }, 'plugIn: neither functions nor blocks'],
  [withBlock({ name: 'A' }), 'plugIn.blocks.0.name'],
  [withBlock({ draw: 'x' }), 'plugIn.blocks.0.draw: a function'],
  [withBlock({ script: 'x' }), 'plugIn.blocks.0'],
  [withBlock({ measures: { least: 0, most: 1, usual: [] } }), 'plugIn.blocks.0.measures.least'],
  [withBlock({ by: { least: 1, most: 1, usual: [] } }), 'plugIn.blocks.0.by.usual: as many as it takes'],
  [
    withBlock({ properties: [{ id: 'a', label, type: 'number', least: 1, most: 2, usual: 3 }] }),
    'plugIn.blocks.0.properties.0.usual: not one of its values',
  ],
])('a malformed block is refused with its place: %#', (module, place) => {
  expect(() => readPlugIn(module)).toThrow(place);
});

test.each<[object, string | null]>([
  [{}, null],
  [{ by: { usual: ['deals.owner'] } }, null],
  [{ by: { usual: ['deals.created_on.month'] } }, null],
  [{ measures: { usual: ['deals.nothing'] } }, 'measures.usual: deals.nothing is no measure'],
  [{ measures: { usual: ['deals.count', 'leads.count'] } }, 'measures.usual: leads.count is no measure'],
  [{ measures: { usual: ['deals.win_rate'], additive: true } }, 'the parts of deals.win_rate do not add up'],
  [{ by: { usual: ['leads.source'] } }, 'by.usual: leads.source does not split deals.count'],
])('what a block begins with has to be measured here: %#', (more, reason) => {
  const asked = { measures: { ...block.measures, additive: false }, by: block.by };
  const merged = { ...asked, ...more } as typeof asked;
  const told = unknownMember([merged], [dealCube]);
  if (reason === null) expect(told).toBeNull();
  else expect(told).toContain(reason);
});

test('a name belongs to one function', () => {
  const one = (name: string): PlugIn => readPlugIn(moduleWith({ name }));
  expect(() => functionsOfAll([one('sum')])).toThrow('the name sum is taken');
  expect(() => functionsOfAll([one('twice'), one('twice')])).toThrow('the name twice is taken');
});
