/** Deals as the playbook knows them: the stage they stand in, and what of them can be said in a text. */
import { currencyOfOrganisation } from '../../../identity/server/index.ts';
import { accountKind, contactKind } from '../../../accounts/server/index.ts';
import type { Field } from '../../../platform/model/fields.ts';
import { systemPrincipal, type Work } from '../../../platform/server/index.ts';
import type { Value, Values } from '../../../playbook/model/filled-text.ts';
import { spokenValue } from '../../../playbook/model/spoken-value.ts';
import type { DealDirectory, OpenedDeal } from '../../../playbook/server/index.ts';
import {
  findStored,
  getStored,
  isClear,
  mayDo,
  openKind,
  referenceNames,
  shownValue,
  type OpenKind,
  type RecordKind,
  type StoredRecord,
} from '../../../records/server/index.ts';
import { dealKind } from '../deal-kind.ts';
import { listPipelines } from '../pipeline-queries.ts';

const spoken = { deal: dealKind, account: accountKind, contact: contactKind } as const;

export const playbookDeals: DealDirectory = {
  fields: async (work) => ({
    deal: await allFields(work, dealKind),
    account: await allFields(work, accountKind),
    contact: await allFields(work, contactKind),
  }),
  pipelines: async (work) =>
    (await listPipelines(work)).map(({ id, name, nameEn, stages }) => ({
      id,
      name,
      nameEn,
      stages: stages.map((stage) => ({
        id: stage.id,
        name: stage.name,
        nameEn: stage.nameEn,
        kind: stage.kind,
      })),
    })),
  open: openDeal,
};

async function allFields(work: Work, kind: RecordKind): Promise<readonly Field[]> {
  const principal = systemPrincipal(work.principal.tenantId, work.principal.timeZone);
  return (await openKind({ ...work, principal }, kind)).fields;
}

async function openDeal(work: Work, dealId: string): Promise<OpenedDeal> {
  const deal = await getStored(work, await openKind(work, dealKind), dealId);
  const { id, values } = deal;
  return {
    id,
    // Stage and pipeline may be hidden from the asker's eyes, not from the playbook.
    ...(await placeOf(work, id)),
    mayUpdate: mayDo(work, dealKind, 'update', deal),
    values: async () =>
      new Map([
        ...(await valuesOf(work, 'deal', deal)),
        ...(await valuesOf(work, 'account', await pointedAt(work, 'account', values['account']))),
        ...(await valuesOf(work, 'contact', await pointedAt(work, 'contact', values['contact']))),
      ]),
  };
}

async function placeOf(
  { db, principal }: Work,
  id: string,
): Promise<Pick<OpenedDeal, 'stageId' | 'pipelineId'>> {
  const { stage_id, pipeline_id } = await db
    .selectFrom('deal')
    .select(['stage_id', 'pipeline_id'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { stageId: stage_id, pipelineId: pipeline_id };
}

/** The record a deal points to: null when it points to none, `unseen` when the asker does not see it. */
async function pointedAt(
  work: Work,
  object: 'account' | 'contact',
  id: unknown,
): Promise<StoredRecord | 'unseen' | null> {
  if (id === undefined) return 'unseen';
  if (typeof id !== 'string') return null;
  if (!work.principal.rights[`${object}.read`]) return 'unseen';
  return (await findStored(work, await openKind(work, spoken[object]), id)) ?? 'unseen';
}

/** Every field of the record by its variable; of no record every field is missing, of one out of sight unseen. */
async function valuesOf(
  work: Work,
  object: keyof typeof spoken,
  record: StoredRecord | 'unseen' | null,
): Promise<Values> {
  const kind = spoken[object];
  const all = await allFields(work, kind);
  const blank = (why: 'unseen' | 'missing'): Values =>
    new Map(all.map(({ id }) => [`${object}.${id}`, { blank: why }]));
  if (record === null) return blank('missing');
  if (record === 'unseen') return blank('unseen');
  const open = await openKind(work, kind);
  const clear = open.fields.filter((field) => isClear(work, kind, field));
  const said = await sayValues(work, { kind, fields: clear }, record);
  return new Map([...blank('unseen'), ...said.map(([id, value]) => [`${object}.${id}`, value] as const)]);
}

async function sayValues(work: Work, open: OpenKind, record: StoredRecord): Promise<[string, Value][]> {
  const names = await referenceNames(work, open.fields, [record.values]);
  const own = await currencyOfOrganisation(work);
  return open.fields.map((field) => {
    const shown = shownValue(work, open, field, record.values[field.id], names);
    const currency = String((field.currencyIn && record.values[field.currencyIn]) ?? own);
    const text = spokenValue(field, shown, { ...work.principal, currency });
    return [field.id, text === null ? { blank: 'missing' } : { text }];
  });
}
