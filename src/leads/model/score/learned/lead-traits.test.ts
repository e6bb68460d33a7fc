import { expect, test } from 'vitest';
import { leadFields } from '../../lead/lead-fields.ts';
import { leadTraits, titleBandOf, traitsOf } from './lead-traits.ts';

test('traits are read from fields that the lead itself tells, never from what the product or the outcome sets', () => {
  expect(leadTraits.length).toBeGreaterThan(8);
  for (const { id, field } of leadTraits) {
    const told = leadFields.fields.find((one) => one.id === field);
    expect(told, id).toBeDefined();
    expect(told!.readOnly ?? false, id).toBe(false);
    expect(told!.kind, id).not.toBe('instant');
  }
});

test('status, results, owner and moments of a lead change none of its traits', () => {
  const asked = { name: '王敏', source: 'exhibition', employees: 120 };
  const ended = {
    ...asked,
    status: 'converted',
    deal: 'a-deal',
    account: 'an-account',
    owner: 'somebody',
    first_contact_at: '2026-03-01T00:00:00Z',
    converted_at: '2026-03-02T00:00:00Z',
    disqualify_reason: 'spam',
    score: 99,
    level: 'A1',
  };
  expect(traitsOf(ended, [])).toEqual(traitsOf(asked, []));
});

test.each([
  ['王总', 'decides'],
  ['总经理', 'decides'],
  ['副总裁', 'decides'],
  ['CEO & Founder', 'decides'],
  ['采购总监', 'leads'],
  ['生产经理', 'leads'],
  ['Head of IT', 'leads'],
  ['总台', 'staff'],
  ['工程师', 'staff'],
] as const)('%s: %s', (title, band) => {
  expect(titleBandOf(title)).toBe(band);
});

test('sizes come in bands, contact ways as given or not, tags one by one', () => {
  expect(traitsOf({ employees: 99, mobile: '13900001111', email: ' ', source: ' Website ' }, ['t1'])).toEqual(
    {
      size: 'small',
      mobile: 'yes',
      source: 'website',
      'tag:t1': 'yes',
    },
  );
  expect([19, 20, 100, 500, 2000].map((employees) => traitsOf({ employees }, []).size)).toEqual([
    'tiny',
    'small',
    'middle',
    'large',
    'huge',
  ]);
});
