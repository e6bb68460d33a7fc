/** What the reps are good at and how much they take, and the ledger of what the last weeks gave them. */
import { changeProfile } from '../../src/leads/server/index.ts';
import { newId } from '../../src/platform/model/identifier.ts';
import { addDays, dayOf, isWorkingDay, startOfDay } from '../../src/platform/model/calendar.ts';
import type { Work } from '../../src/platform/server/index.ts';
import type { Ids } from './demo-ids.ts';
import type { DemoLead, DemoWorld } from './demo-world.ts';
import { newcomer, reps, type Rep } from './vocabulary/company.ts';
import { places } from './vocabulary/places.ts';

/** The ledger looks 20 working days back; a holiday week lies between. */
const ledgerDays = 35;

export async function writeDemoAssignment(work: Work, world: DemoWorld, ids: Ids): Promise<void> {
  for (const rep of reps)
    await changeProfile(work, ids.get(rep.key)!, { ...profileOf(rep, world), version: 0 });
  const rows = workingDaysBefore(world.today).flatMap((day) => pageOf(work, world, ids, day));
  await work.db.insertInto('ledger_line').values(rows).execute();
}

/** A rep's region is his team's; how much he takes goes with his share of the leads. */
function profileOf(rep: Rep, world: DemoWorld) {
  const region = rep.team === 'team:east' ? 'east' : 'south';
  const provinces = places.filter((place) => place.region === region).map(({ province }) => province);
  return {
    specialities: { product: [], industry: [], region: [...new Set(provinces)], size: [], language: [] },
    onlyOwnRegions: false,
    conflictAccountIds: [],
    holdLimit: 100,
    takesLeads: true,
    spans: null,
    dailyCapacity: rep.load,
    level: rep.key === newcomer ? ('newcomer' as const) : ('regular' as const),
    startedOn: rep.key === newcomer ? addDays(world.today, -rep.joinedDaysAgo) : null,
  };
}

function workingDaysBefore(today: string): string[] {
  const days = Array.from({ length: ledgerDays }, (_, back) => addDays(today, back - ledgerDays));
  return days.filter((day) => isWorkingDay(day));
}

/** One line a rep: what was given to him that day. */
function pageOf({ principal }: Work, world: DemoWorld, ids: Ids, day: string) {
  const page_id = newId();
  const given = world.leads.flatMap((lead) =>
    lead.moves
      .filter(({ cause, at }) => isGiving(cause) && dayOf(at, principal.timeZone) === day)
      .map(({ owner, at }) => ({ lead, owner, at })),
  );
  return reps.map((rep) => {
    const mine = given.filter(({ owner }) => owner === rep.key);
    return {
      tenant_id: principal.tenantId,
      page_id,
      user_id: ids.get(rep.key)!,
      opened_at: startOfDay(day, principal.timeZone),
      day,
      capacity: rep.load,
      received: mine.length,
      received_weight: BigInt(mine.reduce((sum, { lead }) => sum + weightOf(lead), 0)),
      received_top: mine.filter(({ lead }) => lead.fit >= 38).length,
      last_at: mine.at(-1)?.at ?? null,
    };
  });
}

function isGiving(cause: string): boolean {
  return cause === 'assigned' || cause === 'hand_on';
}

function weightOf({ fit, engagement }: DemoLead): number {
  return Math.max(1, fit + engagement);
}
