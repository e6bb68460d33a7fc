/** Once a day, in the morning of each organisation: which stages became bottlenecks or stopped, and which numbers are odd. */
import { sql } from 'kysely';
import { dealCube } from '../../deals/model/measures.ts';
import { organisationItself } from '../../identity/server/index.ts';
import type { WireStageJudged } from '../../insights/model/bottleneck/answer.ts';
import { createInsights } from '../../insights/server/index.ts';
import { notifyAll, type NewNotification } from '../../notifications/server/index.ts';
import { addDays, dayOf } from '../../platform/model/calendar.ts';
import { newId } from '../../platform/model/identifier.ts';
import { say, type Locale } from '../../platform/model/label.ts';
import { inWork, type Database, type Logger, type Work } from '../../platform/server/index.ts';
import { findAnomalies, type Anomaly } from '../model/anomalies.ts';
import { stageTurns } from '../model/stage-turns.ts';
import { anomalyWords, gapWords } from '../model/texts.ts';
import { activePeople, readAlertRules } from './alert-rules.ts';
import { receiversAmong, type Receiver } from './receivers.ts';
import { readScopes, type Scope } from './scopes.ts';
import { readSeries } from './read-series.ts';
import { endStanding, raiseStanding } from './watch/standing-alerts.ts';

const insights = createInsights({ cubes: [dealCube] });

/** Numbers are told when people begin to work. */
const morning = 8;
/** An odd number that goes on is not told again within so many days. */
const quietDays = 21;

/** Looks through all organisations; one that fails holds up no other. */
export async function watchNumbers(database: Database, log: Logger): Promise<void> {
  for (const { id } of await database.listOrganisations()) {
    try {
      const principal = await organisationItself(database, id);
      await inWork(database, principal, newId(), lookAtNumbers);
    } catch (error) {
      log.error({ err: error, tenantId: id }, 'the numbers of an organisation could not be looked at');
    }
  }
}

/** One look, the first of the organisation's day after eight in the morning; what was told is kept with the telling. */
export async function lookAtNumbers(work: Work): Promise<void> {
  if (hourOf(work) < morning || !(await takeDay(work))) return;
  const { rules } = await readAlertRules(work);
  const also = await activePeople(work, rules.alsoTell);
  const told: NewNotification[] = [];
  for (const scope of await readScopes(work, insights)) {
    const people = await receiversAmong(work, [...scope.told, ...also]);
    if (rules.bottlenecks) told.push(...(await lookAtStages(work, scope, people)));
    if (rules.anomalies) told.push(...(await lookForAnomalies(work, scope, people)));
  }
  await notifyAll(work, told);
}

function hourOf({ now, principal }: Work): number {
  const format = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    hourCycle: 'h23',
    timeZone: principal.timeZone,
  });
  return Number(format.format(now));
}

/** Takes the organisation's day; false when it has been looked at today. */
async function takeDay({ db, principal, now }: Work): Promise<boolean> {
  const today = dayOf(now, principal.timeZone);
  const { numAffectedRows } = await sql`
    insert into alert_watch as w (tenant_id, looked_on) values (${principal.tenantId}, ${today})
    on conflict (tenant_id) do update set looked_on = excluded.looked_on where w.looked_on < excluded.looked_on`.execute(
    db,
  );
  return numAffectedRows === 1n;
}

async function lookAtStages(
  work: Work,
  scope: Scope,
  people: readonly Receiver[],
): Promise<NewNotification[]> {
  const { pipelineId: pipeline, filters } = scope;
  const { stages } = await insights.bottlenecks(work, { pipeline, filters });
  const known = await knownStages(work, scope);
  const { became, ended } = stageTurns(known, stages);
  await keepStages(work, scope, became, ended);
  const stageOf = (id: string) => stages.find(({ stageId }) => stageId === id)!;
  for (const id of became)
    await raiseStanding(work, 'stage', {
      key: `${placeOf(scope)} ${id}`,
      wordsIn: (locale) => {
        const { stage, why } = wordsOf(stageOf(id), locale);
        const colon = locale === 'en' ? ': ' : '：';
        return { title: `${scope.nameIn(locale)}${colon}${stage}`, value: why };
      },
      people,
    });
  const stuck = [...known, ...became].filter((id) => !ended.includes(id));
  await endStanding(work, 'stage', placeOf(scope), new Set(stuck.map((id) => `${placeOf(scope)} ${id}`)));
  const tell = (kind: 'stage-stuck' | 'stage-free', ids: readonly string[]) =>
    ids.flatMap((id) =>
      people.map(({ id: userId, locale }): NewNotification => {
        const payload = { where: scope.nameIn(locale), ...wordsOf(stageOf(id), locale) };
        return { userId, kind, object: null, recordId: null, payload };
      }),
    );
  return [...tell('stage-stuck', became), ...tell('stage-free', ended)];
}

/** Where the standing alerts of a scope are found. */
function placeOf({ pipelineId, scopeId }: Scope): string {
  return `${pipelineId} ${scopeId}`;
}

function wordsOf({ name, stuckIn }: WireStageJudged, locale: Locale) {
  const comma = locale === 'en' ? ', ' : '、';
  return { stage: name, why: stuckIn.map((kind) => say(gapWords[kind], locale)).join(comma) };
}

async function knownStages({ db, principal }: Work, { pipelineId, scopeId }: Scope): Promise<Set<string>> {
  const rows = await db
    .selectFrom('stage_alert')
    .select('stage_id')
    .where('tenant_id', '=', principal.tenantId)
    .where('pipeline_id', '=', pipelineId)
    .where('scope_id', '=', scopeId)
    .execute();
  return new Set(rows.map((row) => row.stage_id));
}

async function keepStages(
  { db, principal, now }: Work,
  { pipelineId, scopeId }: Scope,
  became: readonly string[],
  ended: readonly string[],
): Promise<void> {
  const place = { tenant_id: principal.tenantId, pipeline_id: pipelineId, scope_id: scopeId };
  if (became.length > 0)
    await db
      .insertInto('stage_alert')
      .values(became.map((stage_id) => ({ ...place, stage_id, since: now })))
      .execute();
  if (ended.length > 0)
    await db
      .deleteFrom('stage_alert')
      .where('tenant_id', '=', principal.tenantId)
      .where('pipeline_id', '=', pipelineId)
      .where('scope_id', '=', scopeId)
      .where('stage_id', 'in', [...ended])
      .execute();
}

async function lookForAnomalies(
  work: Work,
  scope: Scope,
  people: readonly Receiver[],
): Promise<NewNotification[]> {
  const told: NewNotification[] = [];
  const anomalies = findAnomalies(await readSeries(work, insights, scope));
  const keyOf = ({ what }: Anomaly) => `${placeOf(scope)} ${what}`;
  await endStanding(work, 'number', placeOf(scope), new Set(anomalies.map(keyOf)));
  for (const anomaly of anomalies) {
    if (!(await keepAnomaly(work, scope, anomaly))) continue;
    await raiseStanding(work, 'number', {
      key: keyOf(anomaly),
      wordsIn: (locale) => ({ title: scope.nameIn(locale), value: sayAnomaly(anomaly, locale) }),
      people,
    });
    for (const { id: userId, locale } of people) {
      const payload = { where: scope.nameIn(locale), what: sayAnomaly(anomaly, locale) };
      told.push({ userId, kind: 'number-odd', object: null, recordId: null, payload });
    }
  }
  return told;
}

/** Notes that it is told; false when it was told lately. */
async function keepAnomaly({ db, principal, now }: Work, scope: Scope, { what }: Anomaly): Promise<boolean> {
  const today = dayOf(now, principal.timeZone);
  const { numAffectedRows } = await sql`
    insert into number_alert as n (tenant_id, pipeline_id, scope_id, what, told_on)
    values (${principal.tenantId}, ${scope.pipelineId}, ${scope.scopeId}, ${what}, ${today})
    on conflict (tenant_id, pipeline_id, scope_id, what) do update set told_on = excluded.told_on
    where n.told_on <= ${addDays(today, -quietDays)}`.execute(db);
  return numAffectedRows === 1n;
}

function sayAnomaly({ what, direction, value, usual }: Anomaly, locale: Locale): string {
  const shown = (number: number) =>
    what === 'rate' ? `${Math.round(number * 100)}%` : String(Math.round(number));
  const words = anomalyWords[`${what}${direction === 'up' ? 'Up' : 'Down'}`];
  return say(words, locale).replace('{value}', shown(value)).replace('{usual}', shown(usual));
}
