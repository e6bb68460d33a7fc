/** In which tier accounts belong, and when they are due: judged page by page, for the organisation. */
import { sql } from 'kysely';
import { readCalendar } from '../../../identity/server/index.ts';
import { dayOf, type Day } from '../../../platform/model/calendar.ts';
import type { Field } from '../../../platform/model/fields.ts';
import type { WorkingCalendar } from '../../../platform/model/working-calendar.ts';
import type { Work } from '../../../platform/server/index.ts';
import { openKind, selectRecords, type StoredRecord } from '../../../records/server/index.ts';
import { contactDueOn } from '../../model/segments/cadence.ts';
import { noScores, scoresOf, windowStart, type Purchases, type Scores } from '../../model/segments/scores.ts';
import type { SegmentRules } from '../../model/segments/segment-rules.ts';
import { tierOf } from '../../model/segments/tier-of.ts';
import { accountKind } from '../kinds.ts';
import { lastTalksWith } from './last-talks-with.ts';
import { asOrganisation } from './segment-rules.ts';

/** What all accounts have bought since a day, told by the domain that knows what is bought. */
export type PurchaseSource = (work: Work, from: Day) => Promise<readonly Purchases[]>;

/** What is found out about an account by the clock. */
export type Standing = Scores & {
  segmentId: string | null;
  lastTalkAt: string | null;
  contactDueOn: Day | null;
};

export type Judged = { account: StoredRecord; before: Standing; after: Standing };

export type Terms = {
  rules: SegmentRules;
  scores: ReadonlyMap<string, Scores>;
  fields: readonly Field[];
  calendar: WorkingCalendar;
  today: Day;
};

/** What accounts are judged by today. The work is elevated: scores speak of all that was bought. */
export async function termsOf(work: Work, rules: SegmentRules, purchasesOf: PurchaseSource): Promise<Terms> {
  const today = dayOf(work.now, work.principal.timeZone);
  const organisation = asOrganisation(work);
  const purchases = await purchasesOf(organisation, windowStart(today, rules.months));
  const { fields } = await openKind(organisation, accountKind);
  return {
    rules,
    scores: scoresOf(rules, purchases, today),
    fields,
    calendar: await readCalendar(work),
    today,
  };
}

const accountsAtOnce = 500;

/** The next accounts by their ids, judged; none behind the last. */
export async function judgePage(work: Work, terms: Terms, after: string | null): Promise<Judged[]> {
  const organisation = asOrganisation(work);
  const open = { kind: accountKind, fields: terms.fields };
  const accounts = await selectRecords(organisation, open, {
    where: [
      sql<boolean>`r.deleted_at is null`,
      after === null ? sql<boolean>`true` : sql<boolean>`r.id > ${after}`,
    ],
    orderBy: sql`r.id`,
    limit: accountsAtOnce,
  });
  const talks = await lastTalksWith(
    organisation,
    accounts.map(({ id }) => id),
  );
  return accounts.map((account) => judge(work, terms, account, talks.get(account.id) ?? null));
}

function judge(work: Work, terms: Terms, account: StoredRecord, lastTalkAt: string | null): Judged {
  const { timeZone } = work.principal;
  const scores = terms.scores.get(account.id) ?? noScores;
  const values = { ...account.values, ...valuesOf({ ...scores, lastTalkAt }) };
  const asked = { now: work.now, timeZone, userId: null };
  const tier = tierOf(terms.rules.tiers, terms.fields, values, asked);
  const since = {
    lastTalkOn: lastTalkAt === null ? null : dayOf(lastTalkAt, timeZone),
    keptSince: dayOf(account.createdAt, timeZone),
  };
  const after = {
    ...scores,
    lastTalkAt,
    segmentId: tier?.id ?? null,
    contactDueOn: contactDueOn(tier?.contactDays ?? null, since, terms.calendar),
  };
  return { account, before: standingOf(account), after };
}

function valuesOf({ valueClass, lastWonOn, lastTalkAt, ...scores }: Scores & { lastTalkAt: string | null }) {
  return {
    recency: scores.recency,
    frequency: scores.frequency,
    monetary: scores.monetary,
    value_class: valueClass,
    last_won_on: lastWonOn,
    last_talk_at: lastTalkAt,
  };
}

function standingOf({ values }: StoredRecord): Standing {
  return {
    segmentId: values['segment'] as string | null,
    valueClass: values['value_class'] as Standing['valueClass'],
    recency: values['recency'] as number | null,
    frequency: values['frequency'] as number | null,
    monetary: values['monetary'] as number | null,
    lastWonOn: values['last_won_on'] as string | null,
    lastTalkAt: values['last_talk_at'] as string | null,
    contactDueOn: values['contact_due_on'] as string | null,
  };
}
