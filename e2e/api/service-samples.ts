/** Good requests about after-sales, and what stands for it in the world. */
import { usualServiceRules } from '../../src/service/model/service-rules.ts';
import { another } from './another.ts';
import { recordSamples } from './kept-record-samples.ts';
import { shownAt } from './lead-world.ts';
import { about, type Sampling } from './sampling.ts';
import type { Person, World } from './world.ts';

type Row = { table: string; columns: Record<string, unknown> };

const told = { kind: 'fault', priority: 'high', channel: 'phone' };

export const serviceRows = {
  case: async (world: World, holder: Person): Promise<Row> => {
    const account = await world.make('account', holder);
    const now = new Date();
    const times = { respond_due_at: now, solve_due_at: now, due_at: now, amber_at: now };
    const made = { created_at: now, updated_at: now, created_by: holder.userId };
    const columns = { ...told, ...times, ...made, number: another('CS'), name: another('服务单') };
    return {
      table: 'service_case',
      columns: { ...columns, account_id: account.id, state: 'new', owner_id: holder.userId },
    };
  },
};

export const serviceSamples: Record<string, Sampling> = {
  ...recordSamples('caseRecords', 'case', (_, holder, { account }) => ({
    ...told,
    name: '设备不启动',
    account,
    description: '早上开机没有反应',
    owner: holder.userId,
  })),
  'cases.move': about('case', () => ({ body: { to: 'in_work' } })),
  'cases.listMessages': about('case'),
  'cases.addMessage': about('case', () => ({ body: { kind: 'reply', body: '马上安排', waits: true } })),
  'casePortals.readPortal': about('case'),
  'casePortals.makeLink': about('case', () => ({ body: { label: '王工' } })),
  'casePortals.endLink': async (world, holder) => {
    const { id } = await world.make('case', holder);
    const call = {
      method: 'POST',
      url: `/api/v1/cases/${id}/portal-links`,
      headers: world.adminHeaders,
    } as const;
    const { json } = await world.product.send({ ...call, body: { label: '王工' } });
    return { params: { id, linkId: json.id } };
  },
  'cases.saveRules': async (world) => {
    const { version } = await shownAt(world, '/service-rules');
    return { body: { rules: usualServiceRules, version } };
  },
};
