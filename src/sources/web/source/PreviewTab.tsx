import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../../identity/web/index.ts';
import {
  contractQuery,
  EmptyState,
  ErrorNotice,
  SkeletonLines,
  useFormats,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { sourceContract, type WireSource } from '../../model/contract.ts';
import type { SourceColumn } from '../../model/outside-source.ts';
import { sourceTexts } from '../texts.ts';

/** The first rows as they are kept. */
export function PreviewTab({ source }: { source: WireSource }) {
  const t = useText(sourceTexts);
  const label = useLabel();
  const { data, error, refetch } = useQuery(
    contractQuery(sourceContract.firstRows, { params: { id: source.id } }),
  );
  const cell = useCell();
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={8} className="h-8" />;
  if (data.rows.length === 0) return <EmptyState title={t('noRows')}>{t('noRowsText')}</EmptyState>;
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table className="w-full text-sm">
        <caption className="sr-only">{t('firstRows', { count: data.rows.length })}</caption>
        <thead>
          <tr className="bg-sunken text-soft">
            {source.columns.map((column) => (
              <th key={column.key} scope="col" className={`${cellShape} font-normal ${alignOf(column)}`}>
                {label(column.name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows of others have no name but their place
            <tr key={at} className="border-t border-line">
              {source.columns.map((column) => (
                <td key={column.key} className={`${cellShape} ${alignOf(column)}`}>
                  {cell(column, row[column.key])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const cellShape = 'h-9 max-w-80 truncate px-3 whitespace-nowrap';

function alignOf({ type }: SourceColumn): string {
  return type === 'money' || type === 'number' ? 'figures text-right' : 'text-left';
}

function useCell() {
  const { money, number } = useFormats();
  const { currency } = useMe().organisation;
  return ({ type }: SourceColumn, value: unknown): string => {
    if (value === null || value === undefined) return '–';
    if (type === 'money') return money(BigInt(String(value)), currency);
    if (type === 'number') return number(Number(value), 2);
    if (type === 'boolean') return value === true ? '✓' : '✗';
    return String(value);
  };
}
