import { describe, expect, test } from 'vitest';
import { addDays, dayOf } from '../../../platform/model/calendar.ts';
import { createLogger } from '../../../platform/server/index.ts';
import { approvalContract } from '../../model/contract.ts';
import { approvalDeputyContract } from '../../model/deputies/deputy-contract.ts';
import { person, step } from '../../model/testing/flows.ts';
import { companyWithApprovals } from '../testing/company-with-approvals.ts';
import { submitted } from '../testing/submitted-slip.ts';
import { watchApprovals } from '../watch-approvals.ts';

const yes = { act: 'approve' } as const;

describe('while somebody is away', () => {
  const today = dayOf(new Date(), 'Asia/Shanghai');

  test('the deputy is asked for what comes and for what waits, and the trail says for whom', async () => {
    const { mei, wu, li, clientOf, slips, slipId, kinds, system, as, database, submit, addSlip, box, id } =
      await submitted();
    const byMei = await clientOf(mei);
    const body = { deputyId: wu.userId, from: today, to: addDays(today, 3) };
    const named = await byMei(approvalDeputyContract.addDeputy, { body });
    expect(named).toMatchObject({ status: 201, body: { user: { name: '梅' }, deputy: { name: '吴' } } });
    await watchApprovals(database, kinds, createLogger('silent'));
    expect([await box(mei, 'waiting'), await box(wu, 'waiting')]).toEqual([[], [id]]);
    const page = (await byMei(approvalContract.getRequest, { params: { id } })).body;
    expect(page.trail.at(-1)).toMatchObject({
      act: 'deputised',
      people: [{ name: '梅' }],
      to: [{ name: '吴' }],
    });
    const later = (await submit(li, addSlip(li)))!.requestId;
    expect(await box(wu, 'waiting')).toContain(later);
    const byWu = await clientOf(wu);
    await byWu(approvalContract.decide, { params: { id: later }, body: yes });
    expect((await byWu(approvalContract.getRequest, { params: { id: later } })).body.stepName).toBe(
      '上级的上级',
    );
    expect(slips.get(slipId)!.outcomes).toEqual([]);
    expect(
      (await as(system, ({ db }) => db.selectFrom('approval_deputy').select('id').execute())).length,
    ).toBe(1);
    expect((await byMei(approvalDeputyContract.removeDeputy, { params: { id: named.body.id } })).status).toBe(
      204,
    );
    const after = (await submit(li, addSlip(li)))!.requestId;
    expect(await box(mei, 'waiting')).toEqual([after]);
  });

  test('nobody names a deputy for others, himself, past days, or two at a time; administrators name for others', async () => {
    const { mei, wu, li, clientOf, admin } = await submitted();
    const byMei = await clientOf(mei);
    const add = (told: object, by = byMei) =>
      by(approvalDeputyContract.addDeputy, {
        body: { deputyId: wu.userId, from: today, to: today, ...told },
      });
    const answers = [
      await add({ userId: li.userId }),
      await add({ deputyId: mei.userId }),
      await add({ from: addDays(today, -2), to: addDays(today, -1) }),
      await add({ deputyId: admin.tenantId }),
      await add({}),
      await add({ from: addDays(today, -1) }),
    ];
    expect(answers.map(({ status, problem }) => problem?.code ?? status)).toEqual([
      'forbidden',
      'approval_deputy_self',
      'approval_deputy_past',
      'approval_no_such_person',
      201,
      'approval_deputy_twice',
    ]);
    expect((await add({ userId: li.userId }, await clientOf(admin))).status).toBe(201);
    const strangers = (await byMei(approvalDeputyContract.listDeputies)).body.items;
    const ofLi = strangers.find(({ user }) => user.id === li.userId)!;
    expect(ofLi.mayRemove).toBe(false);
    expect((await byMei(approvalDeputyContract.removeDeputy, { params: { id: ofLi.id } })).status).toBe(404);
  });
});

test('a manager reads how approvals go in his team, opens what is behind it, and decides nothing there', async () => {
  const { mei, zhao, addFlow, clientOf, submit, addSlip, li } = await companyWithApprovals();
  await addFlow([step('only', [person(zhao.userId)])]);
  const { requestId } = (await submit(li, addSlip(li)))!;
  const byMei = await clientOf(mei);
  const page = await byMei(approvalContract.getRequest, { params: { id: requestId } });
  expect(page.body).toMatchObject({ asked: [{ name: '赵' }], may: { decide: false } });
  const decided = await byMei(approvalContract.decide, { params: { id: requestId }, body: yes });
  expect(decided.problem.code).toBe('approval_not_asked');
});
