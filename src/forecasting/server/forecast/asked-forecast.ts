/** What a request is about: whose forecast, of which period, seen from when, and what may be known for it. */
import { currencyOfOrganisation } from '../../../identity/server/index.ts';
import { dayOf, periodOf, startOfDay, type Day, type Period } from '../../../platform/model/calendar.ts';
import { covers, reachOf, scopeOf } from '../../../platform/model/principal.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { ForecastAsked } from '../../model/forecast/contract.ts';
import type { Terms } from '../../model/forecast/forecast-at.ts';
import { forecastRefusals } from '../../model/refusals.ts';
import type { Subject, TargetPeriod } from '../../model/target/target-levels.ts';
import { isSameSubject } from '../../model/target/target-grid.ts';
import type { History } from '../history/read-history.ts';
import { rememberedHistory } from '../history/remember-history.ts';
import { settledMonths, type SettledMonth } from '../history/settled-months.ts';
import { getSubject, subjectsInReach, type SubjectInReach } from '../target/subjects-in-reach.ts';

export type AskedPeriod = Period & { kind: TargetPeriod };

/** Read under the asker's own reach, before the log of everybody. */
export type Asked = {
  subject: Subject;
  /** The subjects that the asker reaches by deals, the subject's own part of the tree told by `below`. */
  subjects: readonly SubjectInReach[];
  period: AskedPeriod;
  currency: string;
};

/**
 * The subject (the widest in reach unless told) and the period. Refuses who sees no amounts of deals, and subjects out of
 * reach as not found.
 */
export async function readAsked(work: Work, asked: ForecastAsked): Promise<Asked> {
  const { principal, now } = work;
  if (!['read', 'edit'].includes(reachOf(principal, 'deal', 'amount')))
    refuse(forecastRefusals.amountsHidden);
  const subjects = await subjectsInReach(work, 'deal');
  const subject = await chosenSubject(work, subjects, asked);
  const { kind } = asked;
  const period = periodOf(kind, asked.on ?? dayOf(now, principal.timeZone));
  return { subject, subjects, period: { ...period, kind }, currency: await currencyOfOrganisation(work) };
}

async function chosenSubject(
  work: Work,
  subjects: readonly SubjectInReach[],
  { subjectKind, subjectId }: ForecastAsked,
): Promise<Subject> {
  const { principal } = work;
  if (subjectKind === undefined || subjectId === undefined) {
    const widest = subjects.find(({ above, subject }) => above === null && subject.kind !== 'person');
    return widest?.subject ?? { kind: 'person', id: principal.userId ?? principal.tenantId };
  }
  const subject: Subject = { kind: subjectKind, id: subjectId };
  await getSubject(work, subject, 'deal');
  return subject;
}

export function nameOfSubject(
  work: Work,
  { subject, subjects }: Pick<Asked, 'subject' | 'subjects'>,
): string {
  return subjects.find((one) => isSameSubject(subject, one.subject))?.name ?? work.principal.name;
}

/** The subject with everything below it. */
export function below(subjects: readonly SubjectInReach[], subject: Subject): Subject[] {
  const next = subjects.filter(({ above }) => isSameSubject(subject, above));
  return [subject, ...next.flatMap((one) => below(subjects, one.subject))];
}

/** What is known, and of which deals: of all that teach, those of the subject that the asker may see. */
export type Known = {
  history: History;
  /** For a subject; the one asked for unless told. */
  termsOf: (subject: Subject) => Terms;
  settled: readonly SettledMonth[];
  at: number;
  today: Day;
  /** The day of an instant by the organisation's clock. */
  dayAt: (instant: number) => Day;
};

/** Elevates: everything that the asker's reach narrows is read before. */
export async function readKnown(work: Work, { subjects }: Asked): Promise<Known> {
  const { principal, now } = work;
  const history = await rememberedHistory(work);
  const today = dayOf(now, principal.timeZone);
  const isSeen = seenBy(work, history);
  const startOf = startReader(principal.timeZone);
  const common = { deals: history.deals, pipelines: history.pipelines, limits: history.limits, startOf };
  const termsOf = (subject: Subject): Terms => {
    const teams = new Set(below(subjects, subject).flatMap(({ kind, id }) => (kind === 'team' ? [id] : [])));
    return {
      ...common,
      belongs: ({ deal, ownerId, teamId }) => {
        if (!isSeen(deal.id)) return false;
        if (subject.kind === 'person') return ownerId === subject.id;
        return subject.kind === 'organisation' || (teamId !== null && teams.has(teamId));
      },
    };
  };
  const settled = await settledMonths(principal.tenantId, history, { ...common, belongs: () => true }, today);
  const dayAt = (instant: number): Day => dayOf(new Date(instant), principal.timeZone);
  return { history, termsOf, settled, at: now.getTime(), today, dayAt };
}

function seenBy({ principal }: Work, { holders }: History): (dealId: string) => boolean {
  const scope = scopeOf(principal, 'deal', 'read');
  if (scope === 'all') return () => true;
  return (dealId) => scope !== null && covers(principal, scope, holders.get(dealId)!);
}

/** Days are asked for many times over. */
function startReader(timeZone: string): (day: Day) => number {
  const known = new Map<Day, number>();
  return (day) => {
    const start = known.get(day) ?? startOfDay(day, timeZone).getTime();
    known.set(day, start);
    return start;
  };
}
