import fc from 'fast-check';
import { expect, test } from 'vitest';
import { serviceRefusals } from '../refusals.ts';
import { acceptanceFault, isFixed, stateOfItems, type ItemStanding } from './delivery-state.ts';

const item = (isDone: boolean, isRequired = true): ItemStanding => ({ isDone, isRequired });
const day = { on: '2026-03-10', today: '2026-03-10' };

test('the checklist says how far a delivery is', () => {
  expect(stateOfItems([])).toBe('planned');
  expect(stateOfItems([item(false), item(false, false)])).toBe('planned');
  expect(stateOfItems([item(true), item(false)])).toBe('in_work');
  expect(stateOfItems([item(false), item(true, false)])).toBe('in_work');
  expect(stateOfItems([item(true), item(false, false)])).toBe('ready');
});

test('it is ready exactly when something is done and nothing required is left', () => {
  const items = fc.array(fc.record({ isRequired: fc.boolean(), isDone: fc.boolean() }), { maxLength: 8 });
  fc.assert(
    fc.property(items, (some) => {
      const left = some.filter(({ isRequired, isDone }) => isRequired && !isDone).length;
      const done = some.filter(({ isDone }) => isDone).length;
      expect(stateOfItems(some) === 'ready').toBe(done > 0 && left === 0);
    }),
  );
});

test('accepted once, with nothing required left, and not on a day to come', () => {
  expect(acceptanceFault('ready', [item(true), item(false, false)], day)).toBeNull();
  expect(acceptanceFault('planned', [], day)).toBeNull();
  expect(acceptanceFault('in_work', [item(true), item(false)], day)).toBe(serviceRefusals.itemsOpen);
  expect(acceptanceFault('accepted', [], day)).toBe(serviceRefusals.deliveryAccepted);
  expect(acceptanceFault('ready', [item(true)], { ...day, on: '2026-03-11' })).toBe(
    serviceRefusals.inTheFuture,
  );
});

test('what was accepted stands fast, but goes into other hands', () => {
  expect(isFixed('accepted', ['owner', 'team', 'description'])).toBe(false);
  expect(isFixed('accepted', ['owner', 'planned_on'])).toBe(true);
  expect(isFixed('ready', ['planned_on'])).toBe(false);
});
