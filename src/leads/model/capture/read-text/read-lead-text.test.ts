import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFieldIds, type ReadFieldId } from './finding.ts';
import { readLeadText } from './read-lead-text.ts';
import { pastedCards } from './testing/pasted-cards.ts';
import { pastedChats } from './testing/pasted-chats.ts';
import { pastedUnseen } from './testing/pasted-unseen.ts';
import type { PastedSample } from './testing/pasted-sample.ts';

const samples = [...pastedCards, ...pastedChats];

type Verdict = {
  sample: PastedSample;
  field: ReadFieldId;
  wanted?: string;
  first?: string;
  isRight: boolean;
};

function judge(sample: PastedSample): Verdict[] {
  const proposals = readLeadText(sample.text, sample.ownNames);
  return readFieldIds.map((field) => {
    const wanted = sample.told[field];
    const first = proposals.find((one) => one.field === field)?.candidates[0]?.value;
    const isRight =
      wanted !== undefined &&
      first !== undefined &&
      (field === 'need' ? tells(first, wanted) : first === wanted);
    return {
      sample,
      field,
      ...(wanted !== undefined && { wanted }),
      ...(first !== undefined && { first }),
      isRight,
    };
  });
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

function tells(value: string, wanted: string): boolean {
  return plain(value).includes(plain(wanted));
}

const verdicts = samples.flatMap(judge);

function shares(of: readonly Verdict[]) {
  const count = (is: (one: Verdict) => boolean) => of.filter(is).length;
  const right = count((one) => one.isRight);
  return {
    precision:
      right /
      Math.max(
        1,
        count((one) => one.first !== undefined),
      ),
    recall:
      right /
      Math.max(
        1,
        count((one) => one.wanted !== undefined),
      ),
  };
}

test('there are enough samples for the figures to say something', () => {
  expect(samples.length).toBeGreaterThanOrEqual(36);
});

test('over all fields, what is proposed first is right, and little is missed', () => {
  const wrong = verdicts.filter((one) => !one.isRight && (one.first ?? one.wanted) !== undefined);
  const told = wrong.map(
    ({ sample, field, wanted, first }) => `${field}: ${first} ≠ ${wanted} — ${sample.text.slice(0, 30)}`,
  );
  const { precision, recall } = shares(verdicts);
  expect(precision, told.join('\n')).toBeGreaterThanOrEqual(0.97);
  expect(recall, told.join('\n')).toBeGreaterThanOrEqual(0.97);
});

test('on texts that the rules were not made with, little is wrong and most is found', () => {
  const { precision, recall } = shares(pastedUnseen.flatMap(judge));
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.85);
});

test.each(['mobile', 'phone', 'email', 'wechat', 'company', 'name'] as const)('%s is read well', (field) => {
  const { precision, recall } = shares(verdicts.filter((one) => one.field === field));
  expect(precision).toBeGreaterThanOrEqual(0.93);
  expect(recall).toBeGreaterThanOrEqual(0.93);
});

describe('every proposal can be shown in the text', () => {
  test('spans of mobiles hold their digits', () => {
    for (const { text, ownNames } of samples) {
      const mobile = readLeadText(text, ownNames).find(({ field }) => field === 'mobile');
      for (const { value, spans } of mobile?.candidates ?? [])
        expect(text.slice(spans[0]!.from, spans[0]!.to).normalize('NFKC').replace(/\D/g, '')).toContain(
          value.replace(/\D/g, ''),
        );
    }
  });

  test('whatever is pasted, spans lie inside it and values are not empty', () => {
    const parts = fc.constantFrom(
      ...samples.flatMap(({ text }) => text.split(/\n|，/)),
      '\n',
      '：',
      '\u{1f600}',
      'A'.repeat(40),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string()), { maxLength: 12 }), (some) => {
        const text = some.join('\n');
        for (const { candidates } of readLeadText(text))
          for (const { value, spans } of candidates) {
            expect(value.trim()).not.toBe('');
            for (const { from, to } of spans) {
              expect(from).toBeGreaterThanOrEqual(0);
              expect(to).toBeLessThanOrEqual(text.length);
              expect(to).toBeGreaterThan(from);
            }
          }
      }),
    );
  });
});

test('a long text costs no more than its first part', () => {
  const began = performance.now();
  readLeadText(
    samples
      .map(({ text }) => text)
      .join('\n')
      .repeat(40),
  );
  readLeadText('我是'.repeat(40_000));
  readLeadText('a.'.repeat(40_000));
  readLeadText('1'.repeat(80_000));
  expect(performance.now() - began).toBeLessThan(5000);
});
