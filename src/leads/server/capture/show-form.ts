/** The pages of forms: the form with a fresh mark, its thanks, and what other sites put into theirs. */
import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { Database, Work } from '../../../platform/server/index.ts';
import { openKind } from '../../../records/server/index.ts';
import { inputsOf, type CaptureForm } from '../../model/capture/capture-form.ts';
import type { CaptureSource } from '../../model/capture/capture-source.ts';
import {
  renderClosedPage,
  renderFormPage,
  renderThanksPage,
  type FormPage,
} from '../../model/capture/form-page.ts';
import { formStyle } from '../../model/capture/form-style.ts';
import { capturableFields } from '../../model/capture/read-draft.ts';
import { trackingNames } from '../../model/capture/read-tracking.ts';
import { leadKind } from '../lead/lead-kind.ts';
import { pageMark } from './source-secrets.ts';
import { inWorkOfKey } from './source-queries.ts';

const formScript = '/f/form.js';

export type Shown = { status: number; html: string; form: CaptureForm };

type Filled = Pick<FormPage, 'answers' | 'faults' | 'notice'>;

const empty: Filled = { answers: {}, faults: {}, notice: null };

/** The form of a key with what was filled in; its thanks when it is done; null when the key is nobody's. */
export async function showForm(
  database: Database,
  secretKey: string,
  asked: { key: string; marks: Readonly<Record<string, string>>; isDone: boolean },
  filled: Filled = empty,
): Promise<Shown | null> {
  return inWorkOfKey(database, 'form', asked.key, async (work, source) => {
    const { form } = source;
    if (!form) return null;
    if (!source.isOn) return { status: 410, html: renderClosedPage(form), form };
    if (asked.isDone) return { status: 200, html: renderThanksPage(form, formScript), form };
    const status = Object.keys(filled.faults).length > 0 ? 422 : 200;
    return { status, html: await pageOf(work, source, form, { secretKey, ...asked }, filled), form };
  });
}

async function pageOf(
  work: Work,
  source: CaptureSource,
  form: CaptureForm,
  { secretKey, key, marks }: { secretKey: string; key: string; marks: Readonly<Record<string, string>> },
  filled: Filled,
): Promise<string> {
  const { fields } = await openKind(work, leadKind);
  const inputs = inputsOf(form, capturableFields(fields));
  const kept = Object.entries(marks).filter(([name]) => name === 'embed' || trackingNames.has(name));
  return renderFormPage({
    form,
    inputs,
    products: inputs.some(({ catalogue }) => catalogue.kind === 'reference')
      ? await productsOnSale(work)
      : [],
    action: `/api/v1/forms/${key}/submissions`,
    hidden: {
      mark: pageMark(secretKey, work.principal.tenantId, source, work.now),
      ...Object.fromEntries(kept.map(([name, value]) => [name, value.slice(0, 1000)])),
    },
    ...filled,
    script: formScript,
  });
}

async function productsOnSale({ db, principal }: Work): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('product')
    .select(['id', 'name'])
    .where('tenant_id', '=', principal.tenantId)
    .where('deleted_at', 'is', null)
    .where('active', '=', true)
    .orderBy('name')
    .limit(200)
    .execute();
}

/** Sends a page that runs nothing but our own script and may be shown by the form's sites alone. */
export async function sendFormPage(
  reply: FastifyReply,
  { status, html, form }: Shown,
): Promise<FastifyReply> {
  const style = createHash('sha256').update(formStyle(form.color)).digest('base64');
  const onward = form.thanks?.kind === 'address' ? ` ${new URL(form.thanks.address).origin}` : '';
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'sha256-${style}'`,
    `form-action 'self'${onward}`,
    `frame-ancestors 'self' ${form.sites.join(' ')}`.trim(),
    "base-uri 'none'",
  ].join('; ');
  return reply
    .status(status)
    .removeHeader('x-frame-options')
    .header('content-security-policy', policy)
    .header('cross-origin-resource-policy', 'cross-origin')
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(html);
}
