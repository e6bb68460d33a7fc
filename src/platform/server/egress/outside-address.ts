/** An address of the outside as people type it, read strictly. */
import { isIP } from 'node:net';
import { egressRefusals } from '../../model/egress-refusals.ts';
import { refuse } from '../../model/refusal.ts';
import { isNamedHost, type EgressAllow } from './find-way-out.ts';

export type OutsideAddress = { isSecure: boolean; host: string; port: number; path: string };

const longestUrl = 2_000;

/**
 * Reads a URL. Refuses other schemes than https (http only to hosts that the operator named), a name or password in it,
 * control signs, and numbers in a dress (`http://2130706433`, `http://0177.1`), which URLs read as addresses.
 */
export function readOutsideAddress(text: string, allow: EgressAllow): OutsideAddress {
  const url = URL.parse(text) ?? refuse(egressRefusals.addressUnreadable);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isWeb || text.length > longestUrl || /[\s\\\p{Cc}]/u.test(text))
    refuse(egressRefusals.addressUnreadable);
  if (!/^https?:\/\/[^/?#@]+(?:[/?#]|$)/i.test(text)) refuse(egressRefusals.addressUnreadable);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) === 4 && hostAsTyped(text) !== host) refuse(egressRefusals.addressUnreadable);
  const isSecure = url.protocol === 'https:';
  const port = Number(url.port) || (isSecure ? 443 : 80);
  if (!isSecure && !isNamedHost({ host, port }, allow)) refuse(egressRefusals.notSecure);
  return { isSecure, host, port, path: url.pathname + url.search };
}

function hostAsTyped(text: string): string | undefined {
  return /^https?:\/\/([^/?#:]*)/i.exec(text)?.[1];
}
