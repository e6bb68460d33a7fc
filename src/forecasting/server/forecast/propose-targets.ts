/** Targets for the period after the one that is looked at, out of its forecast. */
import { addMonths, periodOf } from '../../../platform/model/calendar.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { ForecastAsked } from '../../model/forecast/contract.ts';
import { fewestClosed } from '../../model/forecast/fit-model.ts';
import { proposeTargets } from '../../model/forecast/targets-ahead.ts';
import { monthsOf, targetLevels, type TargetLevel } from '../../model/target/target-levels.ts';
import { readAsked, readKnown } from './asked-forecast.ts';
import { expectationOf, fitAt, forecastOf } from './forecast-of-subject.ts';

/** No levels where too little was closed for a band. Refuses as readForecast does. */
export async function readProposal(work: Work, query: ForecastAsked) {
  const asked = await readAsked(work, query);
  const known = await readKnown(work, asked);
  const { kind } = asked.period;
  const period = { ...periodOf(kind, asked.period.to), kind };
  const model = fitAt(known, asked.subject, known.at);
  const months = monthsOf(period);
  const brought = months.map(
    (from) => expectationOf(known, model, asked.subject, known.at, { from, to: addMonths(from, 1) }).expected,
  );
  const { draws } = forecastOf(known, model, asked.subject, known.at, period);
  const proposed = draws.length === 0 ? null : proposeTargets(draws, brought);
  const wire = (level: TargetLevel) => ({
    amount: String(proposed![level].amount),
    months: proposed![level].months.map(String),
  });
  return {
    period,
    months,
    levels:
      proposed &&
      (Object.fromEntries(targetLevels.map((level) => [level, wire(level)])) as Record<
        TargetLevel,
        { amount: string; months: string[] }
      >),
    closed: model.closed,
    fewest: fewestClosed,
  };
}
