/** The pages of quotes, for anybody who has a link. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  formAddress,
  lookingOf,
  sendOpenPage,
  type Looking,
  type OpenForm,
  type OpenForms,
} from '../../../identity/server/index.ts';
import { languageCode, namedLanguage, visitorLanguage } from '../../../identity/model/visitor-language.ts';
import type { Label, Locale } from '../../../platform/model/label.ts';
import { refusals } from '../../../platform/model/refusal.ts';
import { sendFile, type Database } from '../../../platform/server/index.ts';
import { answerBody } from '../../model/contract.ts';
import { openPageStyle } from '../../model/open-page-style.ts';
import { renderGonePage, renderOpenPage } from '../../model/open-page.ts';
import { writePdf } from '../papers/write-pdf.ts';
import { answerThroughLink, downloadQuote, viewQuote } from './open-quote-link.ts';
import { linkPurpose } from './quote-links.ts';

type Asked = FastifyRequest<{ Params: { token: string }; Querystring: Record<string, unknown> }>;

const often = { rateLimit: { max: 120, timeWindow: '1 minute' } };
/** Printing takes a second of the machine. */
const seldom = { rateLimit: { max: 10, timeWindow: '1 minute' } };

/** Adds the page of a quote and its PDF. */
export function serveOpenQuotes(app: FastifyInstance, database: Database): void {
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
}

/** What the form of a quote's page does. */
export const quoteForms: OpenForms = { [linkPurpose]: takeAnswer };

async function takeAnswer({ form, reply, ...looking }: OpenForm): Promise<void> {
  const { lang, ...given } = form;
  const language = namedLanguage(lang);
  const answer = answerBody.safeParse(given);
  if (!answer.success) {
    await sendPage(reply, looking, language, refusals.invalidInput.label, 422);
    return;
  }
  const taken = await answerThroughLink(looking, answer.data);
  const fault = taken?.refusal?.reason.label ?? null;
  if (taken && !fault) {
    await reply.redirect(`/q/${looking.token}?lang=${languageCode(language ?? 'zh-CN')}`, 303);
    return;
  }
  await sendPage(reply, looking, language, fault, 409);
}

function languageOf({ query, headers }: Asked): Locale | null {
  return visitorLanguage(query['lang'], headers['accept-language']);
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
  const { document, state, label, locale } = seen;
  const action = formAddress(looking.token);
  const page = { document, state, label, locale: language ?? locale, path, action, fault };
  return sendHtml(reply, status, renderOpenPage(page));
}

function sendHtml(reply: FastifyReply, status: number, html: string): FastifyReply {
  return sendOpenPage(reply, { status, html, style: openPageStyle });
}
