/** Good requests about watches and alerts, which belong to whoever made the watch. */
import { another } from './another.ts';
import { about, asked, changed, type Sampling } from './sampling.ts';
import type { Person, World } from './world.ts';

type Row = { table: string; columns: Record<string, unknown> };

const definition = {
  subject: { about: 'measure', measure: 'deals.count', filters: [], by: null, over: null },
  when: { is: 'above', value: 1000, clear: null },
  check: { on: 'rhythm', minutes: 60 },
  to: { me: true, owner: false, superior: false, people: [], teams: [], roles: [] },
};
const watch = () => ({ name: another('预警'), definition });

export const alertRows = {
  watch: async (_: World, holder: Person): Promise<Row> => ({
    table: 'watch',
    columns: {
      name: another('预警'),
      owner_id: holder.userId,
      definition: JSON.stringify(definition),
      created_at: new Date(),
      changed_at: new Date(),
    },
  }),
  alert: async (world: World, holder: Person): Promise<Row> => ({
    table: 'alert',
    columns: {
      watch_id: (await world.make('watch', holder)).id,
      source: 'watch',
      key: another('total'),
      title: '商机数',
      state: 'firing',
      since: new Date(),
      met_since: new Date(),
      fired_at: new Date(),
      value: 1001,
      turns: 1,
    },
  }),
};

export const alertSamples: Record<string, Sampling> = {
  'watches.createWatch': async () => ({ body: watch() }),
  'watches.readWatch': about('watch'),
  'watches.changeWatch': changed(watch, 'watch'),
  'watches.pauseWatch': about('watch', () => ({ body: { paused: true } })),
  'watches.removeWatch': about('watch'),
  'watches.listWatchFlows': async () => ({ query: { object: 'deal' } }),
  'watches.replayWatch': asked({ definition }),
  'watches.previewWatch': asked({ definition }),
  'watches.listAlerts': async () => ({ query: { state: 'all' } }),
  'watches.readAlert': about('alert'),
  'watches.acknowledgeAlert': about('alert'),
  'watches.snoozeAlert': about('alert', () => ({ body: { until: '2099-01-01T09:00:00Z' } })),
};
