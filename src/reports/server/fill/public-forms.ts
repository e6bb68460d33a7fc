/** Forms for anybody with a link: a page that only asks, and what becomes of its answers. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  formAddress,
  inWorkOfOpenLink,
  lookingOf,
  noteVisit,
  sendOpenPage,
  type Looking,
  type OpenedLink,
  type OpenForm,
  type OpenForms,
} from '../../../identity/server/index.ts';
import { languageCode, namedLanguage, visitorLanguage } from '../../../identity/model/visitor-language.ts';
import { honeypotName } from '../../../leads/model/capture/spam-guard.ts';
import { say, type Locale } from '../../../platform/model/label.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Database, Work } from '../../../platform/server/index.ts';
import { openFrameStyle, renderGonePage } from '../../../service/model/portal/open-frame.ts';
import { organisationName } from '../../../service/server/index.ts';
import { askedOf, isOpenable, renderFormThanks, renderPublicForm } from '../../model/fill/public-form.ts';
import { readTyped } from '../../model/fill/read-typed.ts';
import { fillRefusals } from '../../model/fill/refusals.ts';
import { formPurpose } from './form-links.ts';
import { formKept, openForm, type OpenedForm } from './opened-form.ts';
import { takeAnswers } from './take-answers.ts';

type Asked = FastifyRequest<{ Params: { token: string }; Querystring: Record<string, unknown> }>;
type Reading = Looking & { language: Locale | null };
type Texts = Readonly<Record<string, string>>;

const pagesAMinute = { rateLimit: { max: 120, timeWindow: '1 minute' } };

/** Adds the page of all links to forms. */
export function servePublicForms(app: FastifyInstance, database: Database): void {
  app.get('/fill/:token', { config: pagesAMinute }, async (request: Asked, reply) => {
    const { token } = request.params;
    const language = visitorLanguage(request.query['lang'], request.headers['accept-language']);
    const reading = { ...lookingOf(database, request, token), language };
    return request.query['done'] === '1' ? sendThanks(reading, reply) : sendForm(reading, reply, {}, {});
  });
}

/** What the form of that page does. */
export const publicForms: OpenForms = { [formPurpose]: takeForm };

/** The form behind a link. Refuses one that is gone, or shows records by now. */
async function formBehind(work: Work, { recordId }: OpenedLink): Promise<OpenedForm | null> {
  const row = await work.db
    .selectFrom('report')
    .select(['id', 'title', 'document'])
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', recordId)
    .where('kind', '=', 'form')
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  const form = row && formKept(row.document);
  return form && isOpenable(form) ? openForm(work, { id: row.id, title: row.title, form }) : null;
}

async function takeForm({ form: sent, reply, ...looking }: OpenForm): Promise<void> {
  const { database, token, visitor } = looking;
  const { lang, [honeypotName]: trap = '', ...answers } = sent;
  const language = namedLanguage(lang);
  const faults = await inWorkOfOpenLink(database, formPurpose, token, async (work, link) => {
    const form = await formBehind(work, link);
    if (!form) return null;
    // A robot is thanked like everybody.
    if (trap !== '') return {};
    await requireRoom(work, link);
    const found = await takeTexts(work, form, link, answers, language ?? work.principal.locale);
    if (Object.keys(found).length === 0) await noteVisit(work, link, visitor, 'answered');
    return found;
  });
  if (faults === null) await sendGone(reply);
  else if (Object.keys(faults).length > 0) await sendForm({ ...looking, language }, reply, answers, faults);
  else await reply.redirect(`/fill/${token}?done=1${language ? `&lang=${languageCode(language)}` : ''}`, 303);
}

/** So many answers come by one link within an hour. */
const mostAnHour = 200;

async function requireRoom({ db, principal, now }: Work, { id }: OpenedLink): Promise<void> {
  const { count } = await db
    .selectFrom('open_link_visit')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('tenant_id', '=', principal.tenantId)
    .where('link_id', '=', id)
    .where('act', '=', 'answered')
    .where('at', '>', new Date(now.getTime() - 3_600_000))
    .executeTakeFirstOrThrow();
  if (Number(count) >= mostAnHour) refuse(fillRefusals.tooManyAnswers);
}

/** What is wrong by column; nothing when the answers are kept. */
async function takeTexts(
  work: Work,
  form: OpenedForm,
  link: OpenedLink,
  answers: Texts,
  locale: Locale,
): Promise<Record<string, string>> {
  const faults: Record<string, string> = {};
  const cells: Record<string, string | number | boolean | null> = {};
  for (const { id, field } of askedOf(form.columns)) {
    const read = readTyped(field, answers[id] ?? '', work.principal.timeZone);
    if (!read.ok) faults[id] = say(read.fault, locale);
    else if (read.value !== null) cells[id] = read.value as string | number | boolean;
  }
  if (Object.keys(faults).length > 0) return faults;
  const speaking = { ...work, principal: { ...work.principal, locale } };
  return takeAnswers(speaking, form, link, cells);
}

async function sendForm(
  { database, token, visitor, language }: Reading,
  reply: FastifyReply,
  answers: Texts,
  faults: Texts,
): Promise<FastifyReply> {
  const isFaulty = Object.keys(faults).length > 0;
  const html = await inWorkOfOpenLink(database, formPurpose, token, async (work, link) => {
    const form = await formBehind(work, link);
    if (!form) return null;
    if (!isFaulty) await noteVisit(work, link, visitor, 'viewed');
    return renderPublicForm({
      path: `/fill/${token}`,
      action: formAddress(token),
      locale: language ?? work.principal.locale,
      organisation: await organisationName(work),
      title: form.title,
      intro: form.form.intro,
      columns: askedOf(form.columns),
      answers,
      faults,
      notice: faults[''] ?? null,
    });
  });
  if (html === null) return sendGone(reply);
  return sendOpenPage(reply, { status: isFaulty ? 422 : 200, html, style: openFrameStyle });
}

async function sendThanks(
  { database, token, language }: Reading,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const html = await inWorkOfOpenLink(database, formPurpose, token, async (work, link) => {
    const form = await formBehind(work, link);
    if (!form) return null;
    const place = {
      path: `/fill/${token}`,
      action: formAddress(token),
      locale: language ?? work.principal.locale,
    };
    return renderFormThanks({ ...place, organisation: await organisationName(work), title: form.title });
  });
  if (html === null) return sendGone(reply);
  return sendOpenPage(reply, { status: 200, html, style: openFrameStyle });
}

function sendGone(reply: FastifyReply): FastifyReply {
  return sendOpenPage(reply, { status: 404, html: renderGonePage(), style: openFrameStyle });
}
