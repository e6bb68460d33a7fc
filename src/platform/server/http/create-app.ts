/** The Fastify application: its own plugins, one error answer, security headers. */
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { newId } from '../../model/identifier.ts';
import type { Locale } from '../../model/label.ts';
import { Refusal, refusals, type RefusalReason } from '../../model/refusal.ts';
import type { Logger } from '../logger.ts';
import { answerBrokenRequest } from './broken-request.ts';
import { defect, problemOf, refusalOf } from './problem.ts';
import { guardRoutes } from './route-table.ts';

const crossSite: RefusalReason = {
  code: 'cross_site',
  status: 403,
  label: { zh: '请求不是从本产品的页面发出的', en: 'The request does not come from this product' },
};

/** How long to wait before asking again, where nobody has said more exactly. */
const waitSeconds: Record<number, string> = { 429: '60', 503: '2' };

/** An application without routes; every failure answers problem+json, a defect is logged with its request id. */
export async function createApp(logger: Logger): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({
    logger: false,
    genReqId: () => newId(),
    requestIdHeader: false,
    bodyLimit: 1_048_576,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
    frameworkErrors: (error, request, reply) => void answerFailure(error, request, reply, logger),
    clientErrorHandler: answerBrokenRequest,
  });
  guardRoutes(app);
  await app.register(helmet, {
    contentSecurityPolicy: contentPolicy,
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
  });
  await app.register(cookie);
  await app.register(multipart, { throwFileSizeLimit: false });
  await app.register(rateLimit, { global: false });
  await app.register(underPressure, { maxEventLoopDelay: 2000, retryAfter: 2, exposeStatusRoute: false });
  app.addHook('onRequest', refuseCrossSiteWrites);
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
    const wait = waitSeconds[reply.statusCode];
    if (wait && !reply.hasHeader('retry-after')) reply.header('retry-after', wait);
  });
  app.setErrorHandler((error, request, reply) => answerFailure(error, request, reply, logger));
  app.setNotFoundHandler((request, reply) =>
    answerFailure(new Refusal(refusals.notFound), request, reply, logger),
  );
  return app;
}

const contentPolicy = {
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    fontSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
    upgradeInsecureRequests: null,
  },
};

/** A browser's write must come from our own pages: they add a header that a foreign form cannot. */
async function refuseCrossSiteWrites(request: FastifyRequest): Promise<void> {
  const reads = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS';
  const asksNoCookie = request.headers.authorization || request.routeOptions.config.endpoint?.fromAnywhere;
  if (reads || !request.headers.cookie || asksNoCookie) return;
  if (request.headers['x-mingdou'] !== '1') throw new Refusal(crossSite);
}

/** The language an error is told in: what the browser asks for, Chinese unless it prefers English. */
export function localeOf(request: FastifyRequest): Locale {
  return /^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh-CN';
}

function answerFailure(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  logger: Logger,
): FastifyReply {
  const refusal = refusalOf(error) ?? logDefect(error, request, logger);
  return reply
    .status(refusal.status)
    .header('x-request-id', request.id)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemOf(refusal, localeOf(request), request.id)));
}

function logDefect(error: unknown, request: FastifyRequest, logger: Logger): Refusal {
  logger.error(
    { err: error, requestId: request.id, method: request.method, url: request.routeOptions.url },
    'defect',
  );
  return new Refusal(defect);
}
