import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  builtInTypes,
  followUpFaults,
  lengthOf,
  requirables,
  standsForKind,
  typeOfTalk,
  typesWith,
  type FollowUp,
  type FollowUpType,
} from './follow-up-type.ts';
import { noteKinds } from './note-kind.ts';

const call: FollowUpType = {
  ...builtInTypes.find(({ key }) => key === 'call')!,
  template: '客户说：\n我们答：',
  requires: [...requirables],
  leastLength: 10,
};
const whole: FollowUp = {
  body: '客户说：价格偏高\n我们答：下周给新报价',
  resultId: 'thinking',
  contactId: 'somebody',
  nextStep: { what: '发新报价', dueOn: '2026-03-06' },
};
const codes = (told: Partial<FollowUp>, type = call) =>
  followUpFaults(type, { ...whole, ...told }).map(({ path, code }) => `${path} ${code}`);

test('what a type asks for is asked for, each at its place in the form', () => {
  expect(codes({})).toEqual([]);
  expect(codes({ resultId: null, contactId: null, nextStep: null })).toEqual([
    'result result_missing',
    'contactId contact_missing',
    'nextStep.what next_step_missing',
  ]);
  expect(codes({ nextStep: { what: '再打', dueOn: null } })).toEqual([
    'nextStep.dueOn next_step_day_missing',
  ]);
  expect(codes({ resultId: 'somewhere_else' })).toEqual(['result result_unknown']);
});

test('a template that nobody filled in is no text, and blanks make no text longer', () => {
  expect(codes({ body: '客户说：\n\n我们答： ' })).toEqual(['body text_missing', 'body text_too_short']);
  expect(codes({ body: '谈了  价 格    \n  \n' })).toEqual(['body text_too_short']);
  expect(lengthOf('谈 𠮷 好')).toBe(3);
});

test('a remark of one’s own is asked for its text only', () => {
  expect(codes({ resultId: null, contactId: null, nextStep: null }, { ...call, kind: 'note' })).toEqual([]);
});

test('as the product brings them, no type that stands for a kind asks for more than words', () => {
  const standing = builtInTypes.filter(standsForKind);
  expect(standing.map(({ key }) => key).toSorted()).toEqual(noteKinds.toSorted());
  for (const type of standing)
    expect(codes({ resultId: null, contactId: null, nextStep: null }, type)).toEqual([]);
});

test('the saved list comes first in its order; what the product brings and was never saved follows', () => {
  const own = { ...call, key: 'own', name: '展会' };
  const visit = { ...builtInTypes.find(({ key }) => key === 'visit')!, name: '上门' };
  const keys = typesWith([own, visit]).map(({ key, name }) => `${key} ${name}`);
  expect(keys.slice(0, 3)).toEqual(['own 展会', 'visit 上门', 'call 电话']);
  expect(new Set(keys).size).toBe(builtInTypes.length + 1);
});

test('a talk falls under the type it names, or the one of its kind; a retired one takes none', () => {
  const types = builtInTypes.map((type) => ({ ...type, isRetired: type.key === 'demo' }));
  expect(typeOfTalk(types, { type: null, kind: 'visit' })?.key).toBe('visit');
  expect(typeOfTalk(types, { type: 'quote', kind: 'note' })?.kind).toBe('call');
  expect([
    typeOfTalk(types, { type: 'demo', kind: 'visit' }),
    typeOfTalk(types, { type: 'x', kind: 'note' }),
  ]).toEqual([undefined, undefined]);
});

test('whoever tells more never lacks more', () => {
  const partly = fc.record({
    body: fc.string(),
    resultId: fc.constantFrom(null, 'thinking'),
    contactId: fc.constantFrom(null, 'somebody'),
    nextStep: fc.constantFrom(null, whole.nextStep),
  });
  const type = fc.record({ requires: fc.subarray([...requirables]), leastLength: fc.nat(30) });
  fc.assert(
    fc.property(partly, type, (told, rules) => {
      const asked = { ...call, ...rules };
      const more = { ...whole, body: `${whole.body}${'又谈了一次'.repeat(6)}` };
      expect(followUpFaults(asked, more)).toEqual([]);
      for (const part of ['resultId', 'contactId', 'nextStep'] as const)
        expect(followUpFaults(asked, { ...told, [part]: more[part] }).length).toBeLessThanOrEqual(
          followUpFaults(asked, told).length,
        );
    }),
  );
});
