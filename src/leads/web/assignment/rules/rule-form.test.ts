import { expect, test } from 'vitest';
import { ruleDraft } from '../../../model/assignment/wire.ts';
import { draftOf, faultOf, formOf, sumOfWeights } from './rule-form.ts';

const dayOf = (instant: string) => instant.slice(0, 10);
const startOfDay = (day: string) => `${day}T00:00:00.000Z`;
const blank = formOf(null, dayOf);

test('a new rule begins with the usual weights, and what is sent is a rule', () => {
  expect(sumOfWeights(blank)).toBe(100);
  const draft = draftOf({ ...blank, name: ' 金融 ', activeFrom: '2026-05-01' }, startOfDay);
  expect(ruleDraft.parse(draft)).toEqual(draft);
  expect(draft).toMatchObject({ name: '金融', levels: null, activeFrom: '2026-05-01T00:00:00.000Z' });
});

test('a rule comes out of the form as it went in', () => {
  const draft = draftOf(
    { ...blank, name: '大客户', kind: 'people', people: [{ id: '01a2', name: '安然' }], levels: ['senior'] },
    startOfDay,
  );
  const kept = {
    ...draft,
    id: 'r',
    version: 3,
    broken: false,
    takersName: '安然',
    people: [{ id: '01a2', name: '安然' }],
  };
  expect(draftOf(formOf(kept, dayOf), startOfDay)).toEqual(draft);
});

test('a rule without name, takers or whole weights is not saved', () => {
  const named = { ...blank, name: '金融' };
  expect(faultOf(blank)).toBe('nameMissing');
  expect(faultOf(named)).toBeNull();
  for (const kind of ['team', 'people', 'pool'] as const)
    expect(faultOf({ ...named, kind })).toBe('takersMissing');
  expect(faultOf({ ...named, weights: { ...named.weights, fit: 36 } })).toBe('weightsSum');
});
