import { addMonths } from '../../../platform/model/calendar.ts';
import type { Cell } from '../../../insights/model/answer.ts';
import type { CellValue } from '../../../insights/model/question.ts';
import {
  cellKey,
  cellName,
  DrillNumber,
  useFigure,
  useTable,
  type TableQuestion,
  type OpenNumber,
} from '../../../insights/web/index.ts';
import { Card, SkeletonLines, useText, useToday } from '../../../platform/web/index.ts';
import { customerInsightTexts } from './texts.ts';

type Column = {
  key: 'accounts' | 'won' | 'open' | 'overdue' | 'coverage' | 'onTime';
  question: TableQuestion;
  measure: string;
  unit: 'count' | 'money' | 'percent';
};

/** The columns of the table: each is a question by tier, so that each number opens its own list. */
function columnsOf(today: string): Column[] {
  const byTier = (measure: string, dimension: string, filters?: TableQuestion['filters']) => ({
    measure,
    question: { measures: [measure], dimensions: [dimension], ...(filters && { filters }) },
  });
  const year: TableQuestion['filters'] = [
    { field: 'deals.closed_on', op: 'between', value: [addMonths(today, -12), today] },
  ];
  return [
    { key: 'accounts', unit: 'count', ...byTier('accounts.count', 'accounts.segment') },
    { key: 'won', unit: 'money', ...byTier('deals.won_amount', 'deals.segment', year) },
    { key: 'open', unit: 'money', ...byTier('deals.open_amount', 'deals.segment') },
    { key: 'overdue', unit: 'count', ...byTier('accounts.contact_overdue', 'accounts.segment') },
    { key: 'coverage', unit: 'percent', ...byTier('accounts.cadence_coverage', 'accounts.segment') },
    { key: 'onTime', unit: 'percent', ...byTier('contact_rounds.on_time_rate', 'contact_rounds.segment') },
  ];
}

/** Each tier with its customers, what they are worth and how they are talked with. */
export function TierTable({ onOpen }: { onOpen: OpenNumber }) {
  const t = useText(customerInsightTexts);
  const columns = columnsOf(useToday());
  const { data } = useTable(columns[0]!.question);
  const tiers = (data?.rows ?? []).map(([tier]) => tier ?? null);
  return (
    <Card title={t('tiers')}>
      <p className="pb-2 text-sm text-soft">{t('tiersHint')}</p>
      {!data && <SkeletonLines lines={5} className="h-8" />}
      {data && tiers.every((tier) => tier === null) && <p className="text-sm text-faint">{t('noTiers')}</p>}
      {data && (
        <div className="overflow-x-auto">
          <table className="stacked w-full text-sm">
            <thead>
              <tr className="border-b border-line text-faint">
                {['tier' as const, ...columns.map(({ key }) => key)].map((key) => (
                  <th
                    key={key}
                    scope="col"
                    className={`py-1.5 pr-4 font-normal whitespace-nowrap ${key === 'tier' ? 'text-left' : 'text-right'}`}
                  >
                    {t(key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {tiers.map((tier) => (
                <tr key={cellKey(tier)} className="border-line last:border-b-0 md:h-9 md:border-b">
                  <th scope="row" className="pr-4 text-left font-medium whitespace-nowrap">
                    {cellName(tier, t('unsorted'))}
                  </th>
                  {columns.map((column) => (
                    <Figure key={column.key} column={column} tier={tier} onOpen={onOpen} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

function Figure({ column, tier, onOpen }: { column: Column; tier: Cell; onOpen: OpenNumber }) {
  const t = useText(customerInsightTexts);
  const { figure } = useFigure();
  const { data } = useTable(column.question);
  const found = data?.rows.find(([key]) => cellKey(key ?? null) === cellKey(tier))?.[1] ?? null;
  const value = found === null ? null : Number(found);
  const name = `${cellName(tier, t('unsorted'))} · ${t(column.key)}`;
  const open = () => onOpen(name, column.question, column.measure, [valueOf(tier)]);
  return (
    <td data-name={t(column.key)} className="pr-4 text-right whitespace-nowrap">
      <DrillNumber label={t('show', { name })} isEmpty={!value} onPress={open}>
        {figure(column.unit, value)}
      </DrillNumber>
    </td>
  );
}

function valueOf(tier: Cell): CellValue {
  return tier !== null && typeof tier === 'object' ? tier.id : null;
}
