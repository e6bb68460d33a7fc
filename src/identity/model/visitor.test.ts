import { expect, test } from 'vitest';
import { visitorOf } from './visitor.ts';

test.each([
  [
    '203.0.113.77',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) MicroMessenger/8.0',
    '203.0.113.*',
    'WeChat',
  ],
  ['::ffff:203.0.113.77', 'Mozilla/5.0 (Windows NT 10.0)', '203.0.113.*', 'Windows'],
  ['2001:db8:1:2:3:4:5:6', 'Mozilla/5.0 (Linux; Android 15)', '2001:db8:1:*', 'Android'],
  ['203.0.113.77', undefined, '203.0.113.*', '?'],
])('of %s the log keeps the network and the kind of device', (address, userAgent, network, device) => {
  expect(visitorOf(address, userAgent)).toEqual({ address: network, device });
});
