/** The rule of the gate: what a move is asked for, what it lacks, and whether it may go on. Pure; holds on every path. */
import type { StageInPipeline } from '../stage-event.ts';
import { needsStandingDeal } from './first-gate.ts';
import type { BuyingRole } from './buying-role.ts';
import type {
  ActivityKind,
  ChecklistItem,
  ProcessMode,
  ProcessPart,
  Requirement,
  StageProcess,
  TransitionRule,
} from './stage-process.ts';

export type Processes = ReadonlyMap<string, StageProcess>;

/** A move as the rules look at it; a deal that is created in a stage comes from none. */
export type MoveAsked = {
  from: StageInPipeline | null;
  to: StageInPipeline;
  /** The highest rank the deal ever stood in. */
  furthestRank: number;
  /** Does who moves it own it, and may he hand it over? */
  mover: { isOwner: boolean; isSuperior: boolean };
};

/** One thing that a move is asked for. */
export type Asked = { mode: ProcessMode; stageId: string } & (
  | { part: 'entry' | 'exit'; rule: Requirement }
  | { part: 'checklist'; rule: ChecklistItem }
  | { part: 'transitions'; rule: TransitionRule }
);

/** What speaks for a deal; activities are counted since it entered its stage. */
export type Evidence = {
  filled: { deal: ReadonlySet<string>; account: ReadonlySet<string> };
  roles: readonly BuyingRole[];
  activities: Readonly<Partial<Record<ActivityKind, number>>>;
  ticked: ReadonlySet<string>;
  /** The names of the deal's files. */
  files: readonly string[];
  /** Is the requirement form filled in? */
  form: boolean;
  /** Stages that it may enter by an approval given while it stands where it stands. */
  approved: ReadonlySet<string>;
};

/** The same, judged: how much there is of how much is needed. */
export type Judged = Asked & { have: number; need: number };

/**
 * What the move is asked for, in the order people read it. Going forward: what the stage left asks at its end, its
 * checklist, and what the stage entered asks. A lost deal is asked what its end asks. A re-opened one is asked only
 * where it never stood, a new one what its stage asks; what only a standing deal can have, the first stage asks when it goes on.
 * Going back asks nothing of a deal, but may not be allowed.
 */
export function askedOf(processes: Processes, move: MoveAsked): Asked[] {
  const { from, to, furthestRank } = move;
  const left = from?.kind === 'open' ? from : null;
  const isForward = left !== null && to.rank > left.rank;
  const isFirst = from === null && to.rank === 1;
  const isEntry = isForward || to.kind === 'lost' || (!left && to.rank > furthestRank);
  return [
    ...(left ? asksOf(processes, left.id, 'transitions') : []),
    ...(isForward ? asksOf(processes, left.id, 'checklist') : []),
    ...(isForward ? asksOf(processes, left.id, 'exit') : []),
    ...(isForward && left.rank === 1 ? asksOf(processes, left.id, 'entry').filter(isAskedLater) : []),
    ...(isEntry ? asksOf(processes, to.id, 'entry').filter((one) => !isFirst || !isNeverNew(one)) : []),
  ];
}

function isNeverNew({ rule }: Asked): boolean {
  return 'kind' in rule && needsStandingDeal(rule as Requirement);
}

/** An approval is one of a move: what was asked of the move in is not asked of the move on. */
function isAskedLater(asked: Asked): boolean {
  return isNeverNew(asked) && (asked.rule as Requirement).kind !== 'approval';
}

function asksOf(processes: Processes, stageId: string, part: ProcessPart): Asked[] {
  return (processes.get(stageId)?.[part] ?? []).flatMap((rule) => {
    const mode = 'mode' in rule ? rule.mode : rule.required;
    return mode === null ? [] : [{ mode, stageId, part, rule } as Asked];
  });
}

/** Can these be judged by the move alone, without asking what was done with the deal? */
export function needsNoEvidence(asked: readonly Asked[]): boolean {
  return asked.every(({ part }) => part === 'transitions');
}

/** How much of what is asked there is; what is asked of a transition is there when the move is allowed. */
export function judge(asked: Asked, move: MoveAsked, evidence: Evidence): Judged {
  const { have, need } = measured(asked, move, evidence);
  return { ...asked, have, need };
}

function measured(asked: Asked, move: MoveAsked, evidence: Evidence): { have: number; need: number } {
  if (asked.part === 'transitions') return yes(isAllowed(asked.rule, move));
  if (asked.part === 'checklist') return yes(evidence.ticked.has(asked.rule.id));
  const { rule } = asked;
  switch (rule.kind) {
    case 'field':
      return yes(evidence.filled[rule.object].has(rule.field));
    case 'contact':
      return { have: rolesThere(evidence.roles, rule.role), need: rule.atLeast };
    case 'activity':
      return { have: activitiesThere(evidence.activities, rule.activity), need: rule.atLeast };
    case 'file':
      return { have: filesThere(evidence.files, rule.word), need: rule.atLeast };
    case 'form':
      return yes(evidence.form);
    case 'approval':
      return yes(evidence.approved.has(move.to.id));
  }
}

/** Is an approval of the move itself among what is asked? */
export function asksApproval(asked: readonly Pick<Asked, 'rule'>[]): boolean {
  return asked.some(({ rule }) => 'kind' in rule && rule.kind === 'approval');
}

function yes(isThere: boolean) {
  return { have: Number(isThere), need: 1 };
}

function rolesThere(roles: readonly BuyingRole[], wanted: BuyingRole | null): number {
  return roles.filter((role) => wanted === null || role === wanted).length;
}

function activitiesThere(activities: Evidence['activities'], wanted: ActivityKind): number {
  if (wanted !== 'any') return activities[wanted] ?? 0;
  return Object.values(activities).reduce((sum, count) => sum + count, 0);
}

function filesThere(names: readonly string[], word: string | null): number {
  const wanted = (word ?? '').toLowerCase();
  return names.filter((name) => name.toLowerCase().includes(wanted)).length;
}

/** Does the transition rule of the stage left let this move pass? */
export function isAllowed(rule: TransitionRule, { from, to, mover }: MoveAsked): boolean {
  const rank = from?.rank ?? 0;
  switch (rule.kind) {
    case 'no_back':
      return to.kind !== 'open' || to.rank > rank;
    case 'no_skip':
      return to.kind === 'lost' || to.rank <= rank + 1 || rule.except.includes(to.id);
    case 'close':
      return to.kind !== rule.outcome || mover.isSuperior || (rule.by === 'owner' && mover.isOwner);
  }
}

export function isMet({ have, need }: Judged): boolean {
  return have >= need;
}

/** What becomes of a move: open (with the broken rules it is noted for), to be confirmed, or closed. */
export type Verdict =
  | { gate: 'open'; observed: readonly Judged[]; confirmed: readonly Judged[] }
  | { gate: 'reminder' | 'closed'; missing: readonly Judged[] };

/**
 * Whether a move that lacks these may go on. An enforced rule closes the gate. A reminder asks to be confirmed, unless it
 * was, or nobody is there who could (`isUnattended`: an import, an automation): then it is noted as observed ones are.
 */
export function verdictOf(
  judged: readonly Judged[],
  { isConfirmed, isUnattended }: { isConfirmed: boolean; isUnattended: boolean },
): Verdict {
  const missing = judged.filter((one) => !isMet(one));
  const by = Object.groupBy(missing, ({ mode }) => mode);
  const strict = missing.filter(({ mode }) => mode !== 'observe');
  if (by.enforce) return { gate: 'closed', missing: strict };
  if (by.remind && !isConfirmed && !isUnattended) return { gate: 'reminder', missing: strict };
  const observed = isConfirmed ? (by.observe ?? []) : missing;
  return { gate: 'open', observed, confirmed: isConfirmed ? (by.remind ?? []) : [] };
}
