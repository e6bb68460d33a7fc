/** What the product watches by itself, kept among the alerts of those it was told to. */
import { newId } from '../../../platform/model/identifier.ts';
import type { Locale } from '../../../platform/model/label.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { Receiver } from '../receivers.ts';
import { isOpen, type Standing } from '../../model/watch/alert-state.ts';
import { keepAlerts, keptOf, stepped, type KeptAlert } from './kept-alerts.ts';

export type StandingSource = 'stage' | 'number';
type Told = {
  key: string;
  wordsIn: (locale: Locale) => { title: string; value: string };
  people: readonly Receiver[];
};

/** It fires, and these people were told so. */
export async function raiseStanding(work: Work, source: StandingSource, told: Told): Promise<void> {
  const { db, principal, now } = work;
  const [before] = await standing(work, source, told.key);
  const fires: Standing = {
    state: 'firing',
    since: now,
    metSince: now,
    firedAt: now,
    snoozedUntil: null,
    level: 0,
  };
  const { title } = told.wordsIn(principal.locale);
  const alert = stepped(before, fires, { key: told.key, title, record: null, value: null });
  await keepAlerts(work, { watchId: null, source }, [alert]);
  if (told.people.length === 0) return;
  await db
    .insertInto('alert_notice')
    .values(
      told.people.map(({ id, locale }) => ({
        tenant_id: principal.tenantId,
        id: newId(),
        alert_id: alert.id,
        user_id: id,
        what: 'fired',
        at: now,
        due_at: now,
        state: 'told',
        told_at: now,
        ...told.wordsIn(locale),
      })),
    )
    .execute();
}

/** What is open below the place, and not among these keys, is over. */
export async function endStanding(
  work: Work,
  source: StandingSource,
  place: string,
  stillOpen: ReadonlySet<string>,
): Promise<void> {
  const over = (await standing(work, source, place)).filter((one) => isOpen(one) && !stillOpen.has(one.key));
  const { now } = work;
  const ended = over.map((one) =>
    stepped(one, { ...one, state: 'resolved', since: now, metSince: null, snoozedUntil: null }, one),
  );
  await keepAlerts(work, { watchId: null, source }, ended);
}

async function standing(
  { db, principal }: Work,
  source: StandingSource,
  place: string,
): Promise<KeptAlert[]> {
  const rows = await db
    .selectFrom('alert')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('source', '=', source)
    .where('watch_id', 'is', null)
    .where('key', 'like', `${place}%`)
    .forUpdate()
    .execute();
  return rows.map(keptOf);
}
