import type { Dimension, Names } from '../../../insights/model/measure.ts';
import type { Label } from '../../../platform/model/label.ts';

export const label = (zh: string, en: string): Label => ({ zh, en });

const named = (object: string, table: string): Names => ({
  object,
  from: `(select tenant_id, id, name, null::text as name_en, null::int as position from ${table})`,
});

/** By whom, which team and which account: every row of after-sales has them. */
export function holderDimensions(cube: string, source: string): Dimension[] {
  const on = (sql: string) => ({ [source]: { sql } });
  return [
    {
      id: `${cube}.owner`,
      label: label('负责人', 'Owner'),
      kind: 'reference',
      on: on('f.owner_id'),
      names: named('user', 'app_user'),
    },
    {
      id: `${cube}.team`,
      label: label('团队', 'Team'),
      kind: 'reference',
      on: on('f.team_id'),
      names: named('team', 'team'),
    },
    {
      id: `${cube}.account`,
      label: label('客户', 'Account'),
      kind: 'reference',
      on: on('f.account_id'),
      names: named('account', 'account'),
    },
  ];
}

const customText = 'f.custom ->> :customKey::text';

/** How a reportable custom field of a row is read. */
export const customExpressions = {
  text: { sql: `(${customText})` },
  boolean: { sql: `(case ${customText} when 'true' then true when 'false' then false end)` },
  day: { sql: `(case when ${customText} ~ '^\\d{4}-\\d{2}-\\d{2}$' then (${customText})::date end)` },
  reference: { sql: `(case when ${customText} ~ '^[0-9a-f-]{36}$' then (${customText})::uuid end)` },
};
