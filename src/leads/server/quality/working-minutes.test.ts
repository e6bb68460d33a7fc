/** Working minutes counted in SQL are those counted in the model. */
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newOrganisation } from '../../../identity/server/testing/organisation-for-tests.ts';
import { chinaCalendar, withOwnDays } from '../../../platform/model/working-calendar.ts';
import {
  usualSpans,
  workingMinutesBetween,
  type WorkingHours,
} from '../../../platform/model/working-hours.ts';
import { toJson } from '../../../platform/server/index.ts';
import { calendarJoin, workingMinutes } from '../../model/quality/working-minutes.ts';

const organisation = await newOrganisation();

async function inSql(pairs: readonly (readonly [string, string])[], timeZone: string): Promise<number[]> {
  const rows = pairs.map(([from, to], at) => `(${at}, '${from}'::timestamptz, '${to}'::timestamptz)`);
  const text = `select ${workingMinutes('f.came', 'f.met')} as minutes
    from (values ${rows.join(', ')}) f(at, came, met) ${calendarJoin} order by f.at`
    .replaceAll(':tenant', `'${organisation.orgId}'`)
    .replaceAll(':timeZone', `'${timeZone}'`);
  const { rows: told } = await organisation.as(organisation.admin, ({ db }) =>
    sql<{ minutes: number }>`${sql.raw(text)}`.execute(db),
  );
  return told.map(({ minutes }) => minutes);
}

const shanghai = (day: string, clock: string) => `${day}T${clock}:00+08:00`;
const usual: WorkingHours = { spans: usualSpans, calendar: chinaCalendar, timeZone: 'Asia/Shanghai' };

test('a weekend does not count, a Sunday worked in exchange does', async () => {
  const friday = shanghai('2026-09-11', '17:00');
  const pairs = [
    // Friday 17:00 to Monday 10:00: an hour on each
    [friday, shanghai('2026-09-14', '10:00')],
    // Friday 17:00 to Monday 10:00 over Sunday the 20th, worked for the National Day: a whole day more
    [shanghai('2026-09-18', '17:00'), shanghai('2026-09-21', '10:00')],
    // Within the National Day's week nothing passes, and after it work begins at nine
    [shanghai('2026-10-03', '10:00'), shanghai('2026-10-08', '09:20')],
    // Lunch does not count
    [shanghai('2026-09-14', '11:50'), shanghai('2026-09-14', '13:40')],
    [shanghai('2026-09-14', '10:00'), shanghai('2026-09-14', '09:00')],
  ] as const;
  expect(await inSql(pairs, 'Asia/Shanghai')).toEqual([120, 570, 20, 20, 0]);
});

/** The same numbers in every run. */
function makeChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

test.each([
  ['the state’s calendar in Shanghai', usual],
  [
    'own days and hours in Urumqi’s winter time',
    {
      spans: [
        { from: 600, to: 840 },
        { from: 960, to: 1170 },
      ],
      calendar: withOwnDays(chinaCalendar, {
        off: ['2026-03-02', '2026-02-14', '2026-05-02'],
        worked: ['2026-10-02', '2026-03-07', '2026-05-02'],
      }),
      timeZone: 'Asia/Urumqi',
    },
  ],
] as const)('any two instants: %s', async (_, hours) => {
  if (hours !== usual)
    await organisation.as(organisation.system, ({ db }) =>
      db
        .insertInto('working_time')
        .values({
          tenant_id: organisation.orgId,
          spans: toJson(hours.spans),
          days_off: ['2026-03-02', '2026-02-14', '2026-05-02'],
          days_worked: ['2026-10-02', '2026-03-07', '2026-05-02'],
        })
        .execute(),
    );
  const chance = makeChance(42);
  const begin = Date.parse('2025-12-20T00:00:00Z');
  const pairs = Array.from({ length: 400 }, () => {
    const from = begin + Math.floor(chance() * 400 * 1440) * 60_000;
    const to = from + Math.floor(chance() ** 3 * 60 * 1440) * 60_000;
    return [new Date(from).toISOString(), new Date(to).toISOString()] as const;
  });
  const expected = pairs.map(([from, to]) => workingMinutesBetween(new Date(from), new Date(to), hours));
  const told = await inSql(pairs, hours.timeZone);
  expect(told.map((one) => Math.round(one * 1000) / 1000)).toEqual(expected);
  expect(expected.filter((one) => one > 0).length, 'the sample tells something').toBeGreaterThan(200);
});
