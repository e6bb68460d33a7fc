/** The pages of after-sales for anybody with a link, and what their forms do. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  formAddress,
  inWorkOfOpenLink,
  lookingOf,
  noteVisit,
  purposeOfOpenLink,
  sendOpenPage,
  type Looking,
  type OpenForm,
  type OpenForms,
} from '../../../identity/server/index.ts';
import { languageCode, namedLanguage, visitorLanguage } from '../../../identity/model/visitor-language.ts';
import { say, type Locale } from '../../../platform/model/label.ts';
import { Refusal } from '../../../platform/model/refusal.ts';
import type { Database } from '../../../platform/server/index.ts';
import { openFrameStyle, renderGonePage } from '../../model/portal/open-frame.ts';
import { npsPurpose } from '../nps/nps-links.ts';
import { npsPortal } from '../nps/nps-portal.ts';
import { surveyPortal, surveyPurpose } from '../survey/answer-survey.ts';
import { casePurpose } from './case-links.ts';
import { casePortal } from './customer-acts.ts';
import type { ServicePage } from './service-page.ts';

const pages: Readonly<Record<string, ServicePage>> = {
  [casePurpose]: casePortal,
  [npsPurpose]: npsPortal,
  [surveyPurpose]: surveyPortal,
};

type Asked = FastifyRequest<{ Params: { token: string }; Querystring: Record<string, unknown> }>;
/** Who looks, in the language he asks for; null: the organisation's own. */
type Reading = Looking & { language: Locale | null };

const pagesAMinute = { rateLimit: { max: 120, timeWindow: '1 minute' } };

/** Adds the one page of all links of after-sales. */
export function servePortal(app: FastifyInstance, database: Database): void {
  app.get('/s/:token', { config: pagesAMinute }, async (request: Asked, reply) => {
    const { token } = request.params;
    const purpose = await purposeOfOpenLink(database, token);
    const language = visitorLanguage(request.query['lang'], request.headers['accept-language']);
    return sendPage(purpose, { ...lookingOf(database, request, token), language }, reply, null);
  });
}

/** What the forms of those pages do. */
export const serviceForms: OpenForms = Object.fromEntries(
  Object.entries(pages).map(([purpose, page]) => [purpose, (form) => takeForm(purpose, page, form)]),
);

async function takeForm(
  purpose: string,
  page: ServicePage,
  { form: sent, reply, ...looking }: OpenForm,
): Promise<void> {
  const { database, token, visitor } = looking;
  const { lang, ...form } = sent;
  const language = namedLanguage(lang);
  try {
    const done = await inWorkOfOpenLink(database, purpose, token, async (work, link) => {
      await page.take(work, link, form);
      await noteVisit(work, link, visitor, 'answered');
      return true;
    });
    if (done) await reply.redirect(`/s/${token}${language ? `?lang=${languageCode(language)}` : ''}`, 303);
    else await sendGone(reply);
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    await sendPage(purpose, { ...looking, language }, reply, problem);
  }
}

async function sendPage(
  purpose: string | null,
  { database, token, visitor, language }: Reading,
  reply: FastifyReply,
  fault: Refusal | null,
): Promise<FastifyReply> {
  const page = pages[purpose ?? ''];
  if (!purpose || !page) return sendGone(reply);
  const html = await inWorkOfOpenLink(database, purpose, token, async (work, link) => {
    if (!fault) await noteVisit(work, link, visitor, 'viewed');
    const locale = language ?? work.principal.locale;
    const notice = fault && say(fault.reason.label, locale);
    return page.show(work, link, { path: `/s/${token}`, action: formAddress(token), locale, notice });
  }).catch((problem: unknown) => {
    // The record is in the recycle bin: its link leads nowhere.
    if (problem instanceof Refusal) return null;
    throw problem;
  });
  if (html === null) return sendGone(reply);
  return sendOpenPage(reply, { status: fault ? 422 : 200, html, style: openFrameStyle });
}

function sendGone(reply: FastifyReply): FastifyReply {
  return sendOpenPage(reply, { status: 404, html: renderGonePage(), style: openFrameStyle });
}
