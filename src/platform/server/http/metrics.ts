/** GET /metrics for Prometheus: requests, database connections, events that wait for the relay. */
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../database/database.ts';
import { systemPrincipal } from '../work.ts';

/** Adds the page and what it counts; to be called before the routes that are to be counted. */
export function serveMetrics(app: FastifyInstance, database: Database): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  countRequests(app, registry);
  watchConnections(registry, database);
  watchOutbox(registry, database);
  app.get('/metrics', async (_, reply) => reply.type(registry.contentType).send(await registry.metrics()));
}

/** By the route's pattern, never by the address asked for: ids would make endless series. */
function countRequests(app: FastifyInstance, registry: Registry): void {
  const durations = new Histogram({
    name: 'mingdou_http_request_duration_seconds',
    help: 'Requests and how long they took',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? '(none)';
    const labels = { method: request.method, route, status: String(reply.statusCode) };
    durations.observe(labels, reply.elapsedTime / 1000);
  });
}

function watchConnections(registry: Registry, database: Database): void {
  const connections = new Gauge({
    name: 'mingdou_database_connections',
    help: 'Connections of the request pool, and requests that wait for one',
    labelNames: ['state'],
    registers: [registry],
    collect: () => {
      for (const [state, count] of Object.entries(database.connections())) connections.set({ state }, count);
    },
  });
}

function watchOutbox(registry: Registry, database: Database): void {
  const waiting: Gauge = new Gauge({
    name: 'mingdou_outbox_waiting',
    help: 'Events that the relay has not handed on',
    registers: [registry],
    collect: async () => waiting.set(await waitingEvents(database)),
  });
}

async function waitingEvents(database: Database): Promise<number> {
  let all = 0;
  for (const { id } of await database.organisationsWithWaitingEvents()) {
    const row = await database.withTenant({ ...systemPrincipal(id), userId: null }, (db) =>
      db
        .selectFrom('outbox')
        .select((select) => select.fn.countAll<bigint>().as('waiting'))
        .where('tenant_id', '=', id)
        .where('dispatched_at', 'is', null)
        .where('failed_at', 'is', null)
        .executeTakeFirstOrThrow(),
    );
    all += Number(row.waiting);
  }
  return all;
}
