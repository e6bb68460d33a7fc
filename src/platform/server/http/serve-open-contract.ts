/** Serves the few endpoints that anybody may call: signing in, one-time links, what the entry page shows. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Contract, Endpoint, EndpointAnswer, EndpointInput } from '../../model/contract.ts';
import { toJson } from '../work.ts';
import { callsLimited } from './calls-limited.ts';
import { parseInput } from './parse-input.ts';

/** One call by somebody unknown. */
export type OpenCall<E extends Endpoint> = EndpointInput<E> & {
  request: FastifyRequest;
  reply: FastifyReply;
};

export type OpenUseCases<C extends Contract> = {
  [K in keyof C]: (call: OpenCall<C[K]>) => Promise<EndpointAnswer<C[K]>>;
};

const callsAMinute = 240;

/** Adds the endpoints under /api/v1, each limited per source address. */
export function serveOpenContract<C extends Contract>(
  app: FastifyInstance,
  contract: C,
  useCases: OpenUseCases<C>,
): void {
  for (const [name, endpoint] of Object.entries(contract)) {
    const useCase = useCases[name] as (call: OpenCall<Endpoint>) => Promise<unknown>;
    app.route({
      method: endpoint.method,
      url: `/api/v1${endpoint.path}`,
      config: { endpoint, ...callsLimited({ callsAMinute, ...endpoint }) },
      handler: async (request, reply) => {
        const answer = await useCase({ ...parseInput(endpoint, request), request, reply });
        if (reply.sent) return reply;
        reply.header('cache-control', 'no-store').status(endpoint.status ?? 200);
        return endpoint.status === 204
          ? reply.send()
          : reply.type('application/json; charset=utf-8').send(toJson(answer));
      },
    });
  }
}
