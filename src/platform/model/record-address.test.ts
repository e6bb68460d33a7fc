import { expect, test } from 'vitest';
import { addressOfRecord } from './record-address.ts';

test('records live at the plural of their object', () => {
  expect(addressOfRecord('account', 'x')).toBe('/accounts/x');
  expect(addressOfRecord('delivery', 'x')).toBe('/deliveries/x');
  expect(addressOfRecord('approval_request', 'x')).toBe('/approval-requests/x');
});
