/** One good request for each endpoint, about records of the world that this person holds. */
import { approvalSamples } from './approval-samples.ts';
import { catalogSamples } from './catalog-samples.ts';
import { captureSamples } from './capture-samples.ts';
import { channelSamples } from './channel-samples.ts';
import { automationSamples } from './automation-samples.ts';
import { playbookSamples } from './playbook-samples.ts';
import { talkSamples } from './talk-samples.ts';
import { contractSamples, contractTemplateSamples } from './contract-samples.ts';
import { forecastSamples } from './forecast-samples.ts';
import { coachingSamples } from './coaching-samples.ts';
import { dealClockSamples } from './deal-clock-samples.ts';
import { handOverSamples } from './hand-over-samples.ts';
import { jottingSamples } from './jotting-samples.ts';
import { leadRuleSamples } from './lead-rule-samples.ts';
import { leadSamples } from './lead-samples.ts';
import { mailSamples } from './mail-samples.ts';
import { reviewSamples } from './review-samples.ts';
import { gridSamples } from './grid-samples.ts';
import { trustSamples } from './trust-samples.ts';
import { processSamples } from './process-samples.ts';
import { fileSamples, formOf } from './file-samples.ts';
import { segmentSamples } from './segment-samples.ts';
import { serviceSamples } from './service-samples.ts';
import { quoteSamples } from './quote-samples.ts';
import { recordsSamples } from './record-samples.ts';
import { about, asked, changed, removed, type Sample, type Sampling } from './sampling.ts';
import { another } from './another.ts';
import { pipelineBody, type Made, type Person, type World } from './world.ts';

const person = (world: World) => ({
  name: '新同事',
  title: '销售',
  teamId: world.company.topTeamId,
  home: 'rep',
});
const identity: Record<string, Sampling> = {
  'identity.updateMe': asked({ locale: 'en' }),
  'identity.createKey': asked({ name: '导出程序', readOnly: true }),
  'identity.revokeKey': about('apiKey'),
  'identity.updateOrganisation': asked({
    name: '明斗测试公司',
    timeZone: 'Asia/Shanghai',
    amountStyle: 'full',
  }),
  'identity.createUser': async (world) => ({
    body: {
      ...person(world),
      email: `u${Math.random().toString(36).slice(2)}@example.test`,
      roleIds: [world.roleIds['rep']],
    },
  }),
  'identity.updateUser': async (world) => {
    const made = await world.company.addPerson({ name: '要改的人' });
    const body = { ...person(world), roleIds: [world.roleIds['rep']], state: 'active' };
    return { params: { id: made.userId }, ifMatch: 1, body };
  },
  'identity.inviteUser': async (world) => {
    const made = await world.company.addPerson({ name: '要请的人' });
    return { params: { id: made.userId }, body: { email: `i${made.userId}@example.test` } };
  },
  'identity.resetPassword': async (world) => ({
    params: { id: (await world.company.addPerson({ name: '忘了密码的人' })).userId },
  }),
  'identity.createTeam': async ({ company, colleague }) => ({
    body: {
      name: another('新小组'),
      parentId: company.topTeamId,
      managerId: colleague.userId,
      region: '华东',
    },
  }),
  'identity.updateTeam': changed(
    ({ company, colleague }) => ({
      name: another('改名的小组'),
      parentId: company.topTeamId,
      managerId: colleague.userId,
      region: '华北',
    }),
    'team',
  ),
  'identity.removeTeam': about('team'),
  'identity.createRole': async ({ roleIds }) => ({
    body: { name: another('新角色'), copyOf: roleIds['rep'] },
  }),
  'identity.updateRole': changed(
    () => ({
      name: another('改名的角色'),
      rights: { 'deal.read': 'own' },
      fields: { 'deal.amount': 'read' },
    }),
    'role',
  ),
  'identity.removeRole': about('role'),
};

const deals: Record<string, Sampling> = {
  'deals.changeStage': about('deal', (_, { stageIds }) => ({
    body: { stageId: stageIds[1], note: '谈妥', at: null },
  })),
  'deals.changeStages': async (world, holder) => ({
    body: {
      ids: [(await world.make('deal', holder)).id],
      stageId: world.stageIds[1],
      lossReasonId: world.lossReasonId,
      note: '一起',
    },
  }),
  'deals.handOver': about('deal', (_, { colleague }) => ({
    body: { ownerId: colleague.userId, note: '交给你' },
  })),
  'deals.path': about('deal'),
  'deals.board': async ({ pipelineId }) => ({ params: { id: pipelineId }, query: { filter: '[]' } }),
  'pipelines.createPipeline': async () => ({ body: pipelineBody(another('渠道销售')) }),
  'pipelines.changePipeline': async (world, holder) => {
    const made = await world.make('pipeline', holder);
    const { items } = (
      await world.product.send({ method: 'GET', url: '/api/v1/pipelines', headers: world.adminHeaders })
    ).json;
    const { stages } = items.find((one: Made) => one.id === made.id);
    const kept = stages.map((stage: object) => ({ ...stage, rank: undefined }));
    return {
      params: { id: made.id },
      body: { name: another('渠道销售'), nameEn: 'Channel', stages: kept, version: 1, mapping: {} },
    };
  },
  'pipelines.archivePipeline': about('pipeline'),
  'pipelines.saveLossReasons': async ({ lossReasonId }) => ({
    body: {
      items: [
        { id: lossReasonId, name: '价格', nameEn: 'Price' },
        { name: '没有预算', nameEn: null },
      ],
    },
  }),
};

const question = {
  measures: ['deals.count', 'deals.won_amount'],
  dimensions: ['deals.owner', 'deals.created_on.month'],
  filters: [{ field: 'deals.created_on', op: 'between', value: ['2020-01-01', '2030-01-01'] }],
  sort: [{ by: 'deals.count', desc: true }],
  limit: 50,
  compare: 'previous_period',
};

const rest: Record<string, Sampling> = {
  'insights.ask': asked(question),
  'insights.askMany': asked({ questions: [question] }),
  'insights.compareWithPeers': async ({ pipelineId }) => ({ query: { pipeline: pipelineId } }),
  'insights.findBottlenecks': async ({ pipelineId }) => ({ body: { pipeline: pipelineId } }),
  'insights.tellFunnelDetails': async ({ pipelineId }) => ({ body: { funnel: { pipeline: pipelineId } } }),
  'insights.listDealsBehind': async ({ pipelineId }) => ({
    body: { bottleneck: { pipeline: pipelineId }, cell: { what: 'lost', rank: 1 } },
  }),
  'insights.drillDown': asked({
    question: { measures: ['deals.count'], dimensions: [], filters: [] },
    cell: { measure: 'deals.count', values: [] },
    offset: 0,
    limit: 10,
  }),
  'activities.timeline': async (world, holder) => ({
    query: {
      object: 'account',
      id: (await world.make('account', holder)).id,
      kinds: 'note,task',
      limit: '10',
    },
  }),
  'activities.addNote': async (world, holder) => ({
    body: {
      object: 'account',
      id: (await world.make('account', holder)).id,
      kind: 'call',
      body: '谈了价格',
      at: '2026-01-02T03:04:05Z',
      mentions: [world.colleague.userId],
    },
  }),
  'activities.changeNote': changed(
    () => ({ kind: 'visit', body: '改过的话', at: '2026-01-02T03:04:05Z' }),
    'note',
  ),
  'activities.removeNote': about('note'),
  'activities.restoreNote': removed('note'),
  'activities.listTasks': async () => ({ query: { scope: 'all', state: 'open', due: 'any', limit: '20' } }),
  'activities.addTask': async (world, holder) => ({
    body: {
      title: '回访',
      subject: { object: 'account', id: (await world.make('account', holder)).id },
      dueOn: '2030-01-01',
      remindAt: '2029-12-31T10:00:00Z',
      promised: true,
      ownerId: holder.userId,
    },
  }),
  'activities.changeTask': changed(
    () => ({ title: '再次回访', dueOn: '2030-02-01', remindAt: null, promised: false }),
    'task',
  ),
  'activities.removeTask': about('task'),
  'activities.restoreTask': removed('task'),
  'activities.completeTask': about('task'),
  'activities.reopenTask': about('task'),
  'notifications.listNotifications': async () => ({ query: { limit: '10' } }),
  'notifications.readNotification': about('notification'),
  'jobs.listJobs': async () => ({ query: { limit: '10', kind: 'import', state: 'queued' } }),
  'jobs.getJob': about('job'),
  'jobs.cancelJob': about('job'),
  'integrations.listImports': async () => ({ query: { limit: '10' } }),
  'integrations.lookIntoFile': about('storedFile', () => ({
    body: { entity: 'accounts', reading: { delimiter: ',' } },
  })),
  'integrations.startImport': async (world, holder) => ({
    body: {
      fileId: (await world.make('storedFile', holder)).id,
      dryRun: true,
      reading: {},
      mapping: {
        entity: 'accounts',
        columns: { 名称: { field: 'name' } },
        create: [],
        constants: { city: '上海' },
      },
    },
  }),
  'integrations.uploadFile': async () => formOf('客户.csv', '名称\n远山\n'),
  'integrations.getImport': about('importRun'),
  'integrations.rejectedRows': about('importRun'),
  'integrations.undoImport': about('importRun'),
  'integrations.startExport': asked({
    object: 'account',
    format: 'csv',
    columns: ['name'],
    filter: [],
    sort: 'name',
    search: '客',
  }),
  'integrations.exportedFile': about('exportJob'),
  'leadQuality.listChannelCosts': async () => ({ query: { from: '2026-01', to: '2026-12' } }),
  'leadQuality.saveChannelCosts': asked({
    items: [{ month: '2026-03', source: 'website', campaign: '春季投放', amount: '120000' }],
  }),
  'identity.listAudit': async () => ({ query: { limit: '5', object: 'deal' } }),
  'identity.listUsers': async () => ({ query: { state: 'active' } }),
};

const entry: Record<string, Sampling> = {
  'entry.signIn': asked({ email: 'nobody@example.test', password: 'wrong-password' }),
  'entry.enterDemo': async ({ colleague }) => ({ body: { userId: colleague.userId } }),
  'entry.readLink': async () => ({ params: { token: 'mdl_unknown' } }),
  'entry.spendLink': async () => ({
    params: { token: 'mdl_unknown' },
    body: { password: 'long-enough-1', name: '新人' },
  }),
  'entry.foundOrganisation': asked({
    name: '新公司',
    adminName: '管理员',
    email: 'found@example.test',
    locale: 'en',
  }),
};

const samples: Record<string, Sampling> = {
  ...identity,
  ...recordsSamples,
  ...fileSamples,
  ...deals,
  ...catalogSamples,
  ...processSamples,
  ...captureSamples,
  ...approvalSamples,
  ...leadSamples,
  ...leadRuleSamples,
  ...dealClockSamples,
  ...gridSamples,
  ...trustSamples,
  ...segmentSamples,
  ...coachingSamples,
  ...forecastSamples,
  ...reviewSamples,
  ...handOverSamples,
  ...channelSamples,
  ...talkSamples,
  ...playbookSamples,
  ...automationSamples,
  ...jottingSamples,
  ...mailSamples,
  ...serviceSamples,
  ...contractSamples,
  ...contractTemplateSamples,
  ...quoteSamples,
  ...rest,
  ...entry,
};

/** A good request; endpoints that take nothing have an empty one. */
export function sampleOf(name: string, world: World, holder: Person): Promise<Sample> {
  return samples[name]?.(world, holder) ?? Promise.resolve({});
}
