/** How complete, fresh and free of faults one record is. */
import { sql } from 'kysely';
import { bindPlaces } from '../../insights/server/index.ts';
import { reachOf } from '../../platform/model/principal.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { visibleRows, type RecordKind } from '../../records/server/index.ts';
import { accountKind, contactKind } from '../../accounts/server/index.ts';
import { dealKind } from '../../deals/server/index.ts';
import { leadKind } from '../../leads/server/index.ts';
import { completenessOf, type Judged } from '../model/completeness.ts';
import type { RecordQuality } from '../model/contract.ts';
import { qualityOf } from '../model/qualities.ts';
import type { JudgedObject, QualityCheck, QualityOfObject } from '../model/quality-check.ts';
import { appliesSql, freshSql, judgedRows, metSql, weightSql } from '../model/quality-sql.ts';
import { readQualityRules } from './quality-rules.ts';

const kinds: Readonly<Record<JudgedObject, RecordKind>> = {
  deal: dealKind,
  account: accountKind,
  contact: contactKind,
  lead: leadKind,
};

type Verdict = { applies: boolean; met: boolean; weight: number };

/**
 * The quality of a record by the very checks that the numbers of data quality are made of; checks of fields hidden from
 * the asker count, but are not named. Refuses as not found what he may not see.
 */
export async function qualityOfRecord(
  work: Work,
  object: JudgedObject,
  recordId: string,
): Promise<RecordQuality> {
  const quality = qualityOf(object);
  const { verdicts, fresh } = await judge(work, quality, recordId);
  const failed = (checks: readonly QualityCheck[]) =>
    checks.filter((check) => {
      const { applies, met, weight } = verdicts.get(check.id)!;
      return applies && !met && weight > 0 && isShown(work, object, check);
    });
  const { rules } = await readQualityRules(work);
  return {
    completeness: completenessOf(quality.complete.map(({ id }): Judged => verdicts.get(id)!)),
    missing: failed(quality.complete).map(told),
    faults: failed(quality.valid).map(told),
    fresh,
    freshDays: rules.freshDays[object],
  };
}

function told({ id, label, field }: QualityCheck) {
  return { id, label, field };
}

function isShown({ principal }: Work, object: JudgedObject, { field }: QualityCheck): boolean {
  return field === null || reachOf(principal, object, field) !== 'hidden';
}

type Found = { fresh: boolean | null; verdicts: Verdict[] };

async function judge(work: Work, quality: QualityOfObject, recordId: string) {
  const checks = [...quality.complete, ...quality.valid];
  const verdicts = [
    ...quality.complete.map((check) => verdictSql(check, weightSql(check))),
    ...quality.valid.map((check) => verdictSql(check, '1')),
  ];
  const { tenantId, timeZone } = work.principal;
  const places = { tenant: tenantId, asOf: work.now, timeZone };
  const columns = `${freshSql(quality)} as fresh, json_build_array(${verdicts.join(', ')}) as verdicts`;
  const seen = sql`exists (select 1 from ${sql.table(quality.table)} r
    where r.tenant_id = ${tenantId} and r.id = k.id and ${visibleRows(work, kinds[quality.object], 'read')})`;
  const { rows } =
    await sql<Found>`select ${bindPlaces(columns, places)} ${bindPlaces(judgedRows(quality), places)}
    and k.id = ${recordId} and ${seen}`.execute(work.db);
  const found = rows[0] ?? refuse(refusals.notFound);
  return {
    fresh: found.fresh,
    verdicts: new Map(checks.map(({ id }, index) => [id, found.verdicts[index]!])),
  };
}

function verdictSql(check: QualityCheck, weight: string): string {
  return `json_build_object('applies', ${appliesSql(check)}, 'met', ${metSql(check)}, 'weight', ${weight})`;
}
