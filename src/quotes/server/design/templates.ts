/** Templates of quotes. */
import { newId } from '../../../platform/model/identifier.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
import { z } from 'zod';
import { lineSchema } from '../../model/quote-line.ts';
import { quoteRefusals } from '../../model/refusals.ts';
import type { Template, TemplateBody } from '../../model/template.ts';
import { priceLines } from '../lines/price-lines.ts';

/** The templates in use, the standard one first. */
export async function listTemplates({ db, principal }: Work): Promise<Template[]> {
  const rows = await db
    .selectFrom('quote_template as t')
    .selectAll('t')
    .select(({ selectFrom }) =>
      selectFrom('quote as q')
        .select(({ fn }) => fn.countAll<bigint>().as('used'))
        .whereRef('q.template_id', '=', 't.id')
        .where('q.tenant_id', '=', principal.tenantId)
        .where('q.deleted_at', 'is', null)
        .as('used'),
    )
    .where('t.tenant_id', '=', principal.tenantId)
    .where('t.archived_at', 'is', null)
    .orderBy('t.is_standard', 'desc')
    .orderBy('t.name')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: Number(row.version),
    name: row.name,
    taxMode: row.tax_mode as Template['taxMode'],
    validDays: row.valid_days,
    paymentTerms: row.payment_terms,
    terms: row.terms,
    lines: z.array(lineSchema).parse(row.lines),
    isStandard: row.is_standard,
    used: Number(row.used ?? 0),
  }));
}

/** A template in use. Refuses one that is unknown or out of use. */
export async function getTemplate(work: Work, id: string): Promise<Template> {
  const templates = await listTemplates(work);
  return templates.find((one) => one.id === id) ?? refuse(quoteRefusals.templateUnknown);
}

/** Adds a template. Refuses a name in use and products that are gone. */
export async function createTemplate(work: Work, body: TemplateBody): Promise<Template> {
  const { db, principal, now } = work;
  await priceLines(work, body.lines);
  const id = newId();
  await db
    .insertInto('quote_template')
    .values({
      tenant_id: principal.tenantId,
      id,
      ...columnsOf(body),
      created_at: now,
      created_by: principal.userId,
    })
    .execute();
  note(work, id, 'created', body);
  return getTemplate(work, id);
}

/** Changes a template. Refuses a stale version; as not found one that is out of use. */
export async function changeTemplate(
  work: Work,
  id: string,
  body: TemplateBody,
  version: number | null,
): Promise<Template> {
  const { db, principal } = work;
  const before = (await listTemplates(work)).find((one) => one.id === id) ?? refuse(refusals.notFound);
  await priceLines(work, body.lines);
  const changed = await db
    .updateTable('quote_template')
    .set({ ...columnsOf(body), version: BigInt(before.version + 1) })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .where('version', '=', BigInt(version ?? before.version))
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) refuse(refusals.staleVersion);
  note(work, id, 'changed', body);
  return getTemplate(work, id);
}

/** Takes a template out of use; quotes made from it stay. */
export async function archiveTemplate(work: Work, id: string): Promise<void> {
  const { db, principal, now } = work;
  const ended = await db
    .updateTable('quote_template')
    .set({ archived_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .executeTakeFirst();
  if (ended.numUpdatedRows === 0n) refuse(refusals.notFound);
  note(work, id, 'archived', null);
}

function columnsOf(body: TemplateBody) {
  return {
    name: body.name,
    tax_mode: body.taxMode,
    valid_days: body.validDays,
    payment_terms: body.paymentTerms,
    terms: body.terms,
    lines: toJson(body.lines),
    is_standard: body.isStandard,
  };
}

function note(work: Work, id: string, act: string, body: TemplateBody | null): void {
  work.record({
    type: `quote-template.${act}`,
    object: 'quote_template',
    recordId: id,
    changes: body ? { template: { from: null, to: body } } : {},
  });
}
