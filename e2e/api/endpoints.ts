/** Every endpoint of the contracts by its name, `deals.changeStage`. */
import { contracts, openContracts } from '../../src/contracts.ts';
import type { Endpoint } from '../../src/platform/model/contract.ts';

export type NamedEndpoint = { name: string; endpoint: Endpoint };

const all = { ...openContracts, ...contracts };

export const endpoints: readonly NamedEndpoint[] = Object.entries(all).flatMap(([domain, contract]) =>
  Object.entries(contract).map(([name, endpoint]) => ({ name: `${domain}.${name}`, endpoint })),
);

/** Those that a request can be sent to and answered: all but the live channel, which never ends. */
export const answering = endpoints.filter(({ endpoint }) => endpoint.raw !== 'stream');

export const signedIn = answering.filter(({ endpoint }) => !endpoint.principals.includes('anonymous'));

/** The address of an endpoint with its parameters and query filled in. */
export function addressOf(
  endpoint: Endpoint,
  { params, query }: { params?: Record<string, string>; query?: Record<string, string> },
): string {
  const filled = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params?.[name] ?? ''),
  );
  const asked = new URLSearchParams(query).toString();
  return `/api/v1${filled}${asked && `?${asked}`}`;
}
