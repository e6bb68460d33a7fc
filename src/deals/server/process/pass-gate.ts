import { newId } from '../../../platform/model/identifier.ts';
import { covers, reachOf, scopeOf, type Principal } from '../../../platform/model/principal.ts';
import { Refusal } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import {
  askedOf,
  asksApproval,
  isMet,
  judge,
  needsNoEvidence,
  verdictOf,
  type Evidence,
  type Judged,
  type MoveAsked,
  type Processes,
  type Verdict,
} from '../../model/process/judge-move.ts';
import { processRefusals } from '../../model/process/refusals.ts';
import { faultOfMissing, type NamedFields } from '../../model/process/requirement-words.ts';
import type { StageInPipeline } from '../../model/stage-event.ts';
import type { Stage } from '../../model/pipeline.ts';
import { findPipeline } from '../pipeline-queries.ts';
import { flowApplies } from '../../../approvals/server/index.ts';
import { factsOfMove, stageMoves } from '../../model/stage-move/paper.ts';
import { countedAmount } from '../deal-facts.ts';
import { evidenceOf, processFields, type ProcessFields } from './evidence.ts';

/** A deal before its gate. */
export type GatedDeal = {
  id: string;
  amount: bigint;
  rate: bigint | null;
  pipeline_id: string;
  owner_id: string | null;
  team_id: string | null;
};

const nothing: Evidence = {
  filled: { deal: new Set(), account: new Set() },
  roles: [],
  activities: {},
  ticked: new Set(),
  files: [],
  form: false,
  approved: new Set(),
};

/** Who moves the deal, as the rules of closing look at him. */
export function moverOf(
  principal: Principal,
  deal: Pick<GatedDeal, 'owner_id' | 'team_id'>,
): MoveAsked['mover'] {
  const scope = scopeOf(principal, 'deal', 'transfer');
  return {
    isOwner: deal.owner_id !== null && deal.owner_id === principal.userId,
    isSuperior: scope !== null && covers(principal, scope, { ownerId: deal.owner_id, teamId: deal.team_id }),
  };
}

/**
 * What a move is asked for and how much of it there is. `since` is when the deal entered its stage. Asks the database
 * only when a rule needs it. Fields that were taken out of use ask for nothing any more.
 */
export async function judgeMove(
  work: Work,
  deal: GatedDeal,
  processes: Processes,
  move: MoveAsked,
  since: Date,
): Promise<Judged[]> {
  const asked = askedOf(processes, move);
  if (asked.length === 0) return [];
  const found = needsNoEvidence(asked) ? nothing : await evidenceOf(work, deal, since);
  const evidence = asksApproval(asked) ? await withoutNeed(work, deal, move, found) : found;
  const judged = asked.map((one) => judge(one, move, evidence));
  if (judged.every((one) => isMet(one) || !('field' in one.rule))) return judged;
  const fields = await processFields(work);
  return judged.filter((one) => isMet(one) || !('field' in one.rule) || isKnown(one.rule, fields));
}

/** Where no flow applies to the move, it counts as approved: flows say which moves are looked at. */
async function withoutNeed(
  work: Work,
  deal: GatedDeal,
  { from, to }: MoveAsked,
  evidence: Evidence,
): Promise<Evidence> {
  if (evidence.approved.has(to.id)) return evidence;
  const facts = factsOfMove(
    { ...deal, amount: countedAmount(deal) },
    { fromStageId: from?.id ?? null, toStageId: to.id },
  );
  if (await flowApplies(work, stageMoves, facts)) return evidence;
  return { ...evidence, approved: new Set([...evidence.approved, to.id]) };
}

function isKnown(
  { object, field }: { object: 'deal' | 'account'; field: string },
  fields: ProcessFields,
): boolean {
  return fields[object].some(({ id }) => id === field);
}

/**
 * Lets a move pass or refuses it by the rules of its stages; the rules it broke and passed all the same are noted for the
 * figures of the designer. A reminder is passed by who confirms it, and noted where nobody is there who could. The past
 * that an import tells is not judged: the caller does not ask.
 */
export async function passGate(
  work: Work,
  deal: GatedDeal,
  processes: Processes,
  move: MoveAsked,
  since: Date,
): Promise<void> {
  const judged = await judgeMove(work, deal, processes, move, since);
  const verdict = verdictOf(judged, {
    isConfirmed: work.confirmed?.has(processRefusals.gateReminder.code) ?? false,
    isUnattended: work.confirmed === undefined,
  });
  if (verdict.gate !== 'open') throw await gateRefusal(work, deal, move.to, verdict);
  noteObservations(work, deal, move, verdict);
}

/**
 * Lets a new deal into the stage it is created in, or refuses it by what that stage asks to enter. It is judged as it was
 * just written; there is nothing to be confirmed yet, so reminders are noted.
 */
export async function passFirstGate(work: Work, made: Omit<GatedDeal, 'rate'>, stage: Stage): Promise<void> {
  if (!stage.process || stage.process.entry.length === 0) return;
  const deal = { ...made, rate: await rateOf(work, made.id) };
  const { confirmed: _, ...unattended } = work;
  const move = { from: null, to: stage, furthestRank: 0, mover: moverOf(work.principal, deal) };
  await passGate(unattended, deal, new Map([[stage.id, stage.process]]), move, work.now);
}

async function rateOf({ db, principal }: Work, dealId: string): Promise<bigint | null> {
  const { rate } = await db
    .selectFrom('deal')
    .select('rate')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', dealId)
    .executeTakeFirstOrThrow();
  return rate;
}

/** The refusal with each missing thing as a fault. */
async function gateRefusal(
  work: Work,
  deal: GatedDeal,
  to: StageInPipeline,
  { gate, missing }: Extract<Verdict, { missing: unknown }>,
): Promise<Refusal> {
  const stages = (await findPipeline(work, deal.pipeline_id))?.stages ?? [];
  const stageName = (id: string) => {
    const stage = stages.find((one) => one.id === id);
    return { zh: stage?.name ?? '', en: stage?.nameEn ?? stage?.name ?? '' };
  };
  const fields = seenFields(work.principal, await processFields(work));
  const name = stageName(to.id);
  return new Refusal(
    gate === 'closed' ? processRefusals.gateClosed : processRefusals.gateReminder,
    { stage: work.principal.locale === 'en' ? name.en : name.zh, count: missing.length },
    missing.map((one) => faultOfMissing(one, fields, stageName)),
  );
}

/** A field that is hidden from the asker is not named to him. */
function seenFields(principal: Principal, fields: ProcessFields): NamedFields {
  const seen = (object: 'deal' | 'account') =>
    fields[object].filter(({ id }) => reachOf(principal, object, id) !== 'hidden');
  return { deal: seen('deal'), account: seen('account') };
}

function noteObservations(
  work: Work,
  deal: GatedDeal,
  { from, to }: MoveAsked,
  { observed, confirmed }: Extract<Verdict, { gate: 'open' }>,
): void {
  const row = (outcome: 'observed' | 'confirmed') => (one: Judged) => ({
    tenant_id: work.principal.tenantId,
    id: newId(),
    pipeline_id: deal.pipeline_id,
    rule_id: one.rule.id,
    deal_id: deal.id,
    from_stage_id: from?.id ?? null,
    to_stage_id: to.id,
    outcome,
    at: work.now,
    actor_id: work.principal.userId,
  });
  const rows = [...observed.map(row('observed')), ...confirmed.map(row('confirmed'))];
  if (rows.length > 0) work.send(work.db.insertInto('process_observation').values(rows).compile());
}
