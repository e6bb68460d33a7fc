import type { Dimension, Names } from '../../insights/model/measure.ts';

const plainNames = (object: string, table: string): Names => ({
  object,
  from: `(select tenant_id, id, name, null::text as name_en, null::int as position from ${table})`,
});

/** Whose it is, by person and by team; the reach of the right narrows by the same columns. */
export function peopleDimensions(prefix: string, sources: readonly string[]): Dimension[] {
  const on = (sql: string) => Object.fromEntries(sources.map((source) => [source, { sql }]));
  return [
    {
      id: `${prefix}.person`,
      label: { zh: '人员', en: 'Person' },
      kind: 'reference',
      on: on('f.owner_id'),
      names: plainNames('user', 'app_user'),
    },
    {
      id: `${prefix}.team`,
      label: { zh: '团队', en: 'Team' },
      kind: 'reference',
      on: on('f.team_id'),
      names: plainNames('team', 'team'),
    },
  ];
}
