import { named } from '../../insights/model/cube-parts.ts';
import type { Dimension } from '../../insights/model/measure.ts';

/** Whose it is, by person and by team; the reach of the right narrows by the same columns. */
export function peopleDimensions(prefix: string, sources: readonly string[]): Dimension[] {
  const on = (sql: string) => Object.fromEntries(sources.map((source) => [source, { sql }]));
  return [
    {
      id: `${prefix}.person`,
      label: { zh: '人员', en: 'Person' },
      kind: 'reference',
      on: on('f.owner_id'),
      names: named('user', 'app_user'),
    },
    {
      id: `${prefix}.team`,
      label: { zh: '团队', en: 'Team' },
      kind: 'reference',
      on: on('f.team_id'),
      names: named('team', 'team'),
    },
  ];
}
