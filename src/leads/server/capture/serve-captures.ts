/** What anybody may call: programs with their key, visitors with a form. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import {
  keepRawBodies,
  serveOpenContract,
  type Database,
  type OpenUseCases,
} from '../../../platform/server/index.ts';
import { openCaptureContract } from '../../model/capture/open-contract.ts';
import { embedScript, pageScript } from './form-scripts.ts';
import { limitVisits, type VisitLimit } from './limit-visits.ts';
import { deliveryOf, receiveCapture } from './receive-capture.ts';
import { sendFormPage, showForm } from './show-form.ts';
import { submitForm } from './submit-form.ts';
import { readDocument } from './read-document.ts';

type Open = { database: Database; secretKey: string };

/** Of one address and form: a family, a trade fair's tablet; not a robot. */
const submissionsAllowed = 30;
const submissionMinutes = 10;

/** Adds the open endpoints, which take bodies as they come, and the pages of forms. */
export async function serveCaptures(app: FastifyInstance, open: Open): Promise<void> {
  const limit = limitVisits(submissionsAllowed, submissionMinutes);
  await app.register(async (scope) => {
    keepRawBodies(scope);
    serveOpenContract(scope, openCaptureContract, openUseCases(open, limit));
  });
  servePages(app, open);
}

function openUseCases(open: Open, limit: VisitLimit): OpenUseCases<typeof openCaptureContract> {
  const { database, secretKey } = open;
  return {
    receive: ({ params, request }) => receiveCapture(database, secretKey, deliveryOf(request, params.key)),
    receiveByHeader: ({ request }) => receiveCapture(database, secretKey, deliveryOf(request, undefined)),
    submitForm: async ({ params, request, reply }) => {
      await answerVisitor(open, limit, params.key, request, reply);
      return null;
    },
  };
}

async function answerVisitor(
  { database, secretKey }: Open,
  limit: VisitLimit,
  key: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const answers = answersOf(request);
  const submitted = await submitForm(database, secretKey, limit, { key, answers, address: request.ip });
  if (submitted.outcome === 'thanks') {
    const { thanks } = submitted.form;
    await reply.redirect(
      thanks?.kind === 'address' && !answers['embed'] ? thanks.address : `/f/${key}?done=1`,
      303,
    );
    return;
  }
  const { faults, notice } = submitted;
  const shown = await showForm(
    database,
    secretKey,
    { key, marks: answers, isDone: false },
    { answers, faults, notice },
  );
  await sendFormPage(reply, shown ?? refuse(refusals.notFound));
}

function answersOf(request: FastifyRequest): Record<string, string> {
  const contentType = String(request.headers['content-type'] ?? '');
  const { payload } = readDocument({ body: request.rawBody ?? Buffer.alloc(0), contentType });
  const given = Object.entries((payload ?? {}) as Record<string, unknown>);
  return Object.fromEntries(given.map(([name, value]) => [name, String(value).slice(0, 10_000)]));
}

const pagesAMinute = { rateLimit: { max: 240, timeWindow: '1 minute' } };
const hour = 'public, max-age=3600';

function servePages(app: FastifyInstance, { database, secretKey }: Open): void {
  const script = (reply: FastifyReply, text: string) =>
    reply
      .header('cache-control', hour)
      .header('cross-origin-resource-policy', 'cross-origin')
      .type('text/javascript; charset=utf-8')
      .send(text);
  app.get('/f/form.js', async (_request, reply) => script(reply, pageScript));
  app.get<{ Params: { key: string }; Querystring: Record<string, string> }>(
    '/f/:key',
    { config: pagesAMinute },
    async (request, reply) => {
      const { key } = request.params;
      if (key.endsWith('.js')) return script(reply, embedScript);
      const { done, ...marks } = textsOf(request.query);
      const own = {
        page: `${request.protocol}://${request.host}${request.url}`,
        ...referrerOf(request),
        ...marks,
      };
      const shown = await showForm(database, secretKey, { key, marks: own, isDone: done === '1' });
      return sendFormPage(reply, shown ?? refuse(refusals.notFound));
    },
  );
}

/** A mark that is told twice counts once. */
function textsOf(query: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

function referrerOf({ headers }: FastifyRequest): { referrer?: string } {
  return headers.referer ? { referrer: headers.referer } : {};
}
