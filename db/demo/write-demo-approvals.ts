/** Flows of approval, the moves of deals that went through them in the past year, and what is on its way today. */
import { createFlow } from '../../src/approvals/server/index.ts';
import type { Work } from '../../src/platform/server/index.ts';
import { papers } from '../../src/papers.ts';
import { askForMove, decideAt, letPass, resubmitAt, revokeAt, workAt } from './act-on-requests.ts';
import type { Ids } from './demo-ids.ts';
import type { DemoDeal, DemoWorld, StageKey } from './demo-world.ts';
import { makeRandom, type Random } from './random.ts';
import { workingMoment } from './timeline.ts';
import { demoFlows, hugeAmount, largeAmount } from './vocabulary/approval-flows.ts';
import {
  pastComments,
  pastReasons,
  rejectComments,
  scenes,
  sendBackComments,
  type Scene,
  type SceneAct,
} from './vocabulary/approval-scenes.ts';
import { administrator, executive, leadingRep, manager } from './vocabulary/company.ts';
import { writeDemoWaitingHandOver } from './write-demo-waiting-hand-over.ts';
import { afterWorkingHours, beforeWorkingHours } from './working-time.ts';

const stages = {
  quote: 'stage:sales-quote',
  negotiation: 'stage:sales-negotiation',
  won: 'stage:sales-won',
  lost: 'stage:sales-lost',
  renewalContract: 'stage:renewal-contract',
} as const satisfies Record<string, StageKey>;
const before = { negotiation: stages.quote, won: stages.negotiation } as const;

export async function writeDemoApprovals(work: Work, world: DemoWorld, ids: Ids): Promise<void> {
  const managementRole = await writeFlows(work, ids);
  await writePast(work, world, ids);
  await writePresent(work, world, ids);
  await writeDemoWaitingHandOver(work, world, ids, managementRole);
  await readOldNews(work);
}

/** The id of the management's role, which flows ask. */
async function writeFlows(work: Work, ids: Ids): Promise<string> {
  const role = await work.db
    .selectFrom('role')
    .select('id')
    .where('tenant_id', '=', work.principal.tenantId)
    .where('key', '=', 'management')
    .executeTakeFirstOrThrow();
  const flows = demoFlows({
    operations: ids.get(administrator)!,
    managementRole: role.id,
    negotiation: ids.get(stages.negotiation)!,
    won: ids.get(stages.won)!,
    renewalContract: ids.get(stages.renewalContract)!,
  });
  const at = new Date(work.now.getTime() - 400 * 86_400_000);
  const author = workAt(work, { userId: ids.get(administrator)!, at });
  for (const flow of flows) await createFlow(author, papers, { ...flow, isOn: true });
  return role.id;
}

type PastMove = {
  deal: DemoDeal;
  from: StageKey;
  to: StageKey;
  after: number;
  at: number;
  isRefused: boolean;
};

/** Moves of large deals of the past year; those of deals that were lost after their quote were refused. */
async function writePast(work: Work, world: DemoWorld, ids: Ids): Promise<void> {
  const random = makeRandom('approvals');
  const moves = world.deals
    .filter(({ amount }) => amount >= largeAmount)
    .flatMap(movesOf)
    .toSorted((one, other) => one.at - other.at);
  for (const move of moves) await writePastMove(work, random, move, ids);
}

function movesOf(deal: DemoDeal): PastMove[] {
  return deal.events.slice(1).flatMap((event, place): PastMove[] => {
    const left = deal.events[place]!;
    const told = { deal, from: left.to, after: Date.parse(left.at), at: Date.parse(event.at) };
    if (event.to === stages.negotiation && left.to === stages.quote)
      return [{ ...told, to: event.to, isRefused: false }];
    if (event.to === stages.won && left.to === stages.negotiation)
      return [{ ...told, to: event.to, isRefused: false }];
    const isRefused = event.to === stages.lost && left.to === stages.quote && place % 2 === 0;
    return isRefused ? [{ ...told, to: stages.negotiation, isRefused }] : [];
  });
}

/** Some hours or days before the deal moved it was asked for; each decided after a while, one in eight sent back first. */
async function writePastMove(work: Work, random: Random, move: PastMove, ids: Ids): Promise<void> {
  const { deal, from, to, after, at, isRefused } = move;
  const room = Math.min((at - after) * 0.8, random.logNormal(30, 0.7) * 3_600_000);
  const moments = pathOfMoments(random, at - room, at);
  const owner = ids.get(deal.events.find((event) => event.to === from)?.owner ?? deal.owner)!;
  const asked = {
    dealId: ids.get(deal.key)!,
    from: ids.get(from)!,
    to: ids.get(to)!,
    why: random.pick(pastReasons),
  };
  const request = await askForMove(work, { userId: owner, at: moments.next() }, asked);
  if (request === null) return;
  const decide = (who: string, decision: Parameters<typeof decideAt>[3]) =>
    decideAt(work, { userId: ids.get(who)!, at: moments.next() }, request, decision);
  if (isRefused) return decide(manager, { act: 'reject', comment: random.pick(rejectComments) });
  if (random.chance(0.12)) {
    await decide(manager, { act: 'send_back', stepId: null, comment: random.pick(sendBackComments) });
    await resubmitAt(work, { userId: owner, at: moments.next() }, request);
  }
  await decide(manager, { act: 'approve', comment: random.pick(pastComments) });
  if (to === stages.negotiation) await decide(administrator, { act: 'approve', comment: null });
  else if (deal.amount >= hugeAmount)
    await decide(executive, { act: 'approve', comment: random.pick(pastComments) });
}

/** Moments in working time, each some way on from the last to the end. */
function pathOfMoments(random: Random, from: number, to: number): { next: () => Date } {
  let last = from;
  return {
    next: () => {
      last = workingMoment(random, last + (to - last) * (0.15 + 0.4 * random.next()), last, to);
      return new Date(last);
    },
  };
}

/** The scenes of today, each on a deal of its own. */
async function writePresent(work: Work, world: DemoWorld, ids: Ids): Promise<void> {
  const deals = new Map<Scene, DemoDeal>();
  const isFree = (deal: DemoDeal) => ![...deals.values()].includes(deal);
  for (const scene of scenes.toSorted(choosiestFirst)) {
    const deal = world.deals.find((one) => isFree(one) && fits(one, scene));
    if (deal) deals.set(scene, deal);
  }
  const played = [...deals].toSorted(([one], [other]) => other.hoursAgo - one.hoursAgo);
  for (const [scene, deal] of played) await playScene(work, scene, deal, ids);
}

function choosiestFirst(one: Scene, other: Scene): number {
  const choosy = ({ by, huge }: Scene) => Number(huge ?? false) * 2 + Number(by !== undefined);
  return choosy(other) - choosy(one);
}

function fits({ events, amount, owner }: DemoDeal, { to, by, huge = false }: Scene): boolean {
  if (events.at(-1)!.to !== before[to] || amount < largeAmount) return false;
  return (by === undefined ? owner !== leadingRep : owner === by) && (huge ? amount >= hugeAmount : true);
}

async function playScene(work: Work, scene: Scene, deal: DemoDeal, ids: Ids): Promise<void> {
  const submittedAt = beforeWorkingHours(work.now, scene.hoursAgo);
  const owner = ids.get(deal.owner)!;
  const way = { from: ids.get(before[scene.to])!, to: ids.get(stages[scene.to])! };
  const asked = { dealId: ids.get(deal.key)!, ...way, why: scene.why };
  const request = await askForMove(work, { userId: owner, at: submittedAt }, asked);
  if (request === null) return;
  for (const act of scene.acts)
    await playAct(work, request, act, { ids, owner, at: afterWorkingHours(submittedAt, act.after) });
}

async function playAct(
  work: Work,
  request: string,
  act: SceneAct,
  { ids, owner, at }: { ids: Ids; owner: string; at: Date },
): Promise<void> {
  if (act.act === 'wait') return letPass(work, new Date(at.getTime() + 60_000));
  if (act.act === 'revoke') return revokeAt(work, { userId: owner, at }, request, act.comment);
  const moment = { userId: ids.get(act.who)!, at };
  switch (act.act) {
    case 'approve':
      return decideAt(work, moment, request, { act: 'approve', comment: act.comment });
    case 'reject':
      return decideAt(work, moment, request, { act: 'reject', comment: act.comment });
    case 'send_back':
      return decideAt(work, moment, request, { act: 'send_back', stepId: null, comment: act.comment });
    case 'delegate':
      return decideAt(work, moment, request, {
        act: 'delegate',
        userId: ids.get(act.to)!,
        comment: act.comment,
      });
    case 'add_before':
      return decideAt(work, moment, request, {
        act: 'add_before',
        userIds: [ids.get(act.to)!],
        comment: act.comment,
      });
  }
}

/** What people were told more than two days ago they have read; nothing of it is mailed. */
async function readOldNews({ db, principal, now }: Work): Promise<void> {
  const news = db
    .updateTable('notification')
    .where('tenant_id', '=', principal.tenantId)
    .where('kind', 'like', 'approval-%');
  await news.set({ mail_state: null, push_state: null }).execute();
  await news
    .set(({ ref }) => ({ read_at: ref('at') }))
    .where('at', '<', new Date(now.getTime() - 2 * 86_400_000))
    .execute();
}
