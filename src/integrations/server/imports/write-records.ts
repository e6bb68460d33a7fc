/** Accounts, contacts and products: written as any form would write them. */
import { updateRecord, insertRecords } from '../../../records/server/index.ts';
import { readCreditCode } from '../../../accounts/model/duplicates/credit-code.ts';
import { duplicateRefusals } from '../../../accounts/model/duplicates/refusals.ts';
import { bodyOf, type Values } from '../../../records/model/field-schema.ts';
import { differences, formValues } from './record-values.ts';
import { holderOf } from './resolve-names.ts';
import { rowFault, type RowFault } from './row-fault.ts';
import type { UnitWriter } from './write-units.ts';

export const recordWriter: UnitWriter = {
  check(batch, { values, unit }, existing) {
    const { kind } = batch.run.entity.open!;
    const faults = creditCodeFaults(values);
    if (existing || !kind.ownable || holderOf(batch, kind, values)) return faults;
    return [...faults, rowFault('owner_not_permitted', null, unit.rows.at(-1)!.names.get('owner') ?? '')];
  },

  async create(batch, work, items) {
    const open = batch.run.entity.open!;
    const records = items.map(({ id, values }) => {
      const holder = open.kind.ownable ? holderOf(batch, open.kind, values)! : null;
      return {
        id,
        values: {
          ...formValues(open, values),
          ...(holder && { owner: holder.ownerId, team: holder.teamId }),
        },
        ...(typeof values['created_at'] === 'string' && { createdAt: new Date(values['created_at']) }),
      };
    });
    for (const { values } of records) await open.kind.hooks?.beforeCreate?.(work, values);
    await insertRecords(work, open.kind, records);
    for (const { id, values } of records) {
      await open.kind.hooks?.afterSave?.(work, { id, act: 'created', before: null, values });
    }
  },

  async update({ run }, work, { values }, existing) {
    const open = run.entity.open!;
    const { changed, before } = differences(open, values, existing);
    if (Object.keys(changed).length === 0) return null;
    if (!run.dryRun) await updateRecord(work, open.kind, existing.id, bodyOf(changed));
    return {
      object: open.kind.object,
      recordId: existing.id,
      effect: 'updated',
      before,
      version: existing.version + 1,
    };
  },
};

/** A company's code that is none: told in the trial already, the record itself would refuse it. */
function creditCodeFaults({ credit_code: written }: Values): RowFault[] {
  if (typeof written !== 'string' || readCreditCode(written) !== null) return [];
  const { code, label } = duplicateRefusals.creditCode;
  return [{ column: 'credit_code', code, label }];
}
