/** A company with something of everything that an endpoint can be asked about. */
import { createHash } from 'node:crypto';
import { writeFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { mailsByRow } from './mail-samples.ts';
import { newId } from '../../src/platform/model/identifier.ts';
import { storedPath } from '../../src/platform/server/index.ts';
import type { OrganisationForTests } from '../../src/identity/server/testing/organisation-for-tests.ts';
import type { Principal } from '../../src/platform/model/principal.ts';
import { another } from './another.ts';
import { alertRows } from './alert-samples.ts';
import { formRows } from './form-samples.ts';
import { reportRows } from './report-samples.ts';
import { scheduleRows } from './schedule-samples.ts';
import { coachingRows, incentivesByRequest } from './coaching-samples.ts';
import { reviewRows, reviewsByRequest } from './review-samples.ts';
import { sourceRows } from './source-samples.ts';
import { contractRows } from './contract-samples.ts';
import { channelsByRequest, channelsByRow } from './channel-samples.ts';
import { serviceRows } from './service-samples.ts';
import { approvalRows, flowsByRequest } from './approval-samples.ts';
import { captureRows } from './capture-rows.ts';
import { quoteRows } from './quote-samples.ts';
import { handOverRows } from './hand-over-samples.ts';
import { automationsByRequest, automationsByRow } from './automation-samples.ts';
import { playbookByRow } from './playbook-samples.ts';
import { talksByRow } from './talk-samples.ts';
import { leadsByRequest, leadsByRow } from './lead-world.ts';
import { browserOf, type ServedProduct } from './served-product.ts';

export type Person = Principal & { userId: string };
export type Made = { id: string; version: number };

export type World = {
  product: ServedProduct;
  company: OrganisationForTests;
  admin: Person;
  adminHeaders: Record<string, string>;
  /** Somebody whom records can be given to. */
  colleague: Person;
  pipelineId: string;
  stageIds: string[];
  /** An item on the checklist of the first stage, a help and no rule. */
  checklistItemId: string;
  lossReasonId: string;
  roleIds: Record<string, string>;
  /** A new record of the kind, held by this person (where the kind has a holder). */
  make(kind: MadeKind, holder: Person): Promise<Made>;
};

export type MadeKind = keyof typeof byRequest | keyof typeof byRow;

export async function openWorld(product: ServedProduct, company: OrganisationForTests): Promise<World> {
  const admin = company.admin as Person;
  const adminHeaders = await browserOf(company, admin);
  const get = async (url: string) => (await product.send({ method: 'GET', url, headers: adminHeaders })).json;
  const [pipelines, reasons, roles] = [
    await get('/api/v1/pipelines'),
    await get('/api/v1/loss-reasons'),
    await get('/api/v1/roles'),
  ];
  const checklistItemId = await drawChecklist(product, adminHeaders, pipelines.items[0]);
  const world: World = {
    product,
    company,
    admin,
    adminHeaders,
    colleague: await company.addPerson({ name: '同事', role: 'rep' }),
    pipelineId: pipelines.items[0].id,
    stageIds: pipelines.items[0].stages.map((stage: Made) => stage.id),
    checklistItemId,
    lossReasonId: reasons.items[0].id,
    roleIds: Object.fromEntries(roles.items.map((role: { key: string; id: string }) => [role.key, role.id])),
    make: (kind, holder) => make(world, kind, holder),
  };
  return world;
}

/** Draws the pipeline anew with one item on the checklist of its first stage. */
async function drawChecklist(
  product: ServedProduct,
  headers: Record<string, string>,
  { id, name, version, stages }: Made & { name: string; stages: Record<string, unknown>[] },
): Promise<string> {
  const item = { id: newId(), text: '问清预算', textEn: null, required: null };
  const process = { entry: [], checklist: [item], exit: [], transitions: [] };
  const drawn = stages.map((stage, place) => ({
    ...stage,
    rank: undefined,
    process: place === 0 ? process : null,
  }));
  await product.send({
    method: 'PUT',
    url: `/api/v1/pipelines/${id}`,
    headers,
    body: { name, version, stages: drawn },
  });
  return item.id;
}

const byRequest = {
  ...leadsByRequest,
  ...flowsByRequest,
  ...channelsByRequest,
  ...automationsByRequest,
  ...reviewsByRequest,
  ...incentivesByRequest,
  account: (holder: Person) => ['/accounts', { name: another('客户'), owner: holder.userId }],
  contact: (holder: Person) => ['/contacts', { name: another('联系人'), owner: holder.userId }],
  contract: (holder: Person) => [
    '/contracts',
    { name: another('合同'), owner: holder.userId, amount: '100000' },
  ],
  product: () => ['/products', { name: another('产品') }],
  priceBook: () => ['/price-books', { name: another('价格表') }],
  deal: (holder: Person) => [
    '/deals',
    {
      name: another('商机'),
      owner: holder.userId,
      amount: '100000',
      next_step: '寄样品',
      next_step_on: '2035-01-31',
    },
  ],
  task: (holder: Person) => ['/tasks', { title: another('任务'), ownerId: holder.userId }],
  field: () => [
    '/fields',
    {
      standard: false,
      object: 'account',
      label: { zh: another('字段'), en: 'Field' },
      kind: 'select',
      key: another('f').replace(' ', '_'),
      options: [{ value: 'a', label: { zh: '甲', en: 'A' } }],
    },
  ],
  role: () => ['/roles', { name: another('角色') }],
  team: () => ['/teams', { name: another('小组') }],
  pipeline: () => ['/pipelines', pipelineBody(another('流程'))],
} satisfies Record<string, (holder: Person) => [string, object] | (string | object)[]>;

export function pipelineBody(title: string) {
  const stage = (kind: string, probability: number) => ({ name: `${kind}阶段`, kind, probability });
  return { name: title, stages: [stage('open', 10), stage('won', 100), stage('lost', 0)] };
}

type Row = { table: string; columns: Record<string, unknown> };

const byRow = {
  ...captureRows,
  ...approvalRows,
  ...channelsByRow,
  ...leadsByRow,
  ...handOverRows,
  ...talksByRow,
  ...playbookByRow,
  ...automationsByRow,
  ...mailsByRow,
  ...serviceRows,
  ...quoteRows,
  note: async (world: World, holder: Person): Promise<Row> => {
    const account = await world.make('account', holder);
    const about = { subject_object: 'account', subject_id: account.id, account_id: account.id };
    const now = new Date();
    return {
      table: 'note',
      columns: {
        ...about,
        body: '谈过了',
        at: now,
        author_id: holder.userId,
        created_at: now,
        updated_at: now,
      },
    };
  },
  file: async (world: World, holder: Person): Promise<Row> => {
    const account = await world.make('account', holder);
    const about = { subject_object: 'account', subject_id: account.id, account_id: account.id };
    const now = new Date();
    const times = { created_at: now, updated_at: now };
    return {
      table: 'file',
      columns: { ...about, ...times, name: '合同.txt', created_by: holder.userId },
    };
  },
  supervisionNote: async (world: World, holder: Person): Promise<Row> => {
    const deal = await world.make('deal', holder);
    const columns = { deal_id: deal.id, body: '请跟进', by_id: world.admin.userId, to_id: holder.userId };
    return { table: 'supervision_note', columns: { ...columns, at: new Date() } };
  },
  jotting: async (world: World, holder: Person): Promise<Row> => {
    const note = await world.make('note', holder);
    const done = { contacts: [], taskId: null, ticks: [], stageId: null, before: {}, after: {} };
    const about = { object: 'account', record_id: (await world.make('account', holder)).id };
    const columns = { ...about, author_id: holder.userId, note_id: note.id, done: JSON.stringify(done) };
    return { table: 'jotting', columns: { ...columns, at: new Date() } };
  },
  view: async (_: World, holder: Person): Promise<Row> => ({
    table: 'saved_view',
    columns: { object: 'deal', name: another('视图'), owner_id: holder.userId, shared: false, state: '{}' },
  }),
  ...contractRows,
  ...coachingRows,
  ...alertRows,
  ...reportRows,
  ...scheduleRows,
  ...formRows,
  ...reviewRows,
  ...sourceRows,
  job: async (_: World, holder: Person): Promise<Row> => ({
    table: 'job',
    columns: { kind: 'import', state: 'queued', input: '{}', created_by: holder.userId },
  }),
  exportJob: async (world: World, holder: Person): Promise<Row> => {
    const file = await world.make('storedFile', holder);
    const columns = {
      kind: 'export',
      state: 'done',
      input: '{}',
      result: JSON.stringify({ fileId: file.id }),
    };
    return { table: 'job', columns: { ...columns, created_by: holder.userId } };
  },
  storedFile: async (_: World, holder: Person): Promise<Row> => ({
    table: 'stored_file',
    columns: { name: '客户.csv', media_type: 'text/csv', size: fileText.length, created_by: holder.userId },
  }),
  importRun: async (world: World, holder: Person): Promise<Row> => {
    const file = await world.make('storedFile', holder);
    const columns = { entity: 'accounts', file_name: '客户.csv', stored_as: file.id, state: 'done' };
    const counts = { row_count: 1, created_count: 0, rejected_count: 1, rejects_stored_as: file.id };
    const mapping = JSON.stringify({ entity: 'accounts', columns: { 名称: { field: 'name' } } });
    return { table: 'import_run', columns: { ...columns, ...counts, mapping, created_by: holder.userId } };
  },
  notification: async (_: World, holder: Person): Promise<Row> => ({
    table: 'notification',
    columns: { user_id: holder.userId, kind: 'task-given', payload: '{}', at: new Date() },
  }),
  apiKey: async (_: World, holder: Person): Promise<Row> => ({
    table: 'api_key',
    columns: { name: '钥匙', token_hash: Buffer.from(newId()), user_id: holder.userId, read_only: false },
  }),
} satisfies Record<string, (world: World, holder: Person) => Promise<Row>>;

const fileText = '名称\n远山科技\n';

async function make(world: World, kind: MadeKind, holder: Person): Promise<Made> {
  if (kind in byRequest) return requested(world, byRequest[kind as keyof typeof byRequest](holder));
  const { table, columns } = await byRow[kind as keyof typeof byRow](world, holder);
  const row: Record<string, unknown> = { tenant_id: world.company.orgId, id: newId(), ...columns };
  const places = Object.keys(row).map((_, index) => `$${index + 1}`);
  await world.product.query(
    `insert into ${table} (${Object.keys(row).join(', ')}) values (${places.join(', ')})`,
    Object.values(row),
  );
  if (kind === 'storedFile') await placeFile(world, String(row['id']));
  if (kind === 'file') await addVersion(world, String(row['id']), holder);
  return { id: String(row['id']), version: 1 };
}

async function requested(world: World, [url, body]: (string | object)[]): Promise<Made> {
  const sent = { method: 'POST', url: `/api/v1${String(url)}`, headers: world.adminHeaders, body };
  const { status, json, text } = await world.product.send(sent);
  if (status !== 201) throw new Error(`POST ${String(url)}: ${status} ${text}`);
  return { id: json.id, version: json.version };
}

async function addVersion(world: World, fileId: string, holder: Person): Promise<void> {
  const sha256 = createHash('sha256').update(fileText).digest('hex');
  const values = [world.company.orgId, newId(), fileId, fileText.length, sha256, holder.userId];
  await world.product.query(
    `insert into file_version (tenant_id, id, file_id, number, name, media_type, size, sha256, author_id, at)
       values ($1, $2, $3, 1, '合同.txt', 'text/plain', $4, $5, $6, now())`,
    values,
  );
  await placeFile(world, sha256);
}

async function placeFile({ product, company }: World, id: string): Promise<void> {
  const target = storedPath(product.dataDir, company.orgId, id);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, fileText);
}
