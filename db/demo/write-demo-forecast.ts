/** What the company expects of itself: targets of two years, dates that were moved, categories chosen by hand, forecasts submitted. */
import { sql } from 'kysely';
import { shareOut } from '../../src/forecasting/model/target/share-out.ts';
import { monthsOfTarget, type Subject } from '../../src/forecasting/model/target/target-levels.ts';
import {
  addDays,
  addMonths,
  periodOf,
  previousPeriod,
  type Day,
  type Period,
} from '../../src/platform/model/calendar.ts';
import { newId } from '../../src/platform/model/identifier.ts';
import { toJson, type Work } from '../../src/platform/server/index.ts';
import { closeDatesOf } from './close-dates.ts';
import type { DemoDeal, DemoUser, DemoWorld } from './demo-world.ts';
import type { Ids } from './demo-ids.ts';
import { putOffDeals } from './write-demo-habits.ts';
import { executive, leadingRep, manager, reps } from './vocabulary/company.ts';

export async function writeDemoForecast(work: Work, world: DemoWorld, ids: Ids): Promise<void> {
  await writeTargets(work, world, ids);
  await writeMovedDates(work, world, ids);
  await writePicks(work, world, ids);
  await writeSubmissions(work, world, ids);
}

/** January to December, and how much of a rep's share a newcomer is asked for. */
const season = [7n, 5n, 9n, 8n, 8n, 9n, 8n, 8n, 9n, 9n, 9n, 11n];
const levels = { baseline: 115n, target: 145n, stretch: 180n } as const;

type TargetRow = {
  tenant_id: string;
  subject_kind: string;
  subject_id: string;
  level: string;
  month: Day;
  amount: bigint;
  set_by: string;
  set_at: Date;
};

async function writeTargets({ db, principal, now }: Work, world: DemoWorld, ids: Ids): Promise<void> {
  const year = wonBetween(world, { from: addDays(world.today, -365), to: world.today });
  const rows: TargetRow[] = [];
  const set = {
    tenant_id: principal.tenantId,
    set_by: ids.get(executive)!,
    set_at: new Date(now.getTime() - 60 * 86_400_000),
  };
  const put = ({ kind, id }: Subject, level: string, month: Day, amount: bigint) =>
    rows.push({ ...set, subject_kind: kind, subject_id: id, level, month, amount });
  for (const month of monthsAround(world.today))
    for (const [level, percent] of Object.entries(levels)) {
      const whole = roundToYuan((year * percent * season[Number(month.slice(5, 7)) - 1]!) / 10_000n);
      put({ kind: 'organisation', id: principal.tenantId }, level, month, whole);
      put({ kind: 'team', id: ids.get('team:sales')! }, level, month, whole);
      handDown(whole, ids, (subject, amount) => put(subject, level, month, amount));
    }
  for (let from = 0; from < rows.length; from += 1000)
    await db
      .insertInto('target')
      .values(rows.slice(from, from + 1000))
      .execute();
}

/** From the teams to their reps; the south asks its reps for a little less than it is to bring. */
function handDown(whole: bigint, ids: Ids, put: (subject: Subject, amount: bigint) => void): void {
  const loads = (team: string) => reps.filter((rep) => rep.team === team);
  const teams = ['team:east', 'team:south'] as const;
  const weight = (team: string) => BigInt(loads(team).reduce((sum, { load }) => sum + load, 0));
  const parts = shareInHundreds(whole, teams.map(weight));
  teams.forEach((team, index) => {
    const part = parts[index]!;
    put({ kind: 'team', id: ids.get(team)! }, part);
    const asked = team === 'team:south' ? (part * 97n) / 100n : part;
    const shares = shareInHundreds(
      asked,
      loads(team).map(({ load }) => BigInt(load)),
    );
    loads(team).forEach(({ key }, place) => put({ kind: 'person', id: ids.get(key)! }, shares[place]!));
  });
}

/** Nobody is asked for odd yuan. */
function shareInHundreds(total: bigint, weights: readonly bigint[]): bigint[] {
  return shareOut(total / 10_000n, weights).map((part) => part * 10_000n);
}

/** This year and the next. */
function monthsAround(today: Day): Day[] {
  const first = periodOf('year', today).from;
  return [...monthsOfTarget('year', first), ...monthsOfTarget('year', addMonths(first, 12))];
}

const roundToYuan = (fen: bigint): bigint => (fen / 1_000_000n) * 1_000_000n;

function wonBetween(
  { deals }: DemoWorld,
  { from, to }: Period,
  isOf: (deal: DemoDeal) => boolean = () => true,
): bigint {
  return deals.filter(isOf).reduce((sum, { events }) => {
    const last = events.at(-1)!;
    const day = last.at.slice(0, 10);
    return last.to.endsWith('-won') && day >= from && day < to ? sum + last.amount : sum;
  }, 0n);
}

/** What the stage log does not tell: dates moved between the moves. */
async function writeMovedDates({ db, principal }: Work, world: DemoWorld, ids: Ids): Promise<void> {
  const putOff = putOffDeals(world);
  const rows = world.deals.flatMap((deal) =>
    closeDatesOf(deal, world.today, putOff.has(deal.key)).flatMap(({ at, day }, index, dates) =>
      index === 0
        ? []
        : [
            {
              id: newId(),
              deal_id: ids.get(deal.key)!,
              from_value: dates[index - 1]!.day,
              to_value: day,
              at,
              actor_id: ids.get(deal.owner)!,
            },
          ],
    ),
  );
  await sql`
    insert into deal_field_event (tenant_id, id, deal_id, field, from_value, to_value, at, actor_id)
    select ${principal.tenantId}, x.id, x.deal_id, 'expected_close_on', x.from_value, x.to_value, x.at, x.actor_id
    from jsonb_to_recordset(${toJson(rows)}::jsonb)
      as x(id uuid, deal_id uuid, from_value text, to_value text, at timestamptz, actor_id uuid)`.execute(db);
}

const isOpen = ({ events }: DemoDeal): boolean => !/-(won|lost)$/.test(events.at(-1)!.to);

/** The manager knows better of some deals than their stage does. */
async function writePicks({ db, principal, now }: Work, world: DemoWorld, ids: Ids): Promise<void> {
  const { from, to } = periodOf('quarter', world.today);
  const due = world.deals.filter(
    (deal) => isOpen(deal) && deal.expectedCloseOn >= from && deal.expectedCloseOn < to,
  );
  const chosen = [
    ...due
      .filter(({ events }) => /-(need|quote|review)$/.test(events.at(-1)!.to))
      .slice(0, 2)
      .map((deal) => [deal, 'commit']),
    ...due
      .filter(({ events }) => /-(talk|due)$/.test(events.at(-1)!.to))
      .slice(0, 1)
      .map((deal) => [deal, 'omitted']),
  ] as [DemoDeal, string][];
  if (chosen.length === 0) return;
  await db
    .insertInto('forecast_pick')
    .values(
      chosen.map(([deal, category], index) => ({
        tenant_id: principal.tenantId,
        id: newId(),
        deal_id: ids.get(deal.key)!,
        category,
        picked_by: ids.get(manager)!,
        picked_at: new Date(now.getTime() - (3 + index) * 86_400_000),
      })),
    )
    .execute();
}

type Voice = {
  who: DemoUser['key'];
  subject: Subject;
  isOf: (deal: DemoDeal) => boolean;
  errors: readonly number[];
};

/** The manager is hopeful, the head of the company careful, the leading rep neither. */
function voices({ principal }: Work, ids: Ids): Voice[] {
  const all = () => true;
  return [
    {
      who: manager,
      subject: { kind: 'team', id: ids.get('team:sales')! },
      isOf: all,
      errors: [118, 131, 109, 122],
    },
    {
      who: executive,
      subject: { kind: 'organisation', id: principal.tenantId },
      isOf: all,
      errors: [88, 96, 104, 91],
    },
    {
      who: leadingRep,
      subject: { kind: 'person', id: ids.get(leadingRep)! },
      isOf: ({ events }) => events.at(-1)!.owner === leadingRep,
      errors: [112, 94, 127, 105],
    },
  ];
}

/** Of the three quarters before and this one, each some days after its beginning; this quarter's once more this week. */
async function writeSubmissions(work: Work, world: DemoWorld, ids: Ids): Promise<void> {
  const current = periodOf('quarter', world.today);
  const quarters = [current, previousPeriod(current)];
  quarters.push(previousPeriod(quarters[1]!), previousPeriod(previousPeriod(quarters[1]!)));
  const rows = voices(work, ids).flatMap((voice) =>
    quarters.flatMap((quarter, index) => {
      const came =
        wonBetween(world, quarter, voice.isOf) + (index === 0 ? dueIn(world, quarter, voice) / 3n : 0n);
      const said = roundToYuan((came * BigInt(voice.errors[index]!)) / 100n);
      const days = index === 0 ? [12, -4] : [12];
      return days.map((after) =>
        submissionOf(work, ids, voice, quarter, { said, came, after, today: world.today }),
      );
    }),
  );
  await work.db.insertInto('forecast_submission').values(rows).execute();
}

function dueIn({ deals }: DemoWorld, { from, to }: Period, { isOf }: Voice): bigint {
  return deals
    .filter((deal) => isOpen(deal) && isOf(deal) && deal.expectedCloseOn >= from && deal.expectedCloseOn < to)
    .reduce((sum, { amount }) => sum + amount, 0n);
}

type Saying = { said: bigint; came: bigint; after: number; today: Day };

function submissionOf(
  { principal }: Work,
  ids: Ids,
  { who, subject }: Voice,
  quarter: Period,
  { said, came, after, today }: Saying,
) {
  const wanted = addDays(after < 0 ? today : quarter.from, after);
  const day = wanted < today ? wanted : addDays(today, -1);
  return {
    tenant_id: principal.tenantId,
    id: newId(),
    subject_kind: subject.kind,
    subject_id: subject.id,
    period_kind: 'quarter',
    period_from: quarter.from,
    commit_amount: said,
    best_case_amount: (said * 13n) / 10n,
    expected_amount: roundToYuan((came * 102n) / 100n),
    won_amount: roundToYuan(came / 6n),
    note: null,
    forecaster_id: ids.get(who)!,
    submitted_at: new Date(`${day}T09:30:00+08:00`),
  };
}
