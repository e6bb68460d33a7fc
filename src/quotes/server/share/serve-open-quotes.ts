/** The pages of quotes, for anybody who has a link. */
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { visitorOf } from '../../../identity/model/visitor.ts';
import type { Label, Locale } from '../../../platform/model/label.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import {
  keepRawBodies,
  refuseUncleanInput,
  sendFile,
  serveOpenContract,
  type Database,
} from '../../../platform/server/index.ts';
import { answerBody } from '../../model/contract.ts';
import { openPageStyle } from '../../model/open-page-style.ts';
import { renderGonePage, renderOpenPage } from '../../model/open-page.ts';
import { openQuoteContract } from '../../model/open-contract.ts';
import { writePdf } from '../papers/write-pdf.ts';
import { answerThroughLink, downloadQuote, viewQuote, type Looking } from './open-quote-link.ts';

type Asked = FastifyRequest<{ Params: { token: string }; Querystring: Record<string, unknown> }>;

const often = { rateLimit: { max: 120, timeWindow: '1 minute' } };
/** Printing takes a second of the machine. */
const seldom = { rateLimit: { max: 10, timeWindow: '1 minute' } };

/** Adds the page of a quote, its PDF, and where its form goes. */
export async function serveOpenQuotes(app: FastifyInstance, database: Database): Promise<void> {
  app.get('/q/:token', { config: often }, (request: Asked, reply) =>
    sendPage(reply, lookingOf(database, request, request.params.token), languageOf(request), null),
  );
  app.get('/q/:token/quote.pdf', { config: seldom }, async (request: Asked, reply) => {
    const seen = await downloadQuote(lookingOf(database, request, request.params.token));
    const locale = languageOf(request) ?? seen?.locale ?? 'zh-CN';
    if (!seen) return sendHtml(reply, 404, renderGonePage(locale));
    const content = await writePdf(seen.document, locale, seen.label);
    const name = `${seen.document.number} ${seen.document.title}.pdf`;
    return sendFile(reply, { content, name, mediaType: 'application/pdf' });
  });
  await app.register(async (scope) => {
    keepRawBodies(scope);
    serveOpenContract(scope, openQuoteContract, {
      answer: async ({ params, request, reply }) => {
        await takeAnswer(database, params.token, request, reply);
        return null;
      },
    });
  });
}

async function takeAnswer(
  database: Database,
  token: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  // A page answers a form; what programs send gets the answer that programs read.
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? ''))
    refuse(refusals.invalidInput);
  const form = Object.fromEntries(new URLSearchParams(request.rawBody?.toString('utf8') ?? ''));
  refuseUncleanInput(form);
  const { lang, ...given } = form;
  const language = lang === 'en' ? 'en' : lang === 'zh' ? 'zh-CN' : null;
  const looking = lookingOf(database, request, token);
  const answer = answerBody.safeParse(given);
  if (!answer.success) {
    await sendPage(reply, looking, language, refusals.invalidInput.label, 422);
    return;
  }
  const taken = await answerThroughLink(looking, answer.data);
  const fault = taken?.refusal?.reason.label ?? null;
  if (taken && !fault) {
    await reply.redirect(`/q/${token}?lang=${language === 'en' ? 'en' : 'zh'}`, 303);
    return;
  }
  await sendPage(reply, looking, language, fault, 409);
}

function lookingOf(database: Database, request: FastifyRequest, token: string): Looking {
  return { database, token, visitor: visitorOf(request.ip, request.headers['user-agent']) };
}

/** What the visitor chose, else what his browser prefers; null: the organisation's own. */
function languageOf({ query, headers }: Asked): Locale | null {
  if (query['lang'] === 'en') return 'en';
  if (query['lang'] === 'zh') return 'zh-CN';
  const preferred = /\b(zh|en)\b/i.exec(headers['accept-language'] ?? '')?.[1]?.toLowerCase();
  return preferred === undefined ? null : preferred === 'en' ? 'en' : 'zh-CN';
}

async function sendPage(
  reply: FastifyReply,
  looking: Looking,
  language: Locale | null,
  fault: Label | null,
  status = 200,
): Promise<FastifyReply> {
  const seen = await viewQuote(looking);
  if (!seen) return sendHtml(reply, 404, renderGonePage(language ?? 'zh-CN'));
  const path = `/q/${encodeURIComponent(looking.token)}`;
  const action = `/api/v1/open-quotes/${encodeURIComponent(looking.token)}/answers`;
  const { document, state, label, locale } = seen;
  const page = { document, state, label, locale: language ?? locale, path, action, fault };
  return sendHtml(reply, status, renderOpenPage(page));
}

const style = createHash('sha256').update(openPageStyle).digest('base64');
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${style}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** A page that runs nothing, is kept nowhere, and tells no other site where it was. */
function sendHtml(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply
    .status(status)
    .header('content-security-policy', policy)
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .header('x-robots-tag', 'noindex')
    .type('text/html; charset=utf-8')
    .send(html);
}
