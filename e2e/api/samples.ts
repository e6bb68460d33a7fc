/** One good request for each endpoint, about records of the world that this person holds. */
import { another, pipelineBody, type Made, type MadeKind, type Person, type World } from './world.ts';

export type Sample = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  ifMatch?: number;
  headers?: Record<string, string>;
};

type Sampling = (world: World, holder: Person) => Promise<Sample>;

/** A request about one record of the kind. */
function about(kind: MadeKind, rest: (made: Made, world: World, holder: Person) => Sample = () => ({})): Sampling {
  return async (world, holder) => {
    const made = await world.make(kind, holder);
    return { params: { id: made.id }, ...rest(made, world, holder) };
  };
}

/** The same after it has been removed by somebody who may. */
function removed(kind: 'account' | 'contact' | 'deal' | 'product' | 'task' | 'note'): Sampling {
  return async (world, holder) => {
    const made = await world.make(kind, holder);
    await world.product.query(`update ${kind} set deleted_at = now() where id = $1`, [made.id]);
    return { params: { id: made.id } };
  };
}

const asked = (body: unknown): Sampling => async () => ({ body });
const changed = (body: (world: World) => unknown, kind: MadeKind): Sampling =>
  about(kind, (made, world) => ({ body: body(world), ifMatch: made.version }));

function recordSamples(
  domain: string,
  kind: 'account' | 'contact' | 'deal' | 'product',
  body: (world: World, holder: Person, names: Record<string, string>) => object,
): Record<string, Sampling> {
  const filled = async (world: World, holder: Person) => {
    if (kind === 'product') return body(world, holder, {});
    const account = await world.make('account', holder);
    const contact = kind === 'deal' ? await world.make('contact', holder) : account;
    return body(world, holder, { account: account.id, contact: contact.id });
  };
  return {
    [`${domain}.list`]: async () => ({
      query: { limit: '20', total: 'true', sort: '-updated_at', filter: '[{"field":"name","op":"contains","value":"a"}]' },
    }),
    [`${domain}.get`]: about(kind),
    [`${domain}.history`]: about(kind),
    [`${domain}.create`]: async (world, holder) => ({ body: await filled(world, holder) }),
    [`${domain}.update`]: async (world, holder) => {
      const made = await world.make(kind, holder);
      return { params: { id: made.id }, ifMatch: made.version, body: await filled(world, holder) };
    },
    [`${domain}.bulkChange`]: async (world, holder) => ({
      body: { ids: [(await world.make(kind, holder)).id], values: { name: '改过名的' } },
    }),
    [`${domain}.remove`]: about(kind),
    [`${domain}.restore`]: removed(kind),
  };
}

const person = (world: World) => ({ name: '新同事', title: '销售', teamId: world.company.topTeamId, home: 'rep' });

const identity: Record<string, Sampling> = {
  'identity.updateMe': asked({ locale: 'en' }),
  'identity.createKey': asked({ name: '导出程序', readOnly: true }),
  'identity.revokeKey': about('apiKey'),
  'identity.updateOrganisation': asked({ name: '明斗测试公司', timeZone: 'Asia/Shanghai', amountStyle: 'full' }),
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
    body: { name: another('新小组'), parentId: company.topTeamId, managerId: colleague.userId, region: '华东' },
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
  'identity.createRole': async ({ roleIds }) => ({ body: { name: another('新角色'), copyOf: roleIds['rep'] } }),
  'identity.updateRole': changed(
    () => ({ name: another('改名的角色'), rights: { 'deal.read': 'own' }, fields: { 'deal.amount': 'read' } }),
    'role',
  ),
  'identity.removeRole': about('role'),
};

const view = { name: '我的视图', shared: false, state: { columns: ['name'], filter: [] } };
const option = { value: 'b', label: { zh: '乙', en: 'B' }, color: 'green' };
const fieldBody = { label: { zh: '改过的', en: 'Changed' }, options: [option], required: false, position: 2 };

const records: Record<string, Sampling> = {
  'records.createField': async () => ({
    body: { ...fieldBody, standard: false, object: 'contact', kind: 'select', searchable: true, reportable: true },
  }),
  'records.updateField': changed(() => ({ ...fieldBody, reportable: true, archived: false }), 'field'),
  'records.listFields': async () => ({ query: { object: 'account' } }),
  'records.readCatalogue': async () => ({ params: { object: 'account' } }),
  'records.listViews': async () => ({ query: { object: 'deal' } }),
  'records.createView': asked({ object: 'deal', ...view }),
  'records.updateView': changed(() => view, 'view'),
  'records.removeView': about('view'),
  'records.search': async () => ({ query: { q: '客户' } }),
  ...recordSamples('accounts', 'account', (_, holder, { account }) => ({
    name: '远山科技', phone: '021-5555 0000', email: 'a@example.test', province: '上海', city: '上海', address: '某路 1 号',
    annual_revenue: '123400', founded_year: 2001, parent: account, external_id: null, description: '老客户', owner: holder.userId,
  })),
  ...recordSamples('contacts', 'contact', (_, holder, { account }) => ({
    name: '王芳', account, title: '采购', department: '采购部', mobile: '13800000000', phone: '021-5555 0001',
    email: 'w@example.test', wechat: 'wang', description: '好说话', owner: holder.userId,
  })),
  ...recordSamples('products', 'product', () => ({
    name: '阀门', code: `C${Math.random()}`, family: '阀', unit: '台', list_price: '88000', description: '铸铁',
  })),
  ...recordSamples('dealRecords', 'deal', (_, holder, { account, contact }) => ({
    name: '二期扩容', account, contact, amount: '990000', expected_close_on: '2030-01-31', next_step: '报价',
    next_step_on: '2029-12-01', description: '三家比价', owner: holder.userId,
  })),
};

const deals: Record<string, Sampling> = {
  'deals.changeStage': about('deal', (_, { stageIds }) => ({ body: { stageId: stageIds[1], note: '谈妥', at: null } })),
  'deals.changeStages': async (world, holder) => ({
    body: { ids: [(await world.make('deal', holder)).id], stageId: world.stageIds[1], lossReasonId: world.lossReasonId, note: '一起' },
  }),
  'deals.handOver': about('deal', (_, { colleague }) => ({ body: { ownerId: colleague.userId, note: '交给你' } })),
  'deals.path': about('deal'),
  'deals.board': async ({ pipelineId }) => ({ params: { id: pipelineId }, query: { filter: '[]' } }),
  'pipelines.createPipeline': async () => ({ body: pipelineBody(another('渠道销售')) }),
  'pipelines.changePipeline': async (world, holder) => {
    const made = await world.make('pipeline', holder);
    const { items } = (await world.product.send({ method: 'GET', url: '/api/v1/pipelines', headers: world.adminHeaders })).json;
    const { stages } = items.find((one: Made) => one.id === made.id);
    const kept = stages.map(({ rank: _, ...stage }: { rank: number }) => stage);
    return { params: { id: made.id }, body: { name: another('渠道销售'), nameEn: 'Channel', stages: kept, version: 1, mapping: {} } };
  },
  'pipelines.archivePipeline': about('pipeline'),
  'pipelines.saveLossReasons': async ({ lossReasonId }) => ({
    body: { items: [{ id: lossReasonId, name: '价格', nameEn: 'Price' }, { name: '没有预算', nameEn: null }] },
  }),
};

const question = {
  measures: ['deals.count', 'deals.won_amount'], dimensions: ['deals.owner', 'deals.created_on.month'],
  filters: [{ field: 'deals.created_on', op: 'between', value: ['2020-01-01', '2030-01-01'] }],
  sort: [{ by: 'deals.count', desc: true }], limit: 50, compare: 'previous_period',
};

const rest: Record<string, Sampling> = {
  'insights.ask': asked(question),
  'insights.drillDown': asked({
    question: { measures: ['deals.count'], dimensions: [], filters: [] },
    cell: { measure: 'deals.count', values: [] }, offset: 0, limit: 10,
  }),
  'activities.timeline': async (world, holder) => ({
    query: { object: 'account', id: (await world.make('account', holder)).id, kinds: 'note,task', limit: '10' },
  }),
  'activities.addNote': async (world, holder) => ({
    body: { object: 'account', id: (await world.make('account', holder)).id, kind: 'call', body: '谈了价格', at: '2026-01-02T03:04:05Z', mentions: [world.colleague.userId] },
  }),
  'activities.changeNote': changed(() => ({ kind: 'visit', body: '改过的话', at: '2026-01-02T03:04:05Z' }), 'note'),
  'activities.removeNote': about('note'),
  'activities.restoreNote': removed('note'),
  'activities.listTasks': async () => ({ query: { scope: 'all', state: 'open', due: 'any', limit: '20' } }),
  'activities.addTask': async (world, holder) => ({
    body: { title: '回访', subject: { object: 'account', id: (await world.make('account', holder)).id }, dueOn: '2030-01-01', promised: true, ownerId: holder.userId },
  }),
  'activities.changeTask': changed(() => ({ title: '再次回访', dueOn: '2030-02-01', promised: false }), 'task'),
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
  'integrations.lookIntoFile': about('file', () => ({ body: { entity: 'accounts', reading: { delimiter: ',' } } })),
  'integrations.startImport': async (world, holder) => ({
    body: {
      fileId: (await world.make('file', holder)).id, dryRun: true, reading: {},
      mapping: { entity: 'accounts', columns: { 名称: { field: 'name' } }, create: [], constants: { city: '上海' } },
    },
  }),
  'integrations.uploadFile': async () => ({ headers: { 'content-type': multipart }, body: upload }),
  'integrations.getImport': about('importRun'),
  'integrations.rejectedRows': about('importRun'),
  'integrations.undoImport': about('importRun'),
  'integrations.startExport': asked({ object: 'account', format: 'csv', columns: ['name'], filter: [], sort: 'name', search: '客' }),
  'integrations.exportedFile': about('exportJob'),
  'identity.listAudit': async () => ({ query: { limit: '5', object: 'deal' } }),
  'identity.listUsers': async () => ({ query: { state: 'active' } }),
};

const multipart = 'multipart/form-data; boundary=mingdou';
const upload = '--mingdou\r\ncontent-disposition: form-data; name="file"; filename="客户.csv"\r\ncontent-type: text/csv\r\n\r\n名称\n远山\n\r\n--mingdou--\r\n';

const entry: Record<string, Sampling> = {
  'entry.signIn': asked({ email: 'nobody@example.test', password: 'wrong-password' }),
  'entry.enterDemo': async ({ colleague }) => ({ body: { userId: colleague.userId } }),
  'entry.readLink': async () => ({ params: { token: 'mdl_unknown' } }),
  'entry.spendLink': async () => ({ params: { token: 'mdl_unknown' }, body: { password: 'long-enough-1', name: '新人' } }),
  'entry.foundOrganisation': asked({ name: '新公司', adminName: '管理员', email: 'found@example.test', locale: 'en' }),
};

const samples: Record<string, Sampling> = { ...identity, ...records, ...deals, ...rest, ...entry };

/** A good request; endpoints that take nothing have an empty one. */
export function sampleOf(name: string, world: World, holder: Person): Promise<Sample> {
  return samples[name]?.(world, holder) ?? Promise.resolve({});
}
