import type { FastifyRequest } from 'fastify';
import type { Endpoint, EndpointInput } from '../../model/contract.ts';
import { refuseUncleanInput } from './clean-input.ts';
import { invalidInput } from './problem.ts';

/** The request's parameters, query and body as the endpoint's schemas read them; refuses what they do not accept. */
export function parseInput(
  endpoint: Endpoint,
  request: FastifyRequest,
  formFields?: unknown,
): EndpointInput<Endpoint> {
  const given = {
    params: request.params,
    query: request.query,
    body: formFields ?? request.body ?? undefined,
  };
  refuseUncleanInput(given);
  const parse = (part: 'params' | 'query' | 'body') => {
    const result = endpoint[part]?.safeParse(given[part] ?? {}, { reportInput: true });
    if (result && !result.success) throw invalidInput(result.error);
    return result?.data;
  };
  return { params: parse('params'), query: parse('query'), body: parse('body') } as EndpointInput<Endpoint>;
}
