/** Good requests about automations, which belong to the organisation. */
import { newId } from '../../src/platform/model/identifier.ts';
import { another } from './another.ts';
import { about, type Sampling } from './sampling.ts';
import type { Person, World } from './world.ts';

const definition = {
  object: 'deal',
  trigger: { kind: 'happening', happening: 'created', only: {} },
  conditions: { match: 'all', groups: [] },
  actions: [{ do: 'create_tasks', tasks: [{ title: '回访', owner: { who: 'owner' }, dueIn: 1 }] }],
};
const rule = () => ({ name: another('规则'), definition });

export const automationsByRequest = {
  automation: () => ['/automations', rule()],
} satisfies Record<string, () => [string, object]>;

type Row = { table: string; columns: Record<string, unknown> };

export const automationsByRow = {
  automationHook: async (): Promise<Row> => ({
    table: 'automation_hook',
    columns: { name: another('系统'), url: 'https://8.8.8.8/hook', secret: 'x', created_at: new Date() },
  }),
  /** One that did not end well. */
  automationRun: async (world: World, holder: Person): Promise<Row> => ({
    table: 'automation_run',
    columns: {
      rule_id: (await world.make('automation', holder)).id,
      version: 1,
      cause: newId(),
      happening: 'created',
      object: 'deal',
      record_id: (await world.make('deal', holder)).id,
      happened_at: new Date(),
      due_at: new Date(),
      state: 'failed',
      ended_at: new Date(),
    },
  }),
};

export const automationSamples: Record<string, Sampling> = {
  'automations.readRule': about('automation'),
  'automations.createRule': async () => ({ body: rule() }),
  'automations.changeRule': about('automation', () => ({ body: { ...rule(), version: 1 } })),
  'automations.switchRule': about('automation', () => ({ body: { on: true } })),
  'automations.duplicateRule': about('automation'),
  'automations.removeRule': about('automation'),
  'automations.useTemplate': async () => ({ params: { template: 'new_lead_task' } }),
  'automations.listVersions': about('automation'),
  'automations.listRuns': async () => ({ query: { state: 'all', limit: '10' } }),
  'automations.retryRun': about('automationRun'),
  'automations.tryRule': async (world, holder) => ({
    body: { definition, recordId: (await world.make('deal', holder)).id },
  }),
  'automations.dryRun': async () => ({ body: { definition, days: 7 } }),
  'automations.createHook': async () => ({ body: { name: another('系统'), url: 'https://8.8.8.8/hook' } }),
  'automations.archiveHook': about('automationHook'),
};
