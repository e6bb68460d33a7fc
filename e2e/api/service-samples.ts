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
  delivery: async (world: World, holder: Person): Promise<Row> => {
    const account = await world.make('account', holder);
    const now = new Date();
    const made = { created_at: now, updated_at: now, created_by: holder.userId };
    const columns = { ...made, number: another('DL'), name: another('交付单'), account_id: account.id };
    return { table: 'delivery', columns: { ...columns, state: 'planned', owner_id: holder.userId } };
  },
  survey: async (): Promise<Row> => ({ table: 'survey', columns: surveyColumns() }),
  surveyRequest: async (world: World, holder: Person): Promise<Row> => {
    const survey = await world.make('survey', holder);
    const columns = { survey_id: survey.id, cause: another('by_hand'), user_id: holder.userId };
    return { table: 'survey_request', columns: { ...columns, asked_at: new Date() } };
  },
};

const question = {
  id: '00000000-0000-4000-8000-000000000152',
  kind: 'rating',
  text: '流程顺手吗',
  options: [],
  isRequired: true,
} as const;

function surveyColumns() {
  const now = new Date();
  const asked = { audience: 'rep', trigger: 'by_hand', questions: JSON.stringify([question]) };
  return { name: another('问卷'), ...asked, created_at: now, updated_at: now };
}

const survey = {
  name: '输单回访',
  audience: 'rep',
  trigger: 'deal_lost',
  pipelineId: null,
  stageId: null,
  isOn: true,
  questions: [question],
};

/** A request about one item of the checklist of a delivery. */
function aboutItem(rest: object): Sampling {
  return async (world, holder) => {
    const { id } = await world.make('delivery', holder);
    const call = {
      method: 'POST',
      url: `/api/v1/deliveries/${id}/items`,
      headers: world.adminHeaders,
    } as const;
    const { json } = await world.product.send({ ...call, body: { name: '安装', isRequired: true } });
    return { params: { id, itemId: json.items[0].id }, ...rest };
  };
}

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
  ...recordSamples('deliveryRecords', 'delivery', (_, holder, { account }) => ({
    name: '网关二期交付',
    account,
    planned_on: '2026-12-18',
    owner: holder.userId,
  })),
  'deliveries.readChecklist': about('delivery'),
  'deliveries.takeTemplate': about('delivery', () => ({
    body: { templateId: usualServiceRules.delivery.templates[0]!.id },
  })),
  'deliveries.addItem': about('delivery', () => ({ body: { name: '安装', isRequired: true } })),
  'deliveries.tickItem': aboutItem({ body: { isDone: true, note: '顺利' } }),
  'deliveries.removeItem': aboutItem({}),
  'deliveries.accept': about('delivery', () => ({ body: { on: '2026-01-15', by: '王工', note: '通过' } })),
  'accountService.read': about('account'),
  'accountService.askNps': about('account', () => ({ body: { label: '王总' } })),
  'accountService.endNps': async (world, holder) => {
    const { id } = await world.make('account', holder);
    const call = {
      method: 'POST',
      url: `/api/v1/accounts/${id}/nps-links`,
      headers: world.adminHeaders,
    } as const;
    const { json } = await world.product.send({ ...call, body: { label: '王总' } });
    return { params: { id, linkId: json.id } };
  },
  'surveys.create': async () => ({ body: { survey } }),
  'surveys.save': about('survey', () => ({ body: { survey, version: 1 } })),
  'surveys.results': about('survey'),
  'surveys.askAboutDeal': async (world, holder) => {
    const { id } = await world.make('survey', holder);
    const deal = await world.make('deal', holder);
    return { params: { id }, body: { dealId: deal.id } };
  },
  'surveys.answer': about('surveyRequest', () => ({ body: { answers: { [question.id]: 4 } } })),
  'surveys.makeLink': async (world, holder) => {
    const { id } = await world.make('surveyRequest', holder);
    await world.product.query(
      `update survey set audience = 'customer' where id = (select survey_id from survey_request where id = $1)`,
      [id],
    );
    return { params: { id }, body: { label: '王工' } };
  },
  'repurchases.preview': async () => ({
    body: {
      rule: {
        id: '00000000-0000-4000-8000-000000000001',
        name: '一年后复购',
        isOn: true,
        afterDays: 300,
        productId: null,
        pipelineId: null,
        since: '2026-01-01',
      },
    },
  }),
  'cases.saveRules': async (world) => {
    const { version } = await shownAt(world, '/service-rules');
    return { body: { rules: usualServiceRules, version } };
  },
};
