/** Every route that is served, each with the contract entry that guards it; an unguarded one stops the start-up. */
import type { FastifyInstance } from 'fastify';
import type { Endpoint } from '../../model/contract.ts';

type ServedRoute = { method: string; url: string; endpoint: Endpoint | null };

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The contract entry this route serves: its schemas and its permission. */
    endpoint?: Endpoint;
  }
  interface FastifyInstance {
    /** What is served, HEAD beside each GET. */
    routeTable: readonly ServedRoute[];
  }
}

/** Keeps the table of routes added from now on; adding one without schema or permission throws. */
export function guardRoutes(app: FastifyInstance): void {
  const table: ServedRoute[] = [];
  app.decorate('routeTable', table);
  app.addHook('onRoute', (route) => {
    const endpoint = route.config?.endpoint ?? null;
    for (const method of [route.method].flat()) {
      const fault = endpoint ? faultOfEndpoint(endpoint) : faultOfPlainRoute(method, route.url);
      if (fault) throw new Error(`${method} ${route.url} is not served: ${fault}`);
      table.push({ method, url: route.url, endpoint });
    }
  });
}

/** Only pages and files for reading, outside the API, need no contract entry. */
function faultOfPlainRoute(method: string, url: string): string | null {
  if (url.startsWith('/api')) return 'it has no contract entry';
  return method === 'GET' || method === 'HEAD' ? null : 'without a contract entry it may only be read';
}

function faultOfEndpoint({ path, params, answer, permission, principals }: Endpoint): string | null {
  if (permission === undefined)
    return 'its contract entry says no permission (null: being signed in is enough)';
  if (principals.length === 0) return 'its contract entry admits nobody';
  if (permission && principals.includes('anonymous')) return 'a permission is asked of nobody in particular';
  if (!answer) return 'its contract entry has no schema of the answer';
  const named = [...path.matchAll(/:(\w+)/g)].map((match) => match[1]!);
  const described = Object.keys((params as { shape?: object } | undefined)?.shape ?? {});
  const unread = named.filter((name) => !described.includes(name));
  return unread.length > 0 ? `no schema reads its parameter ${unread.join(', ')}` : null;
}
