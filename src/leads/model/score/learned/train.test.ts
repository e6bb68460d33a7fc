import { expect, test } from 'vitest';
import { areaUnderCurve, brierScore } from './figures.ts';
import { byOdoo, learnedBy } from './learners.ts';
import { bestRecipe, usualRecipe } from './recipes.ts';
import { madeUpHistory } from './testing/any-history.ts';
import { monthsOf, newestSplit, predictMonth, predictSplit, splitAt } from './time-split.ts';
import { duel, mayTakeOver, train, type Training } from './train.ts';

const training: Training = {
  now: new Date('2026-03-31T00:00:00Z'),
  timeZone: 'Asia/Shanghai',
  breathe: async () => {},
};

test('with fewer than 20 won or 20 lost nothing is learned', async () => {
  const history = madeUpHistory({ count: 400 });
  const [won, lost] = [history.filter((one) => one.won), history.filter((one) => !one.won)];
  expect(await train([...won.slice(0, 19), ...lost], training)).toBeNull();
  expect(await train([...won, ...lost.slice(0, 19)], training)).toBeNull();
  expect(await train([...won.slice(0, 20), ...lost.slice(0, 20)], training)).not.toBeNull();
});

test('a version tells what it would have said in each of the last twelve months', async () => {
  const version = await train(madeUpHistory(), training);
  expect(version!.months).toHaveLength(12);
  expect(version!.months.at(-1)!.month).toBe('2026-01-01');
  expect(version!.whole.auc).toBeGreaterThan(0.65);
  expect(version!.whole.brier).toBeLessThan(version!.whole.base!);
  const counted = version!.months.reduce((sum, month) => sum + month.count, 0);
  expect([version!.whole.count, version!.calibration.reduce((sum, row) => sum + row.count, 0)]).toEqual([
    counted,
    counted,
  ]);
  for (const row of version!.calibration) expect(Math.abs(row.predicted - row.won)).toBeLessThan(0.12);
});

test('only what was decided before is known: an outcome that comes later changes no prediction', () => {
  const history = madeUpHistory();
  const [month] = monthsOf(history, 'Asia/Shanghai', 3);
  const from = new Date(`${month!.from}T00:00:00+08:00`);
  const later = history.map((lead) => (lead.decidedAt >= from ? { ...lead, won: !lead.won } : lead));
  const said = (leads: typeof history) =>
    predictMonth(leads, month!, 'Asia/Shanghai', learnedBy(usualRecipe)).map(({ chance }) => chance);
  expect(said(history).length).toBeGreaterThan(50);
  expect(said(later)).toEqual(said(history));
  const { known, asked } = splitAt(history, from);
  expect(known.every((lead) => lead.decidedAt < from && lead.createdAt < from)).toBe(true);
  expect(asked.every((lead) => lead.createdAt >= from)).toBe(true);
});

test('ours orders and weighs better than Odoo’s formula when traits tell the same twice', () => {
  const history = madeUpHistory({ count: 3000 }).map((lead) => ({
    ...lead,
    traits: { ...lead.traits, medium: `m-${lead.traits['source']}`, campaign: `c-${lead.traits['source']}` },
  }));
  const split = newestSplit(history)!;
  const [ours, odoos] = [predictSplit(split, learnedBy(usualRecipe)), predictSplit(split, byOdoo)];
  expect(areaUnderCurve(ours)!).toBeGreaterThan(areaUnderCurve(odoos)!);
  expect(brierScore(ours)!).toBeLessThan(brierScore(odoos)!);
});

test('a version takes over when the newest leads were judged no worse, and never when outcomes are chance', async () => {
  const history = madeUpHistory();
  const recipe = await bestRecipe(history, training.breathe);
  expect(mayTakeOver(duel(history, recipe, null))).toBe(true);
  expect(mayTakeOver(duel(history, recipe, recipe))).toBe(true);
  expect(mayTakeOver(duel(history, { ...recipe, strength: 1e6 }, recipe))).toBe(false);
  const chance = madeUpHistory({ signal: 0 });
  expect(mayTakeOver(duel(chance, usualRecipe, null))).toBe(false);
  expect(mayTakeOver(duel(history.slice(0, 60), recipe, null))).toBe(false);
});
