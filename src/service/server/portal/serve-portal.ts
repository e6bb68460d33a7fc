/** What anybody with a link to a case may see and do: the page, and the forms on it. */
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { visitorOf } from '../../../identity/model/visitor.ts';
import { inWorkOfOpenLink, noteVisit } from '../../../identity/server/index.ts';
import { say } from '../../../platform/model/label.ts';
import { Refusal, refusals } from '../../../platform/model/refusal.ts';
import {
  keepRawBodies,
  refuseUncleanInput,
  serveOpenContract,
  type Database,
} from '../../../platform/server/index.ts';
import { openServiceContract } from '../../model/portal/contract.ts';
import { portalStyle, renderGonePage, renderPortalPage } from '../../model/portal/portal-page.ts';
import { customerActSchema, type CustomerAct } from '../../model/portal/portal-rules.ts';
import { casePurpose } from './case-links.ts';
import { doCustomerAct, showCase } from './customer-acts.ts';

const pagesAMinute = { rateLimit: { max: 120, timeWindow: '1 minute' } };

/** Adds the page of a case's link and the one endpoint its forms go to. */
export async function servePortal(app: FastifyInstance, database: Database): Promise<void> {
  await app.register(async (scope) => {
    keepRawBodies(scope);
    serveOpenContract(scope, openServiceContract, {
      act: async ({ params, request, reply }) => {
        await answerAct(database, params.token, request, reply);
        return null;
      },
    });
  });
  app.get<{ Params: { token: string } }>('/s/:token', { config: pagesAMinute }, (request, reply) =>
    sendCase(database, request.params.token, request, reply, { status: 200, notice: null }),
  );
}

type Said = { status: number; notice: Refusal | null };

async function answerAct(
  database: Database,
  token: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  try {
    const act = actIn(request);
    const done = await inWorkOfOpenLink(database, casePurpose, token, async (work, link) => {
      await doCustomerAct(work, link, act);
      await noteVisit(work, link, visitorOf(request.ip, request.headers['user-agent']), 'answered');
      return true;
    });
    if (done) await reply.redirect(`/s/${token}`, 303);
    else await sendGone(reply);
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    await sendCase(database, token, request, reply, { status: 422, notice: problem });
  }
}

function actIn(request: FastifyRequest): CustomerAct {
  const pairs = [...new URLSearchParams((request.rawBody ?? Buffer.alloc(0)).toString('utf8'))];
  refuseUncleanInput(pairs);
  const read = customerActSchema.safeParse(Object.fromEntries(pairs));
  if (!read.success) throw new Refusal(refusals.invalidInput);
  return read.data;
}

async function sendCase(
  database: Database,
  token: string,
  request: FastifyRequest,
  reply: FastifyReply,
  { status, notice }: Said,
): Promise<FastifyReply> {
  const html = await inWorkOfOpenLink(database, casePurpose, token, async (work, link) => {
    const shown = await showCase(work, link, `/api/v1/service-links/${token}/acts`);
    if (!notice) await noteVisit(work, link, visitorOf(request.ip, request.headers['user-agent']), 'viewed');
    const words = notice ? say(notice.reason.label, work.principal.locale) : null;
    return renderPortalPage({ ...shown, notice: words });
  }).catch((problem: unknown) => {
    // The case is in the recycle bin: its link leads nowhere.
    if (problem instanceof Refusal) return null;
    throw problem;
  });
  return html === null ? sendGone(reply) : sendPage(reply.status(status), html);
}

function sendGone(reply: FastifyReply): Promise<FastifyReply> {
  return sendPage(reply.status(404), renderGonePage());
}

/** A page that runs nothing, is framed by nobody, kept by nobody, and tells its address to nobody. */
async function sendPage(reply: FastifyReply, html: string): Promise<FastifyReply> {
  const style = createHash('sha256').update(portalStyle).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${style}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;
  return reply
    .header('content-security-policy', policy)
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(html);
}
