import {
  cellKey,
  cellName,
  cellOf,
  Defined,
  DrillNumber,
  numberOf,
  useTable,
} from '../../../../insights/web/index.ts';
import { Card, SkeletonLines, useFormats, useText } from '../../../../platform/web/index.ts';
import { useOpened } from '../use-opened.tsx';
import { cardTexts } from './texts.ts';

const question = {
  measures: ['leads.returned'],
  dimensions: ['leads.return_reason'],
  filters: [
    { field: 'leads.returned_on', op: 'last_90_days' as const },
    { field: 'leads.return_reason', op: 'not_empty' as const },
  ],
};

/** What sales gave back to marketing lately, and why. */
export function ReturnsCard() {
  const t = useText(cardTexts);
  const { number, percent } = useFormats();
  const { data } = useTable(question);
  const { open, drawer } = useOpened();
  const rows = data?.rows.map((_, row) => ({
    reason: cellOf(data, 'leads.return_reason', row),
    count: numberOf(data, 'leads.returned', row) ?? 0,
  }));
  const all = rows?.reduce((sum, { count }) => sum + count, 0) ?? 0;
  return (
    <>
      <Card title={<Defined name={t('returns')} definition={t('returnsMean')} />}>
        {!rows && <SkeletonLines lines={3} />}
        {rows && all === 0 && <p className="text-sm text-faint">{t('noReturns')}</p>}
        <ul className="flex flex-col gap-2">
          {rows?.map(({ reason, count }) => {
            const name = cellName(reason, t('noReason'));
            return (
              <li key={cellKey(reason)} className="flex flex-col gap-1 text-sm">
                <span className="flex items-baseline justify-between gap-3">
                  <span className="min-w-0 truncate">{name}</span>
                  <span className="flex shrink-0 gap-2">
                    <span className="figures text-faint">{percent(count / all)}</span>
                    <DrillNumber
                      label={`${name}：${number(count)}`}
                      onPress={() => open(name, question, 'leads.returned', [reason], count)}
                    >
                      {number(count)}
                    </DrillNumber>
                  </span>
                </span>
                <span aria-hidden className="block h-1 rounded-full bg-sunken">
                  <span
                    className="block h-full rounded-full bg-accent"
                    style={{ width: `${(count / Math.max(1, all)) * 100}%` }}
                  />
                </span>
              </li>
            );
          })}
        </ul>
      </Card>
      {drawer}
    </>
  );
}
