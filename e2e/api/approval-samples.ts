/** Good requests about approvals, what stands for one in the world, and what the permission table says of them. */
import { addDays, dayOf } from '../../src/platform/model/calendar.ts';
import { newId } from '../../src/platform/model/identifier.ts';
import { another } from './another.ts';
import { covers, rightOf, type Asker, type Relation } from './permission-table.ts';
import { about, type Sampling } from './sampling.ts';
import type { Person, World } from './world.ts';

const design = (userId: string) => ({
  steps: [
    {
      kind: 'approve',
      id: 'first',
      name: '负责人审批',
      approvers: [{ kind: 'person', userId }],
      mode: 'all',
      whenEmpty: { kind: 'admin' },
      whenSubmitter: 'allow',
      escalation: null,
      fields: {},
    },
  ],
  whenAskedBefore: 'first',
  afterSendBack: 'start',
});

const flowBody = (world: World) => ({
  name: another('审批流程'),
  isOn: true,
  applies: null,
  design: design(world.colleague.userId),
});

/** Flows apply from the first on: a move of the world's deals is looked at by the colleague. */
export const flowsByRequest = {
  approvalFlow: (holder: Person) => [
    '/approval-flows',
    {
      paper: 'stage_move',
      name: another('审批流程'),
      isOn: true,
      applies: null,
      design: design(holder.userId),
    },
  ],
} satisfies Record<string, (holder: Person) => (string | object)[]>;

type Row = { table: string; columns: Record<string, unknown> };

/** Requests that this person submitted and is asked in, about a move of a deal of his. */
export const approvalRows = {
  approvalDeputy: async (world: World, holder: Person): Promise<Row> => {
    const { from, to } = daysAhead();
    const deputy = holder.userId === world.colleague.userId ? world.admin : world.colleague;
    const people = { user_id: holder.userId, deputy_id: deputy.userId };
    return {
      table: 'approval_deputy',
      columns: { ...people, from_day: from, to_day: to, created_at: new Date() },
    };
  },
  stageMove: async (world: World, holder: Person): Promise<Row> => {
    const deal = await world.make('deal', holder);
    const way = { from_stage_id: world.stageIds[0], to_stage_id: world.stageIds[1] };
    const asked = { why: '客户已确认', asked_by: holder.userId, asked_at: new Date(), state: 'waiting' };
    return { table: 'stage_move', columns: { deal_id: deal.id, ...way, ...asked } };
  },
  approvalRequest: async (world: World, holder: Person): Promise<Row> => {
    const [move, flow] = [await world.make('stageMove', holder), await world.make('approvalFlow', holder)];
    const rows = await world.product.query(
      'select id from approval_flow_version where tenant_id = $1 and flow_id = $2',
      [world.company.orgId, flow.id],
    );
    const paper = { paper: 'stage_move', paper_id: move.id, title: '移动商机' };
    const now = new Date();
    return {
      table: 'approval_request',
      columns: {
        ...paper,
        flow_version_id: rows[0]!['id'],
        submitter_id: holder.userId,
        submitted_at: now,
        facts: '{}',
        shown: '[]',
        outcome: 'running',
        step_id: 'first',
        round: 1,
        taken: '{}',
      },
    };
  },
};

/** Days of their own each time: nobody is away twice. */
let daysAsked = 0;
function daysAhead() {
  daysAsked += 1;
  const day = addDays(dayOf(new Date(), 'Asia/Shanghai'), 30 + daysAsked);
  return { from: day, to: day };
}

async function running(world: World, holder: Person): Promise<string> {
  const { id } = await world.make('approvalRequest', holder);
  const seat = [
    world.company.orgId,
    id,
    1,
    0,
    'first',
    '负责人审批',
    1,
    holder.userId,
    'asked',
    'flow',
    false,
  ];
  const places = seat.map((_, at) => `$${at + 1}`).join(', ');
  await world.product.query(
    `insert into approval_seat (tenant_id, request_id, number, place, step_id, step_name, round, user_id, state,
       origin, is_after, asked_at) values (${places}, now())`,
    seat,
  );
  return id;
}

const aboutRequest =
  (body?: unknown): Sampling =>
  async (world, holder) => ({
    params: { id: await running(world, holder) },
    ...(body !== undefined && { body }),
  });

export const approvalSamples: Record<string, Sampling> = {
  'approvals.listRequests': async () => ({ query: { box: 'waiting', limit: '10' } }),
  'approvals.listNamedRequests': async (world, holder) => ({
    query: { ids: await running(world, holder) },
  }),
  'approvals.getRequest': aboutRequest(),
  'approvals.decide': aboutRequest({ act: 'approve', comment: '同意' }),
  'approvals.revoke': aboutRequest({ comment: '不需要了' }),
  'approvals.resubmit': async (world, holder) => {
    const id = await running(world, holder);
    await world.product.query(`update approval_request set outcome = 'sent_back' where id = $1`, [id]);
    return { params: { id }, body: { comment: null } };
  },
  'approvals.paperRequests': async (world, holder) => ({
    params: { paper: 'stage_move', id: (await world.make('stageMove', holder)).id },
  }),
  'approvalDeputies.addDeputy': async (world) => ({
    body: { deputyId: world.colleague.userId, ...daysAhead() },
  }),
  'approvalDeputies.removeDeputy': about('approvalDeputy'),
  'approvalFlows.createFlow': async (world) => ({
    body: { paper: 'stage_move', ...flowBody(world), isOn: false },
  }),
  'approvalFlows.tryFlow': async (world) => ({
    body: {
      paper: 'stage_move',
      applies: null,
      design: design(world.colleague.userId),
      sample: { submitterId: world.colleague.userId, teamId: null, facts: { amount: '5000000' } },
    },
  }),
  'approvalFlows.saveFlow': about('approvalFlow', ({ version }, world) => ({
    ifMatch: version,
    body: flowBody(world),
  })),
  'approvalFlows.archiveFlow': about('approvalFlow'),
  'approvalFlows.orderFlows': async () => ({ body: { paper: 'stage_move', flowIds: [newId()] } }),
  'stageMoves.submitStageMove': async (world, holder) => {
    await world.make('approvalFlow', world.colleague);
    const { id } = await world.make('deal', holder);
    return {
      params: { id },
      body: { stageId: world.stageIds[1], why: '客户已确认方案', lossReasonId: null },
    };
  },
  'stageMoves.listStageMoves': about('deal'),
};

/** Whoever asks, they tell no more than concerns him. */
const lists = new Set(['approvals.listRequests', 'approvals.listAllRequests', 'approvals.listNamedRequests']);

export const isAboutApprovals = (name: string) =>
  name.startsWith('approvals.') || name === 'approvalDeputies.removeDeputy';

/** A request concerns who submitted it and whom it asks; who supervises approvals or reads his team's, decides nothing. */
export function aboutApprovals(asker: Asker, name: string, relation: Relation): number | null {
  if (lists.has(name)) return null;
  if (name === 'approvals.paperRequests') return covers(rightOf(asker, 'deal.read'), relation) ? null : 404;
  if (relation === 'own') return null;
  if (name === 'approvalDeputies.removeDeputy')
    return rightOf(asker, 'approval.design') === undefined ? 404 : null;
  const reads = covers(rightOf(asker, 'approval.read'), relation);
  if (!reads && rightOf(asker, 'approval.supervise') === undefined) return 404;
  return name === 'approvals.getRequest' ? null : 409;
}
