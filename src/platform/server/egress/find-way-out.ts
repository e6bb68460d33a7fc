/** Where a call to the outside may connect to: a host is looked up once, judged by its addresses, and that very address is used. */
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { egressRefusals } from '../../model/egress-refusals.ts';
import { refuse } from '../../model/refusal.ts';
import { isPublicAddress } from './public-address.ts';

/** Where to connect, and the name the other side must prove by its certificate. */
export type WayOut = { address: string; port: number; host: string };

/** What a call is for: each speaks on its own ports. */
export type Traffic = 'web' | 'mail' | 'database';

/** Hosts that the operator allows besides public addresses: `mail.intern` or `mail.intern:143`, see EGRESS_ALLOW. */
export type EgressAllow = readonly string[];

/** The addresses of a host; empty when nobody knows it. */
export type Resolve = (host: string) => Promise<readonly string[]>;

const ports: Record<Traffic, ReadonlySet<number>> = {
  web: new Set([80, 443]),
  mail: new Set([25, 143, 465, 587, 993]),
  database: new Set([3306, 5432, 5433, 6432]),
};

const resolveBySystem: Resolve = async (host) => {
  const found = await lookup(host, { all: true }).catch(() => []);
  return found.map(({ address }) => address);
};

/** A name as DNS writes it, not ending in a number: systems read `127.1` and `0x7f.1` as addresses. */
const hostName = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)*[a-z][a-z0-9-]{0,62}$/i;

/** Did the operator name this host, on this port or on any? */
export function isNamedHost({ host, port }: { host: string; port: number }, allow: EgressAllow): boolean {
  return allow.includes(host) || allow.includes(`${host}:${port}`);
}

/**
 * The address behind a host, judged. Refuses ports that do not belong to the traffic, hosts nobody knows or that are
 * written oddly, and every host with an address that is not public, unless the operator named it. The caller connects to
 * `address` and follows no redirects, so that a second look-up cannot lead elsewhere.
 */
export async function findWayOut(
  { host, port }: { host: string; port: number },
  traffic: Traffic,
  allow: EgressAllow,
  resolve: Resolve = resolveBySystem,
): Promise<WayOut> {
  const isNamed = isNamedHost({ host, port }, allow);
  if (!isNamed && !ports[traffic].has(port)) refuse(egressRefusals.portNotAllowed);
  if (isIP(host) === 0 && !hostName.test(host)) refuse(egressRefusals.hostUnknown);
  const found = isIP(host) === 0 ? await resolve(host) : [host];
  const address = found[0] ?? refuse(egressRefusals.hostUnknown);
  if (!isNamed && !found.every(isPublicAddress)) refuse(egressRefusals.addressNotAllowed);
  return { address, port, host };
}
