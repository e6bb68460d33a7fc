import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closeReasonFault } from './close-reason.ts';
import { momentsAfterContact } from './contact.ts';
import { disqualifyReasons, isOpenLead, leadStatuses } from './lead-status.ts';
import { leadSteps, statusAfter, stepBetween, stepFault } from './lead-step.ts';
import { returnDueAt, returnEscalatesAt } from './return-due.ts';

test('a lead goes from new over working and qualified to converted', () => {
  const fresh = { status: 'new', contacted: false } as const;
  expect(statusAfter('accept', fresh)).toBe('new');
  expect(statusAfter('contact', fresh)).toBe('working');
  expect(statusAfter('contact', { status: 'qualified', contacted: true })).toBe('qualified');
  expect(statusAfter('qualify', { status: 'working', contacted: true })).toBe('qualified');
  expect(statusAfter('convert', { status: 'qualified', contacted: true })).toBe('converted');
});

test('a disqualified lead is re-opened to what it was: worked on, or new when nobody had talked to it', () => {
  expect(statusAfter('reopen', { status: 'disqualified', contacted: true })).toBe('working');
  expect(statusAfter('reopen', { status: 'disqualified', contacted: false })).toBe('new');
  expect(statusAfter('reopen', { status: 'returned', contacted: true })).toBe('new');
});

test.each([
  ['qualify', 'qualified', 'lead_already_qualified'],
  ['qualify', 'disqualified', 'lead_reopen_first'],
  ['disqualify', 'disqualified', 'lead_reopen_first'],
  ['disqualify', 'converted', 'lead_converted'],
  ['return', 'returned', 'lead_reopen_first'],
  ['convert', 'returned', 'lead_reopen_first'],
  ['convert', 'converted', 'lead_converted'],
  ['reopen', 'working', 'lead_not_closed'],
  ['reopen', 'converted', 'lead_converted'],
  ['undo_conversion', 'qualified', 'lead_not_converted'],
  ['contact', 'merged', 'lead_closed'],
] as const)('to %s a lead that is %s is refused: %s', (step, status, code) => {
  expect(stepFault(step, status)?.code).toBe(code);
});

test('every step leads on from some state, and from a merged lead none does', () => {
  for (const step of leadSteps) {
    expect(
      leadStatuses.some((status) => stepFault(step, status) === null),
      step,
    ).toBe(true);
    expect(stepFault(step, 'merged'), step).not.toBeNull();
  }
});

test('no step but re-opening and undoing makes a closed lead open', () => {
  for (const step of leadSteps.filter((one) => one !== 'reopen' && one !== 'undo_conversion')) {
    for (const status of leadStatuses.filter((one) => !isOpenLead(one))) {
      if (stepFault(step, status)) continue;
      expect(isOpenLead(statusAfter(step, { status, contacted: true })), `${step} ${status}`).toBe(false);
    }
  }
});

test('a reason is one of the list, and “other” says what it is', () => {
  expect(closeReasonFault({ reason: 'no_need', note: null }, disqualifyReasons)).toBeNull();
  expect(closeReasonFault({ reason: '', note: null }, disqualifyReasons)?.code).toBe('lead_reason_unknown');
  expect(closeReasonFault({ reason: 'other', note: ' ' }, disqualifyReasons)?.code).toBe(
    'lead_reason_needs_words',
  );
  expect(closeReasonFault({ reason: 'other', note: '公司已注销' }, disqualifyReasons)).toBeNull();
});

const moment = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2026-12-31T00:00:00Z'),
  noInvalidDate: true,
});

test('in whatever order contacts are written down, first and last are the same', () => {
  fc.assert(
    fc.property(fc.array(moment, { minLength: 1, maxLength: 6 }), moment, (contacts, createdAt) => {
      const now = new Date('2027-01-01T00:00:00Z');
      type Before = Parameters<typeof momentsAfterContact>[0];
      const nothing: Before = { createdAt, acceptedAt: null, firstContactAt: null, lastContactAt: null };
      const walk = (order: readonly Date[]): Before =>
        order.reduce((before, at) => ({ createdAt, ...momentsAfterContact(before, at, now) }), nothing);
      const { acceptedAt, firstContactAt, lastContactAt } = walk(contacts);
      expect(walk(contacts.toReversed())).toEqual({ createdAt, acceptedAt, firstContactAt, lastContactAt });
      expect(firstContactAt! >= createdAt && firstContactAt! <= lastContactAt!).toBe(true);
      expect(acceptedAt).toEqual(now);
    }),
  );
});

test('marketing has whole working days for a return: one of Friday is due on Tuesday night', () => {
  const friday = new Date('2026-03-06T09:00:00Z');
  expect(returnDueAt(friday, 2, 'Asia/Shanghai').toISOString()).toBe('2026-03-10T15:59:59.999Z');
});

test('a return that is not answered is told above a working day later, a weekend worked in exchange counted', () => {
  const dueOn = (day: string) => new Date(`${day}T15:59:59.999Z`);
  const told = (day: string) => returnEscalatesAt(dueOn(day), 'Asia/Shanghai').toISOString();
  expect(told('2026-03-13'), 'of a Friday on Monday night').toBe('2026-03-16T15:59:59.999Z');
  expect(told('2026-09-18'), 'of a Friday before a Sunday worked').toBe('2026-09-20T15:59:59.999Z');
});

test.each([
  ['new', 'working', 'contact'],
  ['new', 'qualified', 'qualify'],
  ['working', 'converted', 'convert'],
  ['qualified', 'disqualified', 'disqualify'],
  ['qualified', 'returned', 'return'],
  ['disqualified', 'working', 'reopen'],
  ['returned', 'new', 'reopen'],
  ['converted', 'working', 'undo_conversion'],
  ['qualified', 'new', null],
  ['converted', 'disqualified', null],
  ['working', 'working', null],
] as const)('on the board, from %s to %s is %s', (from, to, step) => {
  expect(stepBetween(from, to)).toBe(step);
});
