import type { TableAnswer } from '../../../../insights/model/answer.ts';
import {
  cellKey,
  cellName,
  cellOf,
  Defined,
  DrillNumber,
  numberOf,
  useFigure,
  useMeasures,
} from '../../../../insights/web/index.ts';
import { useLabel, useText } from '../../../../platform/web/index.ts';
import type { SpeedClock } from '../quality-state.ts';
import { RateFigure } from '../RateFigure.tsx';
import { qualityTexts } from '../texts.ts';
import { speedClocks } from './speed-clock.ts';

const columnsOf = (clock: SpeedClock) => [
  'leads.count',
  'leads.contacted_rate',
  speedClocks[clock].median,
  speedClocks[clock].p80,
  'leads.contacted_in_sla_rate',
  'leads.accepted_in_sla_rate',
  'leads.deal_rate',
];
/** The columns, and what their rates are shares of. */
export const speedMeasures = (clock: SpeedClock) => [...columnsOf(clock), 'leads.contacted', 'leads.deals'];

type Props = {
  answer: TableAnswer;
  dimension: string;
  clock: SpeedClock;
  /** What the rows are: people, teams, sources. */
  splitName: string;
  onPress: (title: string, measure: string, value: TableAnswer['rows'][number][number]) => void;
};

const cell = 'border-t border-line px-3 py-2 text-right align-top whitespace-nowrap';
const head = 'px-3 py-2 font-normal whitespace-nowrap text-soft';

/** Who contacts how soon; every figure opens its leads. */
export function SpeedTable({ answer, dimension, clock, splitName, onPress }: Props) {
  const t = useText(qualityTexts);
  const label = useLabel();
  const { figure } = useFigure();
  const { measures } = useMeasures();
  const shown = columnsOf(clock).flatMap((id) => measures.find((measure) => measure.id === id) ?? []);
  return (
    <div className="overflow-x-auto">
      <table className="stacked mt-1 w-full border-collapse text-sm">
        <thead>
          <tr>
            <th scope="col" className={`${head} sticky left-0 bg-surface text-left`}>
              {splitName}
            </th>
            {shown.map((measure) => (
              <th key={measure.id} scope="col" className={`${head} text-right`}>
                <Defined name={label(measure.label)} definition={label(measure.definition)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.rows.map((_, row) => {
            const value = cellOf(answer, dimension, row);
            const name = cellName(value, dimension === 'leads.owner' ? t('nobody') : t('unknown'));
            const count = numberOf(answer, 'leads.count', row) ?? 0;
            return (
              <tr key={cellKey(value)}>
                <th
                  scope="row"
                  className="sticky left-0 max-w-40 truncate border-t border-line bg-surface px-3 py-2 text-left align-top font-medium"
                >
                  {name}
                </th>
                {shown.map(({ id, unit, label: words }) => {
                  const title = `${name} · ${label(words)}`;
                  const say = t('show', { name, measure: label(words) });
                  const share = sharesOf[id];
                  return (
                    <td key={id} data-name={label(words)} className={cell}>
                      {share ? (
                        <RateFigure
                          hits={numberOf(answer, share, row) ?? 0}
                          of={count}
                          label={say}
                          onPress={() => onPress(title, share, value)}
                        />
                      ) : (
                        <DrillNumber
                          label={say}
                          isEmpty={numberOf(answer, id, row) === null}
                          onPress={() => onPress(title, id, value)}
                        >
                          {figure(unit, numberOf(answer, id, row))}
                        </DrillNumber>
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Rates that are counts of all leads: they tell how sure they are. */
const sharesOf: Readonly<Record<string, string>> = {
  'leads.contacted_rate': 'leads.contacted',
  'leads.deal_rate': 'leads.deals',
};
