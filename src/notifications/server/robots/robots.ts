/** Group robots as the administrator keeps them; their addresses and secrets go in and never come out. */
import { sql, type Selectable } from 'kysely';
import { newId } from '../../../platform/model/identifier.ts';
import { say, type Label } from '../../../platform/model/label.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Egress, Safe, Tables, Work } from '../../../platform/server/index.ts';
import type { NewRobot, RobotChange, WireRobot } from '../../model/robots/contract.ts';
import type { RobotProduct } from '../../model/robots/products.ts';
import { robotRefusals } from '../../model/robots/refusals.ts';
import { wordsOfFailure } from './failure-words.ts';
import { tellRobotDue } from './queue-messages.ts';

export const robotPurpose = 'im-robot';

export type RobotKeeping = { safe: Safe; egress: Egress };

type Row = Selectable<Tables['im_robot']>;

/** All that are kept, by name. */
export async function listRobots(work: Work): Promise<{ items: WireRobot[] }> {
  const rows = await kept(work).orderBy('name').orderBy('id').execute();
  const waiting = await countWaiting(work);
  return { items: rows.map((row) => wireRobot(work, row, waiting.get(row.id) ?? 0)) };
}

/** Adds a robot, which tells its group from now on. Refuses an address that may not be called, and teams that are gone. */
export async function addRobot(
  work: Work,
  { safe, egress }: RobotKeeping,
  { address, signSecret, teamIds, workingHoursOnly, ...plain }: NewRobot,
): Promise<WireRobot> {
  const { db, principal, now } = work;
  await egress.check(address);
  await requireTeams(work, teamIds);
  const seal = (text: string) => safe.seal(principal.tenantId, robotPurpose, text);
  const row = await db
    .insertInto('im_robot')
    .values({
      ...plain,
      tenant_id: principal.tenantId,
      id: newId(),
      address: seal(address),
      address_hint: hintOf(address),
      sign_secret: signSecret === null ? null : seal(signSecret),
      team_ids: teamIds,
      working_hours_only: workingHoursOnly,
      created_at: now,
      created_by: principal.userId,
      updated_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const changes = { name: { from: null, to: plain.name }, address: { from: null, to: row.address_hint } };
  work.record({ type: 'im_robot.created', object: 'im_robot', recordId: row.id, changes });
  return wireRobot(work, row, 0);
}

/**
 * Changes a robot from the version the asker saw. One that is switched on anew forgets its failures; what waits at one that is
 * switched off or removed is dropped. Refuses as adding does, an unknown robot and a stale version.
 */
export async function changeRobot(
  work: Work,
  { safe, egress }: RobotKeeping,
  { id, version }: { id: string; version: number },
  change: RobotChange,
): Promise<WireRobot> {
  const { db, principal, now } = work;
  const before = await lockRobot(work, id);
  if (Number(before.version) !== version) refuse(refusals.staleVersion);
  if (change.address !== undefined) await egress.check(change.address);
  if (change.teamIds !== undefined) await requireTeams(work, change.teamIds);
  const isOn = change.isOn ?? before.state === 'on';
  const after = await db
    .updateTable('im_robot')
    .set({
      ...columnsOf(change, (text) => safe.seal(principal.tenantId, robotPurpose, text)),
      ...(change.isArchived && { archived_at: now }),
      ...(change.isOn !== undefined && { state: isOn ? 'on' : 'off' }),
      ...(isOn && { error: null, failures: 0, next_try_at: null }),
      version: before.version + 1n,
      updated_at: now,
    })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  if (change.isArchived || !isOn) await dropWaiting(work, id);
  else tellRobotDue(work, id, now);
  recordChange(work, before, after);
  return wireRobot(work, after, (await countWaiting(work)).get(id) ?? 0);
}

function columnsOf(change: RobotChange, seal: (text: string) => string) {
  const { name, kinds, teamIds, locale, workingHoursOnly, address, signSecret } = change;
  return {
    ...(name !== undefined && { name }),
    ...(kinds !== undefined && { kinds }),
    ...(teamIds !== undefined && { team_ids: teamIds }),
    ...(locale !== undefined && { locale }),
    ...(workingHoursOnly !== undefined && { working_hours_only: workingHoursOnly }),
    ...(address !== undefined && { address: seal(address), address_hint: hintOf(address) }),
    ...(signSecret !== undefined && { sign_secret: signSecret === null ? null : seal(signSecret) }),
  };
}

const toldOfChange = [
  'name',
  'kinds',
  'team_ids',
  'locale',
  'working_hours_only',
  'address_hint',
  'state',
] as const;

function recordChange(work: Work, before: Row, after: Row): void {
  const changed = toldOfChange.filter((field) => String(before[field]) !== String(after[field]));
  work.record({
    type: after.archived_at === null ? 'im_robot.updated' : 'im_robot.archived',
    object: 'im_robot',
    recordId: after.id,
    changes: Object.fromEntries(changed.map((field) => [field, { from: before[field], to: after[field] }])),
  });
}

const testText: Label = {
  zh: '这是一条测试消息：明斗的提醒会发到这个群',
  en: 'This is a test: what Mingdou tells will come to this group',
};

/** Lets the robot say a test message now. Refuses a robot that is switched off. */
export async function testRobot(work: Work, id: string): Promise<{ messageId: string }> {
  const { db, principal, now } = work;
  const robot = await lockRobot(work, id);
  if (robot.state !== 'on') refuse(robotRefusals.switchedOff);
  const messageId = newId();
  const text = say(testText, robot.locale === 'en' ? 'en' : 'zh-CN');
  const message = { id: messageId, robot_id: id, text, href: '/', at: now, due_at: now };
  await db
    .insertInto('robot_message')
    .values({ ...message, tenant_id: principal.tenantId })
    .execute();
  tellRobotDue(work, id, now);
  return { messageId };
}

async function dropWaiting({ db, principal }: Work, robotId: string): Promise<void> {
  await db
    .updateTable('robot_message')
    .set({ state: 'dropped' })
    .where('tenant_id', '=', principal.tenantId)
    .where('robot_id', '=', robotId)
    .where('state', '=', 'due')
    .execute();
}

async function requireTeams({ db, principal }: Work, teamIds: readonly string[]): Promise<void> {
  if (teamIds.length === 0) return;
  const rows = await db
    .selectFrom('team')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', 'in', [...teamIds])
    .where('deleted_at', 'is', null)
    .execute();
  if (rows.length < new Set(teamIds).size) refuse(robotRefusals.unknownTeam);
}

async function countWaiting({ db, principal }: Work): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('robot_message')
    .select(['robot_id', sql<number>`count(*)::int`.as('count')])
    .where('tenant_id', '=', principal.tenantId)
    .where('state', '=', 'due')
    .groupBy('robot_id')
    .execute();
  return new Map(rows.map(({ robot_id, count }) => [robot_id, count]));
}

export async function lockRobot(work: Work, id: string): Promise<Row> {
  const row = await kept(work).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ?? refuse(refusals.notFound);
}

function kept({ db, principal }: Work) {
  return db
    .selectFrom('im_robot')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('archived_at', 'is', null);
}

/** Host and the last four signs: enough to tell robots apart, too little to post with. */
function hintOf(address: string): string {
  return `${new URL(address).host} …${address.slice(-4)}`;
}

function wireRobot({ principal }: Work, row: Row, waiting: number): WireRobot {
  return {
    id: row.id,
    name: row.name,
    product: row.product as RobotProduct,
    kinds: row.kinds,
    teamIds: row.team_ids,
    locale: row.locale as 'zh-CN' | 'en',
    workingHoursOnly: row.working_hours_only,
    addressHint: row.address_hint,
    isSigned: row.sign_secret !== null,
    state: row.state as WireRobot['state'],
    error: wordsOfFailure(row.error, principal.locale),
    postedAt: row.posted_at?.toISOString() ?? null,
    waiting,
    version: Number(row.version),
  };
}
