import { expect, test } from 'vitest';
import { findWayOut } from './find-way-out.ts';

const way = (host: string, port = 993, allow: string[] = []) => findWayOut({ host, port }, 'mail', allow);

test.each(['127.0.0.1', 'localhost', '::1', '169.254.169.254', '0x7f000001', '2130706433', '10.0.0.7'])(
  'nobody is led to %s',
  async (host) => {
    await expect(way(host)).rejects.toThrow(/address_not_allowed|host_unknown/);
  },
);

test('a host that does not exist is told so', async () => {
  await expect(way('no-such-host.invalid')).rejects.toThrow('host_unknown');
});

test('a port that is not for this traffic is refused before anything is looked up', async () => {
  await expect(way('8.8.8.8', 5432)).rejects.toThrow('port_not_allowed');
});

test('a public address is reached as it is', async () => {
  expect(await way('8.8.8.8')).toEqual({ address: '8.8.8.8', port: 993, host: '8.8.8.8' });
});

test('a host that the operator named may be inside, on any port or only on the named one', async () => {
  expect(await way('127.0.0.1', 1143, ['127.0.0.1'])).toMatchObject({ address: '127.0.0.1', port: 1143 });
  expect(await way('127.0.0.1', 1143, ['127.0.0.1:1143'])).toMatchObject({ port: 1143 });
  await expect(way('127.0.0.1', 993, ['127.0.0.1:1143'])).rejects.toThrow('address_not_allowed');
});
