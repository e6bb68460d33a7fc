/** Good requests about what is said around a record: comments, meetings and calls; and what the permission table says of them. */
import { newId } from '../../src/platform/model/identifier.ts';
import { another } from './another.ts';
import { covers, rightOf, type Asker, type Relation } from './permission-table.ts';
import { about, changed, removed, type Sample, type Sampling } from './sampling.ts';
import type { Person, World } from './world.ts';

type Row = { table: string; columns: Record<string, unknown> };

const hour = 3_600_000;
const customer = { name: '周工', email: 'zhou@customer.example' };

/** A note on an account of the holder's. */
async function entryOf(world: World, holder: Person) {
  const { id: entryId } = await world.make('note', holder);
  const [note] = await world.product.query('select subject_id from note where id = $1', [entryId]);
  return { object: 'account', id: String(note!['subject_id']), entryId };
}

async function comment(world: World, holder: Person): Promise<Row> {
  const { object, id, entryId } = await entryOf(world, holder);
  const on = { entry_type: 'note', entry_id: entryId, subject_object: object, subject_id: id };
  return {
    table: 'comment',
    columns: { ...on, body: '收到', author_id: holder.userId, at: new Date() },
  };
}

/** One that has begun, about nothing. */
async function meeting(_: World, holder: Person): Promise<Row> {
  const [now, startsAt] = [new Date(), new Date(Date.now() - hour)];
  const when = { starts_at: startsAt, ends_at: new Date(Date.now() + hour), time_zone: 'Asia/Shanghai' };
  const columns = { ...when, uid: newId(), title: another('会议'), owner_id: holder.userId };
  return { table: 'meeting', columns: { ...columns, created_at: now, updated_at: now } };
}

const call =
  (state: 'unmatched' | 'dropped') =>
  async (_: World, holder: Person): Promise<Row> => {
    const columns = { state, direction: 'in', outcome: 'answered', number: '02158880000' };
    const now = new Date();
    return {
      table: 'phone_call',
      columns: { ...columns, at: now, owner_id: holder.userId, created_at: now },
    };
  };

export const talksByRow = {
  comment,
  meeting,
  waitingCall: call('unmatched'),
  droppedCall: call('dropped'),
  phoneSystem: async (): Promise<Row> => ({
    table: 'phone_system',
    columns: { name: another('电话系统'), key_hash: Buffer.from(newId()), created_at: new Date() },
  }),
};

async function invite(world: World, meetingId: string): Promise<string> {
  const id = newId();
  await world.product.query(
    'insert into meeting_participant (tenant_id, meeting_id, id, name, email) values ($1, $2, $3, $4, $5)',
    [world.company.orgId, meetingId, id, customer.name, customer.email],
  );
  return id;
}

const sections = [
  { id: 'next-steps', title: '下一步', kind: 'lines', lines: [{ id: 'line-1', text: '发方案' }] },
];

const lineOfMinutes: Sampling = async (world, holder) => {
  const { id } = await world.make('meeting', holder);
  await world.product.query(
    'insert into meeting_minutes (tenant_id, meeting_id, number, sections, at) values ($1, $2, 1, $3, now())',
    [world.company.orgId, id, JSON.stringify(sections.map((section) => ({ ...section, text: '' })))],
  );
  return { params: { id }, body: { lineId: 'line-1', dueOn: '2030-01-01' } };
};

function calendarOf(lines: readonly string[], method: string[] = []): string {
  return ['BEGIN:VCALENDAR', ...method, 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
}
const fileOf = (uid: string) => calendarOf([`UID:${uid}`, 'SUMMARY:来访', 'DTSTART:20300304T010000Z']);

/** The answer of somebody invited to a meeting of the holder's. */
const reply: Sampling = async (world, holder) => {
  const { id } = await world.make('meeting', holder);
  await invite(world, id);
  const [row] = await world.product.query('select uid from meeting where id = $1', [id]);
  const answer = [
    `ATTENDEE;PARTSTAT=ACCEPTED:mailto:${customer.email}`,
    'SEQUENCE:0',
    'DTSTART:20300304T010000Z',
  ];
  return { body: { text: calendarOf([`UID:${String(row!['uid'])}`, ...answer], ['METHOD:REPLY']) } };
};

const subjectOf = async (world: World, holder: Person) => ({
  object: 'account',
  id: (await world.make('account', holder)).id,
});

/** What the organisation has drawn, as it was read. */
async function drawn(world: World, url: string) {
  return (await world.product.send({ method: 'GET', url, headers: world.adminHeaders })).json;
}

export const talkSamples: Record<string, Sampling> = {
  'activities.listComments': async (world, holder) => ({ query: await entryOf(world, holder) }),
  'activities.addComment': async (world, holder) => ({
    body: { ...(await entryOf(world, holder)), body: '收到', mentions: [world.colleague.userId] },
  }),
  'activities.changeComment': changed(() => ({ body: '改过的话' }), 'comment'),
  'activities.removeComment': about('comment'),
  'activities.restoreComment': removed('comment'),
  'activities.saveFollowUpTypes': async (world) => {
    const { items } = await drawn(world, '/api/v1/follow-up-types');
    return { body: { items: items.map((item: object) => ({ ...item, version: undefined })) } };
  },
  'meetings.calendar': async () => ({
    query: { from: '2030-01-01T00:00:00Z', to: '2030-02-01T00:00:00Z', whose: 'team' },
  }),
  'meetings.planMeeting': async (world, holder) => ({
    body: {
      title: '方案评审',
      startsAt: '2030-03-04T01:00:00Z',
      endsAt: '2030-03-04T02:00:00Z',
      remindMinutes: 15,
      participants: [{ userId: world.colleague.userId }, customer],
      subject: await subjectOf(world, holder),
    },
  }),
  'meetings.getMeeting': about('meeting'),
  'meetings.changeMeeting': changed(() => ({ title: '改过的会议', place: '三楼' }), 'meeting'),
  'meetings.cancelMeeting': about('meeting'),
  'meetings.planAgain': about('meeting'),
  'meetings.holdMeeting': about('meeting'),
  'meetings.removeMeeting': about('meeting'),
  'meetings.restoreMeeting': removed('meeting'),
  'meetings.readMinutes': about('meeting'),
  'meetings.saveMinutes': about('meeting', () => ({ body: { basedOn: 0, sections } })),
  'meetings.makeTaskOfLine': lineOfMinutes,
  'meetings.changeTemplate': async (world): Promise<Sample> => {
    const { version, ...template } = await drawn(world, '/api/v1/minutes-template');
    return { ifMatch: version, body: template };
  },
  'meetingFiles.downloadMeeting': about('meeting'),
  'meetingFiles.sendInvitations': async (world, holder) => {
    const { id } = await world.make('meeting', holder);
    return { params: { id }, body: { participantIds: [await invite(world, id)] } };
  },
  'meetingFiles.readIcs': async () => ({ body: { text: fileOf('read') } }),
  'meetingFiles.importIcs': async (world, holder) => {
    const uid = newId();
    return { body: { text: fileOf(uid), keys: [uid], subject: await subjectOf(world, holder) } };
  },
  'meetingFiles.takeReply': reply,
  'calls.logCall': async (world, holder) => ({
    body: { subject: await subjectOf(world, holder), number: '13800138000', seconds: 60, note: '谈了价格' },
  }),
  'calls.matchNumber': async () => ({ query: { number: '13800138000' } }),
  'calls.listWaiting': async () => ({ query: { limit: '10' } }),
  'calls.assignCall': async (world, holder) => ({
    params: { id: (await world.make('waitingCall', holder)).id },
    body: { subject: await subjectOf(world, holder), note: '问交期' },
  }),
  'calls.dropCall': about('waitingCall'),
  'calls.takeBackCall': about('droppedCall'),
  'phoneSystems.createSystem': async ({ colleague }) => ({
    body: {
      name: another('电话系统'),
      extensions: [{ extension: another('8').replace(' ', ''), userId: colleague.userId }],
    },
  }),
  'phoneSystems.changeSystem': changed(() => ({ name: another('电话系统'), isOn: false }), 'phoneSystem'),
  'phoneSystems.renewKey': about('phoneSystem'),
  'phoneSystems.archiveSystem': about('phoneSystem'),
  'calendarFeeds.feed': async () => ({ params: { key: 'unknown' } }),
  'phoneCalls.report': async () => ({ params: { key: 'unknown' }, body: { callId: '1' } }),
};

const readMeeting = /^(meetings\.(getMeeting|readMinutes)|meetingFiles\.downloadMeeting)$/;

const inviting = 'meetingFiles.sendInvitations';

export const isAboutTalks = (name: string) =>
  /^activities\.\w+Comments?$/.test(name) || readMeeting.test(name) || name === inviting;

/** A comment is seen with its record and changed by its author; a meeting about nothing is seen with its leader's tasks. */
export function aboutTalks(asker: Asker, name: string, relation: Relation): number | null {
  if (readMeeting.test(name)) return covers(rightOf(asker, 'task.read'), relation) ? null : 404;
  // Nothing sends mail here, which is said to those alone who may invite.
  if (name === inviting) return aboutInviting(asker, relation) ?? 409;
  const right = rightOf(asker, 'account.read');
  if (right === undefined) return 403;
  if (!covers(right, relation)) return 404;
  return /(list|add)Comments?$/.test(name) || relation === 'own' ? null : 403;
}

function aboutInviting(asker: Asker, relation: Relation): number | null {
  if (!covers(rightOf(asker, 'task.read'), relation)) return 404;
  return covers(rightOf(asker, 'task.update'), relation) ? null : 403;
}
