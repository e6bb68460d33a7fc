import fc from 'fast-check';
import { expect, test } from 'vitest';
import { automatedObjects, type HappeningTrigger } from './definition.ts';
import {
  canHappenTo,
  canSetOff,
  happeningNames,
  happenings,
  isToldBy,
  type HappeningName,
} from './happenings.ts';
import { setsOff, type Known, type ToldEvent } from './trigger-match.ts';

const trigger = (happening: HappeningName, only: HappeningTrigger['only'] = {}): HappeningTrigger => ({
  kind: 'happening',
  happening,
  only,
});
const known: Known = {
  stageKinds: new Map([
    ['open', 'open'],
    ['won', 'won'],
    ['lost', 'lost'],
  ]),
  changes: {},
};
const moved = (fromStageId: string, toStageId: string, payload: object = {}): ToldEvent => ({
  type: 'deal.stage-changed',
  object: 'deal',
  recordId: 'd',
  payload: { fromStageId, toStageId, ...payload },
});

test('an event that could set nothing off is told by no happening, and the other way round', () => {
  const told = happeningNames.flatMap((name) => happenings[name].events);
  const types = fc.oneof(
    fc
      .tuple(fc.constantFrom(...automatedObjects), fc.constantFrom(...told))
      .map(([object, event]) => event.replace(/^\*/, object)),
    fc.constantFrom('notification.added', 'user.updated-twice', 'deal', '', 'deal.noticed'),
  );
  fc.assert(
    fc.property(types, (type) => {
      const some = happeningNames.some((name) =>
        automatedObjects.some((object) => isToldBy(name, object, type)),
      );
      if (some) expect(canSetOff(type)).toBe(true);
      if (!canSetOff(type)) expect(some).toBe(false);
    }),
  );
});

test('an event sets off only rules about its own kind of record', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...happeningNames),
      fc.constantFrom(...automatedObjects),
      fc.constantFrom(...automatedObjects),
      fc.constantFrom('created', 'updated', 'stage-changed', 'moved', 'contacted'),
      (name, about, object, what) => {
        const event = { type: `${object}.${what}`, object, recordId: 'x', payload: {} };
        if (!setsOff(trigger(name), about, event, known)) return;
        expect(about).toBe(object);
        expect(canHappenTo(name, about)).toBe(true);
      },
    ),
  );
});

test('won, lost and opened again are told apart, by the reason where it is asked', () => {
  const ends = (name: HappeningName, event: ToldEvent, only: HappeningTrigger['only'] = {}) =>
    setsOff(trigger(name, only), 'deal', event, known);
  expect([ends('won', moved('open', 'won')), ends('lost', moved('open', 'won'))]).toEqual([true, false]);
  expect(ends('reopened', moved('lost', 'open'))).toBe(true);
  expect(ends('reopened', moved('open', 'open'))).toBe(false);
  const lost = moved('open', 'lost', { lossReasonId: 'price' });
  expect(ends('lost', lost)).toBe(true);
  expect(ends('lost', lost, { lossReasonIds: ['price'] })).toBe(true);
  expect(ends('lost', lost, { lossReasonIds: ['rival'] })).toBe(false);
});

test('a stage change is narrowed by pipeline, from and to; narrower never fires more', () => {
  const id = fc.constantFrom('a', 'b', null);
  const narrow = fc.record({ pipelineId: id, fromStageId: id, toStageId: id });
  fc.assert(
    fc.property(narrow, fc.constantFrom('a', 'b'), fc.constantFrom('a', 'b'), (only, from, to) => {
      const event = moved(from, to, { pipelineId: 'a' });
      const fires = setsOff(trigger('stage_changed', only), 'deal', event, known);
      const asked = [
        [only.pipelineId, 'a'],
        [only.fromStageId, from],
        [only.toStageId, to],
      ];
      expect(fires).toBe(asked.every(([wanted, is]) => wanted === null || wanted === is));
    }),
  );
});

test('a field change is asked from what to what; empty is like missing', () => {
  const changed = (only: HappeningTrigger['only'], from: unknown, to: unknown) =>
    setsOff(
      trigger('field_changed', only),
      'deal',
      { type: 'deal.updated', object: 'deal', recordId: 'd', payload: {} },
      { ...known, changes: { next_step: { from, to } } },
    );
  expect(changed({}, 'a', 'b')).toBe(true);
  expect(changed({ field: 'next_step', to: 'b' }, 'a', 'b')).toBe(true);
  expect(changed({ field: 'next_step', from: null }, null, 'b')).toBe(true);
  expect(changed({ field: 'next_step', from: 'x' }, 'a', 'b')).toBe(false);
  expect(changed({ field: 'name' }, 'a', 'b')).toBe(false);
});

test('a task is about its subject; a mere remark follows nothing up unless it is asked for', () => {
  const done: ToldEvent = {
    type: 'task.completed',
    object: 'task',
    recordId: 't',
    payload: { subject: { object: 'deal', id: 'd' } },
  };
  expect(setsOff(trigger('task_done'), 'deal', done, known)).toBe(true);
  expect(setsOff(trigger('task_done'), 'lead', done, known)).toBe(false);
  expect(setsOff(trigger('task_done'), 'deal', { ...done, payload: { subject: null } }, known)).toBe(false);
  const note = (kind: string) => ({ type: 'note.added', object: 'deal', recordId: 'd', payload: { kind } });
  expect(setsOff(trigger('follow_up'), 'deal', note('call'), known)).toBe(true);
  expect(setsOff(trigger('follow_up'), 'deal', note('note'), known)).toBe(false);
  expect(setsOff(trigger('follow_up', { noteKinds: ['note'] }), 'deal', note('note'), known)).toBe(true);
});
