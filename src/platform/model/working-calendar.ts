import type { Day } from './calendar.ts';

/** Days that differ from the plain week: days off from Monday to Friday, and weekends worked in exchange (调休). */
export type WorkingCalendar = { daysOff: ReadonlySet<Day>; workedWeekends: ReadonlySet<Day> };

type YearArrangement = {
  off: readonly (readonly [first: string, last: string])[];
  worked: readonly string[];
};

/**
 * The holiday arrangements of the State Council (国务院办公厅关于部分节假日安排的通知), as MM-DD.
 * 2027 has only the days fixed by law (全国年节及纪念日放假办法): its exchanged days are not arranged yet.
 */
const arrangements: Record<string, YearArrangement> = {
  2024: {
    off: [
      ['01-01', '01-01'],
      ['02-10', '02-17'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['06-08', '06-10'],
      ['09-15', '09-17'],
      ['10-01', '10-07'],
    ],
    worked: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  },
  2025: {
    off: [
      ['01-01', '01-01'],
      ['01-28', '02-04'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['05-31', '06-02'],
      ['10-01', '10-08'],
    ],
    worked: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  2026: {
    off: [
      ['01-01', '01-03'],
      ['02-15', '02-23'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['06-19', '06-21'],
      ['09-25', '09-27'],
      ['10-01', '10-07'],
    ],
    worked: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
  2027: {
    off: [
      ['01-01', '01-01'],
      ['02-05', '02-08'],
      ['04-05', '04-05'],
      ['05-01', '05-02'],
      ['06-09', '06-09'],
      ['09-15', '09-15'],
      ['10-01', '10-03'],
    ],
    worked: [],
  },
};

/** Working days of mainland China; a year without an arrangement has plain weekends. */
export const chinaCalendar: WorkingCalendar = {
  daysOff: new Set(
    Object.entries(arrangements).flatMap(([year, { off }]) =>
      off.flatMap(([first, last]) => daysFromTo(`${year}-${first}`, `${year}-${last}`)),
    ),
  ),
  workedWeekends: new Set(
    Object.entries(arrangements).flatMap(([year, { worked }]) => worked.map((day) => `${year}-${day}`)),
  ),
};

/** The calendar with an organisation's own days: closed for its anniversary, open on a fair's Sunday. The later list wins. */
export function withOwnDays(
  { daysOff, workedWeekends }: WorkingCalendar,
  own: { off: readonly Day[]; worked: readonly Day[] },
): WorkingCalendar {
  const [off, worked] = [new Set(own.off), new Set(own.worked)];
  return {
    daysOff: new Set([...daysOff, ...off]).difference(worked),
    workedWeekends: new Set([...workedWeekends].filter((day) => !off.has(day))).union(worked),
  };
}

function daysFromTo(first: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}
