/** What a kind of record that is about a party does when its records are written, removed and restored. */
import { sql } from 'kysely';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { Values } from '../../../records/model/field-schema.ts';
import type { RecordKind, SavedRecord } from '../../../records/server/index.ts';
import { readCreditCode } from '../../model/duplicates/credit-code.ts';
import { duplicateRefusals } from '../../model/duplicates/refusals.ts';
import { keepKeys, removeKeys, renewKeys } from './keep-keys.ts';
import type { PartyKind } from './party-kind.ts';

type Hooks = Required<Pick<NonNullable<RecordKind['hooks']>, 'afterWrite' | 'beforeRestore' | 'afterSave'>>;

/** The hooks that keep the keys of a kind; a restored record must not be one that went into another. */
export function partyHooks(party: PartyKind): Hooks {
  return {
    afterWrite: (work, written) => keepKeys(work, party, written),
    beforeRestore: (work, id) => refuseMergedAway(work, party, id),
    afterSave: async (work, { id, act }: SavedRecord) => {
      if (act === 'deleted') await removeKeys(work, party.object, [id]);
      if (act === 'restored') await renewKeys(work, party, [id]);
    },
  };
}

async function refuseMergedAway({ db, principal }: Work, { table }: PartyKind, id: string): Promise<void> {
  const { rows } = await sql`select 1 from ${sql.table(table)} as r
    where r.tenant_id = ${principal.tenantId} and r.id = ${id} and r.merged_into_id is not null`.execute(db);
  if (rows.length > 0) refuse(duplicateRefusals.mergedAway);
}

/** Brings a given credit code into the form it is kept in. Refuses one that is none. */
export function settleCreditCode(values: Values): void {
  if (typeof values['credit_code'] !== 'string') return;
  const { code, label } = duplicateRefusals.creditCode;
  values['credit_code'] =
    readCreditCode(values['credit_code']) ??
    refuse(refusals.invalidInput, {}, [{ path: 'credit_code', code, label }]);
}
