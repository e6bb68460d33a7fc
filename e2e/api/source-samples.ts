/** Good requests about sources beside the CRM. */
import { about, changed, type Sampling } from './sampling.ts';
import type { Person, World } from './world.ts';

const columns = [
  {
    key: 'c1',
    header: '渠道',
    name: { zh: '渠道', en: 'Channel' },
    type: 'text',
    money: null,
    dateFormat: null,
    means: 'source',
  },
];

const access = {
  kind: 'postgres',
  host: 'erp.example.com',
  port: 5432,
  database: 'erp',
  username: 'reader',
  tls: true,
  query: 'select channel from spend',
};

export const sourceRows = {
  outsideSource: async (_world: World, holder: Person) => ({
    table: 'outside_source',
    columns: {
      kind: 'postgres',
      name: '投放费用',
      state: 'off',
      access: JSON.stringify(access),
      columns: JSON.stringify(columns),
      created_at: new Date(),
      created_by: holder.userId,
      updated_at: new Date(),
    },
  }),
};

export const sourceSamples: Record<string, Sampling> = {
  'outsideSources.addSource': async () => ({
    body: { name: { zh: '仓库', en: 'Warehouse' }, access, secret: { password: '只读' } },
  }),
  'outsideSources.readSource': about('outsideSource'),
  'outsideSources.changeSource': changed(
    () => ({
      name: { zh: '费用', en: 'Spend' },
      columns,
      readers: [{ roleId: null, teamId: null }],
      rowsByOwner: false,
      schedule: { every: 'day', at: '06:30' },
      secret: { password: '新' },
    }),
    'outsideSource',
  ),
  'outsideSources.lookAtSource': about('outsideSource'),
  'outsideSources.refreshSource': about('outsideSource'),
  'outsideSources.firstRows': about('outsideSource'),
  'outsideSources.listMatches': about('outsideSource'),
  'outsideSources.chooseMatch': about('outsideSource', () => ({
    body: { meaning: 'source', value: '地铁', target: 'other' },
  })),
};
