import {
  fewRecords,
  MeasureTile,
  numberOf,
  periodOfWindow,
  Unpriced,
  useTable,
} from '../../../insights/web/index.ts';
import { daysBetween } from '../../../platform/model/calendar.ts';
import { wilson } from '../../../insights/model/statistics.ts';
import { Card, ErrorNotice, Explained, useFormats, useText, useToday } from '../../../platform/web/index.ts';
import type { TableAnswer } from '../../../insights/model/answer.ts';
import type { DashboardQuestions, DashboardState } from './dashboard-state.ts';
import { dashboardTexts } from './texts.ts';

type Props = {
  state: DashboardState;
  questions: DashboardQuestions;
  onOpen: (of: 'closed' | 'created' | 'open', cell: { measure: string; values: [] }) => void;
};

const results = [
  { id: 'deals.won_amount', better: 'more' },
  { id: 'deals.won', better: 'more' },
  { id: 'deals.win_rate', better: 'more' },
  { id: 'deals.value_win_rate', better: 'more' },
  { id: 'deals.won_cycle_days_mean', better: 'less' },
] as const;
const inHand = ['deals.open', 'deals.open_amount', 'deals.weighted_amount'] as const;

/** The results of the period against the one before, and what is in hand now. */
export function ResultTiles({ state, questions, onOpen }: Props) {
  const t = useText(dashboardTexts);
  const closed = useTable(questions.closed);
  const created = useTable(questions.created);
  const open = useTable(questions.open);
  const failed = [closed, created, open].find(({ error }) => error);
  const tiles = 'grid grid-cols-2 gap-x-6 gap-y-4';
  if (failed) return <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />;
  return (
    <div className="grid grid-cols-1 gap-4 lg:grid-cols-[2fr_1fr]">
      <Card title={t('results')}>
        <div className={`${tiles} md:grid-cols-3`}>
          {results.map(({ id, better }) => (
            <MeasureTile
              key={id}
              measure={id}
              answer={closed.data}
              compare={state.compare}
              better={better}
              note={noteOf(id, closed.data)}
              target={{ question: questions.closed, cell: { measure: id, values: [] } }}
              onPress={() => onOpen('closed', { measure: id, values: [] })}
            />
          ))}
          <MeasureTile
            measure="deals.created"
            answer={created.data}
            compare={state.compare}
            better="more"
            target={{ question: questions.created, cell: { measure: 'deals.created', values: [] } }}
            onPress={() => onOpen('created', { measure: 'deals.created', values: [] })}
          />
        </div>
        <UnfinishedNote window={state.window} />
      </Card>
      <Card title={t('now')}>
        <div className={tiles}>
          {inHand.map((id) => (
            <MeasureTile
              key={id}
              measure={id}
              answer={open.data}
              target={{ question: questions.open, cell: { measure: id, values: [] } }}
              note={
                id === 'deals.open_amount' && <Unpriced count={numberOf(open.data, 'deals.unpriced_open')} />
              }
              onPress={() => onOpen('open', { measure: id, values: [] })}
            />
          ))}
        </div>
      </Card>
    </div>
  );
}

function noteOf(id: (typeof results)[number]['id'], answer: TableAnswer | undefined) {
  if (id === 'deals.win_rate') return <RateNote answer={answer} />;
  return id === 'deals.won_amount' && <Unpriced count={numberOf(answer, 'deals.unpriced_won')} />;
}

/** How sure a win rate is. */
function RateNote({ answer }: { answer: TableAnswer | undefined }) {
  const t = useText(dashboardTexts);
  const { number, percent } = useFormats();
  const won = numberOf(answer, 'deals.won') ?? 0;
  const closed = won + (numberOf(answer, 'deals.lost') ?? 0);
  const interval = wilson(won, closed);
  if (!interval) return null;
  const range = t('interval', {
    low: percent(interval.low),
    high: percent(interval.high),
    count: number(closed),
  });
  const isFew = closed < fewRecords;
  return (
    <Explained
      text={isFew ? `${t('fewMeans')} ${range}` : range}
      className={`figures cursor-help rounded-sm ${isFew ? 'text-warn' : ''}`}
    >
      {isFew ? `${t('few')} n=${closed}` : `n=${closed}`}
    </Explained>
  );
}

/** A period that goes on is set against a whole one: said, so that nobody is frightened by it. */
function UnfinishedNote({ window }: { window: DashboardState['window'] }) {
  const t = useText(dashboardTexts);
  const today = useToday();
  const { to } = periodOfWindow(window, today)!;
  const left = daysBetween(today, to) - 1;
  return left > 0 ? <p className="pt-3 text-xs text-faint">{t('unfinished', { days: left })}</p> : null;
}
