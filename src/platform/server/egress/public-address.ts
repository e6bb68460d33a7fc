/** Which addresses lie outside: those the internet routes, and no others. */
import { BlockList, isIP, SocketAddress } from 'node:net';

/** IANA special-purpose registries, with multicast: what a request of ours must never reach. */
const closed4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Of IPv6 only global unicast is open, and of it not what documents, benchmarks or wraps another address. */
const closed6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];
const open6 = ['2000::', 3] as const;

const refused = new BlockList();
for (const [net, bits] of closed4) refused.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of closed6) refused.addSubnet(net, bits, 'ipv6');
const routed = new BlockList();
routed.addSubnet(...open6, 'ipv6');

/** Does the address lie outside? False for private, loopback, link-local, shared and wrapped ones, and for what is none. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !refused.check(address, 'ipv4');
  if (family !== 6 || address.includes('%')) return false;
  // Canonical text: an address that wraps another (::ffff:10.0.0.1, 64:ff9b::a00:1) lies outside 2000::/3 and is refused.
  const { address: plain } = new SocketAddress({ address, family: 'ipv6' });
  return routed.check(plain, 'ipv6') && !refused.check(plain, 'ipv6');
}
