/** Our learned score against Odoo's formula on public histories: each month's leads judged by what was known before it. */
import { countHistory, isEnough, type DecidedLead } from '../src/leads/model/score/learned/decided-lead.ts';
import {
  areaUnderCurve,
  brierScore,
  calibrationOf,
  type Prediction,
} from '../src/leads/model/score/learned/figures.ts';
import { baseRate, byOdoo, learnedBy } from '../src/leads/model/score/learned/learners.ts';
import { bestRecipe } from '../src/leads/model/score/learned/recipes.ts';
import {
  monthsOf,
  predictMonth,
  splitAt,
  type Learner,
} from '../src/leads/model/score/learned/time-split.ts';
import { duel, mayTakeOver } from '../src/leads/model/score/learned/train.ts';
import { startOfDay } from '../src/platform/model/calendar.ts';
import { tell } from './figures.ts';
import { againstChance, type AgainstChance } from './scoring-chance.ts';
import { absentHistories, publicHistories } from './scoring-histories.ts';

const zone = 'UTC';
/** The newest two years are judged; everything before them may be learned from. */
const judgedMonths = 24;

export async function benchScoring(): Promise<void> {
  const histories = publicHistories();
  if (histories.length === 0) console.log('there is no public history beside the project (../shared/data)');
  for (const name of absentHistories()) console.log(`${name}: not there`);
  for (const { name, read } of histories) await benchHistory(name, read());
}

async function benchHistory(name: string, history: DecidedLead[]): Promise<void> {
  const months = monthsOf(history, zone, judgedMonths).filter(({ from }) => isKnownBefore(history, from));
  const known = splitAt(history, startOfDay(months[0]!.from, zone)).known;
  const recipe = await bestRecipe(known, async () => {});
  const ways: [string, Learner][] = [
    ['the share won so far', baseRate],
    ['Odoo’s formula', byOdoo],
    ['ours', learnedBy(recipe)],
  ];
  const { won, lost } = countHistory(history);
  console.log(
    `\n${name}: ${won} won, ${lost} lost; half-life ${recipe.halfLifeDays} d, L2 ${recipe.strength}`,
  );
  for (const [way, learner] of ways) {
    const perMonth = months.map((month) => predictMonth(history, month, zone, learner));
    tell(way, wordsOf(perMonth));
    if (way === 'ours') tellCalibration(perMonth.flat());
    if (learner !== baseRate) tellChance(againstChance(history, months, zone, learner));
  }
  const takesOver = mayTakeOver(duel(history, await bestRecipe(history, async () => {}), null));
  tell('would it be switched on by itself?', takesOver ? 'yes' : 'no');
}

/** Before a month is judged, there must be history enough to learn from. */
function isKnownBefore(history: readonly DecidedLead[], month: string): boolean {
  return isEnough(countHistory(splitAt(history, startOfDay(month, zone)).known));
}

function wordsOf(perMonth: readonly Prediction[][]): string {
  const all = perMonth.flat();
  const within = perMonth.flatMap((month) => areaUnderCurve(month) ?? []);
  const mean = within.reduce((sum, one) => sum + one, 0) / within.length;
  return `AUC ${areaUnderCurve(all)!.toFixed(4)} (mean of months ${mean.toFixed(4)})  Brier ${brierScore(all)!.toFixed(5)}  n ${all.length}`;
}

function tellChance({ real, low, high, p }: AgainstChance): void {
  const range = `${low.toFixed(3)} to ${high.toFixed(3)} with outcomes shuffled`;
  tell('  mean AUC of months against chance', `${real.toFixed(3)}; ${range}; p = ${p.toFixed(3)}`);
}

function tellCalibration(predictions: readonly Prediction[]): void {
  const rows = calibrationOf(predictions);
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  tell(
    '  said → came true, by tenths',
    rows.map((row) => `${percent(row.predicted)} → ${percent(row.won)}`).join(', '),
  );
}
