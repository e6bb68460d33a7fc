/** The forecast on public pipelines, rebuilt month by month from their logs: the company's and each team's, against what came. */
import { addMonths } from '../src/platform/model/calendar.ts';
import { usualForecastRules } from '../src/forecasting/model/categories/category-limits.ts';
import { accuracyOf, coverageOf } from '../src/forecasting/model/forecast/accuracy.ts';
import { fitBefore, settleWith } from '../src/forecasting/model/forecast/back-test.ts';
import type { Settled } from '../src/forecasting/model/forecast/calibrate.ts';
import { standingAt } from '../src/forecasting/model/forecast/logged-deal.ts';
import { forecastWith, wonIn, type Terms } from '../src/forecasting/model/forecast/forecast-at.ts';
import { seededRandom, type Band } from '../src/forecasting/model/forecast/simulate.ts';
import {
  isThere,
  mavenPipeline,
  quickSightPipeline,
  type PublicPipeline,
} from '../src/forecasting/model/forecast/testing/public-pipelines.ts';
import { tell } from './figures.ts';

type Judged = { who: string; month: string; forecast: number; actual: number; band: Band | null };

const whole = 'the whole';

export async function benchForecast(): Promise<void> {
  if (!isThere) return console.log('there is no public pipeline beside the project (../shared/data)');
  for (const [name, read] of [
    ['Maven CRM', mavenPipeline],
    ['QuickSight', quickSightPipeline],
  ] as const) {
    const judged = judge(read());
    console.log(`\n${name}`);
    tellOf(
      whole,
      judged.filter(({ who }) => who === whole),
    );
    tellOf(
      'its teams',
      judged.filter(({ who }) => who !== whole),
    );
    tellOf('both', judged);
  }
}

function judge({ deals, pipelines, first, months, teamsOf }: PublicPipeline): Judged[] {
  const startOf = (day: string) => Date.parse(day);
  const terms = (belongs: Terms['belongs']): Terms => ({
    deals,
    pipelines,
    limits: usualForecastRules,
    startOf,
    belongs,
  });
  const settled: Settled[] = [];
  const teams = new Set(
    deals.flatMap((deal) => {
      const standing = standingAt(deal, Infinity);
      return standing ? teamsOf(standing) : [];
    }),
  );
  const all = terms(() => true);
  return Array.from({ length: months }, (_, at) => addMonths(first, at)).flatMap((from) => {
    const month = { from, to: addMonths(from, 1) };
    const instants = { from: startOf(from), to: startOf(month.to) };
    const model = fitBefore(all, month);
    const of = (who: string, own: Terms): Judged => {
      const { expected, band } = forecastWith(own, model, settled, instants.from - 1, month);
      return { who, month: from, forecast: expected, actual: wonIn(own, instants), band };
    };
    const judged = [
      of(whole, all),
      ...[...teams].map((team) =>
        of(
          team,
          terms((standing) => teamsOf(standing).includes(team)),
        ),
      ),
    ];
    const one = settleWith(all, model, month);
    if (one) settled.push(one);
    return judged;
  });
}

function tellOf(who: string, judged: readonly Judged[]): void {
  const { wape, bias } = accuracyOf(judged);
  const [low, high] = chanceOfCoverage(judged);
  const percent = (share: number | null) => `${((share ?? 0) * 100).toFixed(0)} %`;
  tell(
    who,
    `n ${judged.length}  WAPE ${percent(wape)}  bias ${percent(bias)}  covered ${percent(coverageOf(judged))} (95 %: ${percent(low)} to ${percent(high)})`,
  );
}

const draws = 4000;

/** Months drawn anew with all their teams, for what moves one team moves the others. */
function chanceOfCoverage(judged: readonly Judged[]): [number, number] {
  const months = [...Map.groupBy(judged, ({ month }) => month).values()];
  const next = seededRandom(1);
  const drawn = Array.from({ length: draws }, () =>
    coverageOf(months.flatMap(() => months[Math.floor(next() * months.length)]!)),
  ).toSorted((a, b) => a! - b!);
  return [drawn[draws * 0.025]!, drawn[draws * 0.975]!];
}
