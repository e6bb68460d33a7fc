/** The checks of a kind of record as SQL: for one record, and for the numbers of many. Both read the same texts. */
import type { SqlText } from '../../insights/model/measure.ts';
import type { CompletenessCheck, QualityCheck, QualityOfObject } from './quality-check.ts';
import { usualQualityRules } from './quality-rules.ts';

/** The organisation's own rules as `r`, for a row `k`. */
const rulesJoin = 'left join quality_rules r on r.tenant_id = k.tenant_id';

/** What counts for a record `k`: whether the check belongs to it, and whether it is met. */
export function appliesSql({ of }: QualityCheck): SqlText {
  return of === undefined ? 'true' : `(${of})`;
}

export function metSql({ met }: QualityCheck): SqlText {
  return `coalesce(${met}, false)`;
}

/** The weight that the organisation gives a check, else its usual one. */
export function weightSql({ id, weight }: CompletenessCheck): SqlText {
  return `coalesce((r.rules #>> '{weights,${id}}')::int, ${weight})`;
}

/** True while somebody dealt with the record within the days allowed; null where freshness is not judged. */
export function freshSql({ object, touched, freshOf }: QualityOfObject): SqlText {
  const days = `coalesce((r.rules #>> '{freshDays,${object}}')::int, ${usualQualityRules.freshDays[object]})`;
  return `case when ${freshOf} then coalesce(${touched} >= :asOf::timestamptz - make_interval(days => ${days}), false) end`;
}

/** `from … where …`: the records of the organisation that are judged, as `k`, with its rules as `r`. */
export function judgedRows({ table, of }: QualityOfObject): SqlText {
  return `from ${table} k ${rulesJoin} where k.tenant_id = :tenant and ${of}`;
}

/** The name of the column that says a check failed. */
export function lackColumn({ id }: QualityCheck): string {
  return `lacks_${id.slice(id.indexOf('.') + 1)}`;
}

/** A FROM item `f`: one row a record, with its completeness, its faults, and one column a check. */
export function qualitySource(quality: QualityOfObject): SqlText {
  const { complete, valid } = quality;
  const columns = [
    'k.tenant_id',
    'k.id',
    'k.owner_id',
    'k.team_id',
    'k.created_at',
    `(${sumOf(complete, (check) => `${appliesSql(check)} and ${metSql(check)}`)})::float8
      / nullif(${sumOf(complete, appliesSql)}, 0) as completeness`,
    `coalesce((r.rules ->> 'target')::int, ${usualQualityRules.target}) / 100.0 as target`,
    `${freshSql(quality)} as fresh`,
    `${valid.map((check) => `(${appliesSql(check)} and not ${metSql(check)})`).join(' or ')} as faulty`,
    ...[...complete, ...valid].map(
      (check) => `(${appliesSql(check)} and not ${metSql(check)}) as ${lackColumn(check)}`,
    ),
  ];
  return `(select ${columns.join(', ')} ${judgedRows(quality)}) f`;
}

function sumOf(checks: readonly CompletenessCheck[], of: (check: CompletenessCheck) => SqlText): SqlText {
  return checks.map((check) => `case when ${of(check)} then ${weightSql(check)} else 0 end`).join(' + ');
}
