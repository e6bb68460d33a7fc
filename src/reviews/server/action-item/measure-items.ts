/** The numbers that items rest on, asked again on the day their effect was expected by. */
import { findPrincipal, organisationItself } from '../../../identity/server/index.ts';
import { addDays, dayOf, type Day } from '../../../platform/model/calendar.ts';
import { newId } from '../../../platform/model/identifier.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { inWork, toJson, type Database, type Logger, type Work } from '../../../platform/server/index.ts';
import type { Basis, WireActionItem, WireEffect } from '../../model/action-item/contract.ts';
import { effectOf } from '../../model/action-item/effect.ts';
import { periodOf, periodUntil } from '../../model/action-item/figure.ts';
import type { Measuring } from '../measuring.ts';
import { askFigure } from './ask-figure.ts';
import { getItemRow } from './item-queries.ts';

/** How the number of an item stands today, against what is expected of it; null when nothing is. */
export async function effectSoFar(
  measuring: Measuring,
  work: Work,
  id: string,
): Promise<{ effect: WireEffect | null }> {
  const { basis, expected } = await getItemRow(work, id);
  const until = addDays(dayOf(work.now, work.principal.timeZone), 1);
  return { effect: basis && expected && (await measure(measuring, work, { basis, expected, until })) };
}

type Measured = { basis: Basis; expected: NonNullable<WireActionItem['expected']>; until: Day };

async function measure(
  measuring: Measuring,
  work: Work,
  { basis, expected, until }: Measured,
): Promise<WireEffect> {
  const { asked, stood } = basis;
  const later = await askFigure(measuring, work, asked, periodUntil(periodOf(asked), until));
  return { later, ...effectOf(stood, later, expected) };
}

type Due = { id: string; basis: Basis; expected: Measured['expected']; created_by: string };

/** In all organisations: what is due is asked with the eyes of whoever gave the item; it stays open where he has left. */
export async function measureDueItems(database: Database, measuring: Measuring, log: Logger): Promise<void> {
  for (const { id } of await database.listOrganisations()) {
    try {
      const itself = await organisationItself(database, id);
      for (const due of await inWork(database, itself, newId(), dueItems))
        await measureOne(database, measuring, itself, due);
    } catch (error) {
      log.error({ err: error, tenantId: id }, 'the action items of an organisation could not be measured');
    }
  }
}

const atOnce = 200;

async function dueItems({ db, principal, now }: Work): Promise<Due[]> {
  const rows = await db
    .selectFrom('action_item')
    .select(['id', 'basis', 'expected', 'created_by'])
    .where('tenant_id', '=', principal.tenantId)
    .where('measure_on', '<=', dayOf(now, principal.timeZone))
    .where('state', '<>', 'dropped')
    .orderBy('measure_on')
    .limit(atOnce)
    .execute();
  return rows as unknown as Due[];
}

async function measureOne(
  database: Database,
  measuring: Measuring,
  itself: Principal,
  { id, basis, expected, created_by: userId }: Due,
): Promise<void> {
  const { tenantId } = itself;
  const giver = await inWork(database, itself, newId(), ({ db }) =>
    findPrincipal(db, { tenantId, userId, kind: 'user', credentialId: userId }),
  );
  const until = addDays(expected.by, 1);
  const effect =
    giver &&
    (await inWork(database, giver, newId(), (work) => measure(measuring, work, { basis, expected, until })));
  await inWork(database, itself, newId(), (work) => keepEffect(work, id, effect));
}

async function keepEffect(work: Work, id: string, effect: WireEffect | null): Promise<void> {
  await work.db
    .updateTable('action_item')
    .set({ effect: effect && toJson(effect), measure_on: null, updated_at: work.now })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .execute();
  if (!effect) return;
  const changes = { effect: { from: null, to: effect.verdict } };
  work.record({ type: 'action-item.measured', object: 'action_item', recordId: id, changes });
}
