/** Which addresses lie outside: those the internet routes, and no others. */
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Of IPv6 only global unicast is open; an address that wraps another (::ffff:10.0.0.1, 64:ff9b::a00:1) lies outside it. */
const global6: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/**
 * Does the address lie outside? False for private, loopback, link-local, shared, multicast, documentation and wrapped ones,
 * and for what is not written as an address (`127.1`, `0x7f000001`).
 */
export function isPublicAddress(text: string): boolean {
  if (isIP(text) === 0 || text.includes('%')) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  return address instanceof ipaddr.IPv4 || address.match(global6);
}
