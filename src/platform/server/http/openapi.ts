/** OpenAPI 3.1 from the contracts: the page cannot say what the server does not do. */
import { z } from 'zod';
import type { Contract, Endpoint } from '../../model/contract.ts';
import { hoistDefinitions } from './hoist-definitions.ts';

const problemSchema = {
  type: 'object',
  required: ['title', 'status', 'code', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    requestId: { type: 'string' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        properties: { path: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

/** The two addresses outside the API that say how the process is. */
const health = {
  '/healthz': healthPath('health.alive', 'Is the process there', 'ok'),
  '/readyz': healthPath('health.ready', 'Do database and migrations stand; 503 while they do not', 'ready'),
};

function healthPath(operationId: string, summary: string, property: string) {
  const told = { type: 'object', required: [property], properties: { [property]: { type: 'boolean' } } };
  const answer = (description: string) => ({
    description,
    content: { 'application/json': { schema: told } },
  });
  const responses = { '200': answer('Yes'), '503': answer('No') };
  return { get: { operationId, summary, tags: ['health'], security: [], responses } };
}

/** The description of all contracts; keys of `contracts` become tags. */
export function describeApi(contracts: Record<string, Contract>, baseUrl: string) {
  const paths: Record<string, Record<string, unknown>> = { ...health };
  for (const [tag, contract] of Object.entries(contracts)) {
    for (const [name, endpoint] of Object.entries(contract)) {
      const path = `/api/v1${endpoint.path.replace(/:(\w+)/g, '{$1}')}`;
      paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(tag, name, endpoint) };
    }
  }
  const schemas: Record<string, unknown> = { Problem: problemSchema };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Mingdou API',
      version: '1.0.0',
      description:
        'CRM with a sales funnel that fills itself. Money is a string of fen; days are YYYY-MM-DD.',
      license: { name: 'Proprietary', identifier: 'LicenseRef-Proprietary' },
    },
    servers: [{ url: baseUrl }],
    tags: [...Object.keys(contracts), 'health'].map((name) => ({
      name,
      description: `Endpoints of ${name}`,
    })),
    security: [{ key: [] }, { session: [] }],
    paths: hoistDefinitions(paths, schemas),
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An API key' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'mingdou_session',
          description: 'The session of the browser',
        },
      },
      schemas,
    },
  };
}

function operation(tag: string, name: string, endpoint: Endpoint) {
  const anonymous = endpoint.principals.includes('anonymous');
  return {
    operationId: `${tag}.${name}`,
    tags: [tag],
    summary: endpoint.summary,
    ...(anonymous && { security: [] }),
    parameters: [
      ...parametersOf(endpoint.params, 'path'),
      ...parametersOf(endpoint.query, 'query'),
      ...headersOf(endpoint),
    ],
    ...(endpoint.body && {
      requestBody: {
        required: true,
        content: {
          [endpoint.upload ? 'multipart/form-data' : 'application/json']: {
            schema: schemaOf(endpoint.body, 'input'),
          },
        },
      },
    }),
    responses: {
      [String(endpoint.status ?? 200)]: successOf(endpoint),
      '4XX': {
        description: 'Refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function successOf(endpoint: Endpoint) {
  if (endpoint.status === 204) return { description: 'Done' };
  if (endpoint.raw === 'file')
    return {
      description: 'The file',
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    };
  if (endpoint.raw === 'stream')
    return {
      description: 'Server-sent events',
      content: { 'text/event-stream': { schema: { type: 'string' } } },
    };
  return {
    description: 'Done',
    content: { 'application/json': { schema: schemaOf(endpoint.answer, 'output') } },
  };
}

function headersOf(endpoint: Endpoint) {
  const header = (name: string, required: boolean, description: string) => ({
    name,
    in: 'header',
    required,
    description,
    schema: { type: 'string' },
  });
  return [
    ...(endpoint.versioned ? [header('If-Match', true, 'The version that the update was made from')] : []),
    ...(endpoint.method !== 'GET' && !endpoint.raw && !endpoint.upload
      ? [
          header('Idempotency-Key', false, 'Makes a repeated request happen once'),
          header('X-Confirm', false, 'Codes of refusals to go on in spite of, for those who may'),
        ]
      : []),
  ];
}

type JsonSchema = { properties?: Record<string, unknown>; required?: string[] };

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query') {
  if (!schema) return [];
  const described = schemaOf(schema, 'input') as JsonSchema;
  return Object.entries(described.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (described.required ?? []).includes(name),
    schema: property,
  }));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): unknown {
  const { $schema: _, ...described } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
  }) as Record<string, unknown>;
  return described;
}
