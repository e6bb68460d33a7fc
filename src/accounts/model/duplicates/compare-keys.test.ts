import fc from 'fast-check';
import { expect, test } from 'vitest';
import { certainFrom, compareKeys, likelyFrom, meetingOf, scoreOf, type Meeting } from './compare-keys.ts';
import { keyKinds, keysOf, type DuplicateKey } from './duplicate-keys.ts';
import type { Party } from './party.ts';

/** Readings of the few characters that these tests use. */
const readings: Record<string, string> = {
  云: 'yun',
  澜: 'lan',
  岚: 'lan',
  华: 'hua',
  兴: 'xing',
  新: 'xin',
  科: 'ke',
  技: 'ji',
  机: 'ji',
  械: 'xie',
  山: 'shan',
  信: 'xin',
  息: 'xi',
};
const readAloud = (text: string) => {
  const sounds = [...text].map((one) => readings[one]);
  return sounds.includes(undefined) || sounds.length === 0 ? [] : [sounds.join('')];
};
const keys = (party: Party) => keysOf(party, readAloud);
const scoreBetween = (one: Party, other: Party, meeting: Meeting = 'companies') =>
  scoreOf(compareKeys(keys(one), keys(other), meeting));

const yunlan = { company: ['深圳市云澜科技有限公司'] };

test('one credit code is one company, whatever it is called', () => {
  const code = ['91440300708461136T'];
  expect(scoreBetween({ company: ['甲'], creditCode: code }, { company: ['乙'], creditCode: code })).toBe(1);
});

test('one name is likely, at one place certain, at two places neither', () => {
  const plain = scoreBetween(yunlan, { company: ['云澜科技'] });
  expect(plain).toBeGreaterThanOrEqual(likelyFrom);
  expect(plain).toBeLessThan(certainFrom);
  expect(scoreBetween(yunlan, { company: ['云澜科技（深圳）'] })).toBeGreaterThanOrEqual(certainFrom);
  expect(scoreBetween(yunlan, { company: ['广东云澜科技'] })).toBe(plain);
  expect(scoreBetween(yunlan, { company: ['上海云澜科技有限公司'] })).toBeLessThan(likelyFrom);
});

test('a name that sounds the same is likely', () => {
  expect(scoreBetween(yunlan, { company: ['云岚科技'] })).toBe(0.7);
});

test('a name that sounds nearly the same is likely, one that shares only the trade is not', () => {
  const huaxing = { company: ['华兴机械有限公司'] };
  const nearly = scoreBetween(huaxing, { company: ['华新机械'] });
  expect(nearly).toBeGreaterThanOrEqual(likelyFrom);
  expect(nearly).toBeLessThan(0.8);
  expect(scoreBetween(huaxing, { company: ['云山机械'] })).toBe(0);
  expect(scoreBetween({ company: ['云澜信息科技'] }, { company: ['华山信息科技'] })).toBe(0);
});

test('a name and one more thing are certain', () => {
  const site = { company: ['云澜科技'], sites: ['www.yunlan.com'] };
  expect(scoreBetween(site, { company: ['云澜科技公司'], mails: ['li@yunlan.com'] })).toBeGreaterThanOrEqual(
    certainFrom,
  );
});

test('companies called otherwise are likely by their phone, not by their domain alone', () => {
  const phone = ['0755-12345678'];
  const sites = ['yunlan.com'];
  const other = { company: ['华兴机械有限公司'] };
  expect(scoreBetween({ ...yunlan, phones: phone }, { ...other, phones: phone })).toBe(0.6);
  expect(scoreBetween({ phones: phone }, { ...other, phones: phone })).toBe(0.75);
  expect(scoreBetween({ ...yunlan, sites }, { ...other, sites })).toBeLessThan(likelyFrom);
  expect(scoreBetween({ sites }, { ...other, sites })).toBe(0.65);
});

test('other companies share nothing', () => {
  expect(scoreBetween(yunlan, { company: ['华兴机械有限公司'] })).toBe(0);
});

test('a mobile or an own mailbox is a person, a desk phone and a shared mailbox are not', () => {
  const alike = (party: Party) => scoreBetween(party, party, 'persons');
  expect(alike({ phones: ['13800138000'] })).toBeGreaterThanOrEqual(certainFrom);
  expect(alike({ mails: ['li@yunlan.com'] })).toBeGreaterThanOrEqual(certainFrom);
  expect(alike({ phones: ['021-12345678'] })).toBe(0.7);
  expect(alike({ mails: ['sales@yunlan.com'] })).toBeLessThan(likelyFrom);
  expect(alike({ person: ['李伟'] })).toBe(0);
  expect(alike({ person: ['李伟'], company: ['云澜科技'] })).toBe(0.8);
});

test('colleagues are not one person', () => {
  const one = { person: ['李伟'], company: ['云澜科技'], mails: ['li@yunlan.com'] };
  const other = { person: ['王芳'], company: ['云澜科技'], mails: ['wang@yunlan.com'] };
  expect(scoreBetween(one, other, 'persons')).toBe(0);
  expect(scoreBetween(one, other, 'leads')).toBeLessThan(certainFrom);
});

test('a company and a person are never the same, a lead meets both', () => {
  expect(meetingOf('company', 'person')).toBeNull();
  expect(meetingOf('both', 'company')).toBe('companies');
  expect(meetingOf('person', 'both')).toBe('persons');
  expect(meetingOf('both', 'both')).toBe('leads');
  expect(meetingOf('company', 'company')).toBe('companies');
});

const anyKeys = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom(...keyKinds),
    key: fc.constantFrom('13800138000', '云澜科技', '广东/深圳', 'li@yunlan.com', 'sales@yunlan.com', 'a'),
  }),
  { maxLength: 8, selector: ({ kind, key }) => `${kind} ${key}` },
);

test('it does not matter which of two records asks, and a score is between 0 and 1', () => {
  const meetings = fc.constantFrom<Meeting>('companies', 'persons', 'leads');
  const oneName = (all: DuplicateKey[]) =>
    all.filter((one, index) => all.findIndex(({ kind }) => kind === one.kind) === index);
  fc.assert(
    fc.property(anyKeys.map(oneName), anyKeys.map(oneName), meetings, (one, other, meeting) => {
      const score = scoreOf(compareKeys(one, other, meeting));
      expect(score).toBe(scoreOf(compareKeys(other, one, meeting)));
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }),
  );
});
