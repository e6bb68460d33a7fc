/** The one way to the outside: a host is looked up once, judged by its addresses, and that very address is connected to. */
import { lookup } from 'node:dns/promises';
import { egressRefusals } from '../../model/egress-refusals.ts';
import { refuse } from '../../model/refusal.ts';
import { isPublicAddress } from './public-address.ts';

/** Where to connect, and the name the other side must prove by its certificate. */
export type WayOut = { address: string; port: number; host: string };

/** What a call is for: each speaks on its own ports. */
export type Traffic = 'web' | 'mail';

/** Hosts that the operator allows besides public addresses: `mail.intern` or `mail.intern:143`, see EGRESS_ALLOW. */
export type EgressAllow = readonly string[];

const ports: Record<Traffic, ReadonlySet<number>> = {
  web: new Set([80, 443]),
  mail: new Set([25, 143, 465, 587, 993]),
};

/**
 * The address behind a host, judged. Refuses ports that do not belong to the traffic, hosts nobody knows, and every
 * host with an address that is not public, unless the operator named it. The caller connects to `address` and follows
 * no redirects, so that a second look-up cannot lead elsewhere.
 */
export async function findWayOut(
  { host, port }: { host: string; port: number },
  traffic: Traffic,
  allow: EgressAllow,
): Promise<WayOut> {
  const isNamed = allow.includes(host) || allow.includes(`${host}:${port}`);
  if (!isNamed && !ports[traffic].has(port)) refuse(egressRefusals.portNotAllowed);
  const found = await lookup(host, { all: true }).catch(() => []);
  const first = found[0] ?? refuse(egressRefusals.hostUnknown);
  if (!isNamed && !found.every(({ address }) => isPublicAddress(address)))
    refuse(egressRefusals.addressNotAllowed);
  return { address: first.address, port, host };
}
