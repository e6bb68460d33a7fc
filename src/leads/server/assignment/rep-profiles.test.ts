import { expect, test } from 'vitest';
import { appForTests } from '../../../identity/server/testing/app-for-tests.ts';
import { addDays, dayOf } from '../../../platform/model/calendar.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { assignmentContract } from '../../model/assignment/contract.ts';
import { assignmentUseCases } from './routes.ts';
import { newSalesTeam } from './testing/sales-team.ts';

const { listReps, changeProfile, listAbsences, addAbsence, endAbsence, fairness } = assignmentContract;

async function arrange() {
  const team = await newSalesTeam();
  const north = await team.addTeam('北方');
  const boss = await team.addPerson({ name: '经理', role: 'manager', team: north });
  const [ann, far] = [await team.addRep('安然', {}, north), await team.addRep('远人')];
  const app = await appForTests(team, { contract: assignmentContract, useCases: assignmentUseCases });
  const clients = {
    asAnn: await app.clientOf(ann),
    asBoss: await app.clientOf(boss),
    asAdmin: await app.clientOf(team.admin),
  };
  return { team, ann, far, boss, ...clients };
}

const profile = {
  specialities: {
    product: [],
    industry: ['finance'],
    region: ['浙江'],
    size: ['large' as const],
    language: ['zh'],
  },
  onlyOwnRegions: true,
  conflictAccountIds: [],
  level: 'newcomer' as const,
  startedOn: '2026-03-02',
  dailyCapacity: 10,
  holdLimit: 50,
  takesLeads: true,
  spans: null,
  version: 1,
};

test('a manager sees and sets the reps of his team, an administrator all, a rep himself with his deficit', async () => {
  const { asAnn, asBoss, asAdmin, ann, far } = await arrange();
  const seen = async (client: typeof asAnn) =>
    (await client(listReps)).body.items.map((rep) => rep.user.id).toSorted();
  expect(await seen(asAnn)).toEqual([ann.userId]);
  expect(await seen(asBoss)).toEqual([ann.userId]);
  expect(await seen(asAdmin)).toEqual([ann.userId, far.userId].toSorted());
  const set = await asBoss(changeProfile, { params: { id: ann.userId }, body: profile });
  expect([set.status, set.body]).toMatchObject([
    200,
    {
      user: { name: '安然' },
      own: true,
      mayChange: true,
      profile: { level: 'newcomer', version: 2 },
      today: { deficit: 0 },
    },
  ]);
  const own = (await asAnn(listReps)).body.items[0]!;
  expect(own).toMatchObject({ mayChange: false, profile: { specialities: { industry: ['finance'] } } });
  expect((await asAnn(changeProfile, { params: { id: ann.userId }, body: profile })).status).toBe(403);
  const outside = await asBoss(changeProfile, { params: { id: far.userId }, body: profile });
  expect([outside.status, outside.problem.code]).toEqual([403, 'owner_outside_reach']);
});

test('a profile that cannot be is refused', async () => {
  const { asAdmin, ann } = await arrange();
  const set = async (told: object, id: string = ann.userId) => {
    const answer = await asAdmin(changeProfile, { params: { id }, body: { ...profile, ...told } });
    return [answer.status, answer.problem?.code];
  };
  expect(await set({ dailyCapacity: -1 })).toEqual([400, 'invalid_input']);
  expect(await set({ specialities: { ...profile.specialities, size: ['vast'] } })).toEqual([
    400,
    'invalid_input',
  ]);
  expect(await set({ specialities: { ...profile.specialities, product: [newId()] } })).toEqual([
    422,
    'speciality_unknown',
  ]);
  expect(await set({ version: 9 })).toEqual([412, 'stale_version']);
  expect(await set({}, newId())).toEqual([404, 'not_found']);
});

test('leave and holds keep leads away until they are over or ended', async () => {
  const { team, asAnn, asBoss, ann, far } = await arrange();
  const today = dayOf(new Date(), 'Asia/Shanghai');
  const leave = {
    userId: ann.userId,
    kind: 'leave' as const,
    fromDay: today,
    toDay: addDays(today, 9),
    reason: '年假',
  };
  const noted = await asBoss(addAbsence, { body: leave });
  expect([noted.status, noted.body]).toMatchObject([
    201,
    { kind: 'leave', user: { name: '安然' }, mayEnd: true },
  ]);
  expect((await asBoss(listReps)).body.items[0]!.today.isAway).toBe(true);
  const [id] = await team.receive({});
  expect(
    (await team.decisionsOf(id!))[0]!.candidates.find((one) => one.userId === ann.userId)!.exclusion!.code,
  ).toBe('on_leave');
  expect((await asAnn(listAbsences)).body.items).toMatchObject([{ reason: '年假', mayEnd: false }]);
  expect((await asAnn(endAbsence, { params: { id: noted.body.id } })).status).toBe(403);
  expect((await asBoss(endAbsence, { params: { id: noted.body.id } })).status).toBe(204);
  expect((await asBoss(listAbsences)).body.items).toEqual([]);
  const again = await asBoss(endAbsence, { params: { id: noted.body.id } });
  expect(again.problem.code).toBe('absence_over');
  const hold = await asBoss(addAbsence, {
    body: { userId: ann.userId, kind: 'hold', until: null, reason: '培训' },
  });
  expect(hold.body).toMatchObject({ kind: 'hold', until: null });
  expect((await asBoss(addAbsence, { body: { ...leave, userId: far.userId } })).status).toBe(403);
});

test('an absence that cannot be is refused', async () => {
  const { asBoss, ann } = await arrange();
  const add = async (body: object) => {
    const answer = await asBoss(addAbsence, {
      body: { userId: ann.userId, reason: '年假', ...body } as never,
    });
    return [answer.status, answer.problem.code];
  };
  expect(await add({ kind: 'leave', fromDay: '2030-05-02', toDay: '2030-05-01' })).toEqual([
    400,
    'invalid_input',
  ]);
  expect(await add({ kind: 'leave' })).toEqual([400, 'invalid_input']);
  expect(await add({ kind: 'leave', fromDay: '2020-05-01', toDay: '2020-05-02' })).toEqual([
    422,
    'until_in_the_past',
  ]);
  expect(await add({ kind: 'hold', until: '2020-01-01T00:00:00Z' })).toEqual([422, 'until_in_the_past']);
  expect(await add({ kind: 'hold', userId: newId() })).toEqual([422, 'person_unknown']);
});

test('everybody is told Jain’s index and his own account, managers that of their people', async () => {
  const { team, asAnn, asBoss, asAdmin, ann } = await arrange();
  await team.receive(...Array.from({ length: 4 }, () => ({ score: 50 })));
  const mine = await asAnn(fairness);
  expect(mine.body).toMatchObject({ jain: 1, received: 4, waiting: 0 });
  expect(mine.body.reps.map((rep) => rep.user.id)).toEqual([ann.userId]);
  expect((await asBoss(fairness)).body.reps).toHaveLength(1);
  const all = (await asAdmin(fairness)).body.reps;
  expect(all.map((rep) => [rep.received, rep.capacityShare, rep.receivedShare, rep.deficit])).toEqual([
    [2, 0.5, 0.5, 0],
    [2, 0.5, 0.5, 0],
  ]);
});
