import {
  cellKey,
  cellName,
  Defined,
  DrillNumber,
  useFigure,
  useMeasures,
} from '../../../../insights/web/index.ts';
import { Card, useFormats, useLabel, useText } from '../../../../platform/web/index.ts';
import { qualityTexts } from '../texts.ts';
import type { PoolRow } from './pool-flow.ts';
import { poolFlowTexts } from './texts.ts';

/** Which question a figure of the table belongs to. */
export type PoolSide = 'now' | 'into' | 'out';

type Props = {
  rows: readonly PoolRow[];
  onPress: (title: string, side: PoolSide, measure: string, row: PoolRow, shown?: number) => void;
};

const cell = 'border-t border-line px-3 py-2 text-right whitespace-nowrap';
const head = 'px-3 py-2 font-normal whitespace-nowrap text-soft';

const columns = [
  { measure: 'leads.in_pool', side: 'now', of: 'now' },
  { measure: 'leads.entered_pool', side: 'into', of: 'into' },
  { measure: 'leads.recycled', side: 'into', of: 'recycled' },
  { measure: 'leads.left_pool', side: 'out', of: 'out' },
  { measure: 'leads.claimed', side: 'out', of: 'claimed' },
  { measure: 'leads.pool_days_median', side: 'out', of: 'days' },
] as const;

export function PoolTable({ rows, onPress }: Props) {
  const t = useText(poolFlowTexts);
  const texts = useText(qualityTexts);
  const label = useLabel();
  const { number } = useFormats();
  const { figure } = useFigure();
  const { measures } = useMeasures();
  const words = (id: string) => {
    const measure = measures.find((one) => one.id === id);
    return measure
      ? { name: label(measure.label), definition: label(measure.definition) }
      : { name: id, definition: '' };
  };
  return (
    <Card title={t('byPool')} isFlush className="overflow-hidden">
      <div className="overflow-x-auto">
        <table className="stacked mt-1 w-full border-collapse text-sm">
          <thead>
            <tr>
              <th scope="col" className={`${head} sticky left-0 bg-surface text-left`}>
                {t('pool')}
              </th>
              {columns.map(({ measure }) => (
                <th key={measure} scope="col" className={`${head} text-right`}>
                  <Defined {...words(measure)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const name = cellName(row.pool, texts('unknown'));
              return (
                <tr key={cellKey(row.pool)}>
                  <th
                    scope="row"
                    className="sticky left-0 border-t border-line bg-surface px-3 py-2 text-left font-medium whitespace-nowrap"
                  >
                    {name}
                  </th>
                  {columns.map(({ measure, side, of }) => {
                    const value = row[of];
                    return (
                      <td key={measure} data-name={words(measure).name} className={cell}>
                        <DrillNumber
                          label={texts('show', { name, measure: words(measure).name })}
                          isEmpty={value === null || value === 0}
                          onPress={() =>
                            onPress(
                              `${name} · ${words(measure).name}`,
                              side,
                              measure,
                              row,
                              of === 'days' ? undefined : (value ?? 0),
                            )
                          }
                        >
                          {of === 'days' ? figure('days', value) : number(value)}
                        </DrillNumber>
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
