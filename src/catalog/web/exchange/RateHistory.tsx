import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import {
  callContract,
  Card,
  contractQuery,
  ErrorNotice,
  IconButton,
  SkeletonLines,
  useFormats,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { exchangeContract } from '../../model/exchange/contract.ts';
import { cell, figure, head, headRight } from '../table-looks.ts';
import { exchangeTexts } from './texts.ts';

type Props = { currency: string; mayKeep: boolean };

/** The rates of a currency, newest first. */
export function RateHistory({ currency, mayKeep }: Props) {
  const t = useText(exchangeTexts);
  const { data, error, refetch } = useQuery(
    contractQuery(exchangeContract.listRates, { params: { currency } }),
  );
  return (
    <Card title={t('history', { currency })}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonLines lines={4} />}
      {data?.items.length === 0 && <p className="text-sm text-soft">{t('noHistory')}</p>}
      {data && data.items.length > 0 && (
        <div className="max-h-96 overflow-y-auto">
          <table className="w-full max-w-md text-sm">
            <thead>
              <tr>
                <th className={head}>{t('on')}</th>
                <th className={headRight}>{`${t('rate')} ${data.base}`}</th>
                {mayKeep && <th className={head} aria-label={t('actions')} />}
              </tr>
            </thead>
            <tbody>
              {data.items.map(({ on, rate }) => (
                <RateRow key={on} currency={currency} on={on} rate={rate} mayKeep={mayKeep} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

function RateRow({ currency, on, rate, mayKeep }: Props & { on: string; rate: string }) {
  const t = useText(exchangeTexts);
  const { day } = useFormats();
  const { send, isPending } = useSending({
    send: () => callContract(exchangeContract.saveRates, { body: { remove: [{ currency, on }] } }),
    said: () => t('removed'),
    stale: ['currencies', 'deals', 'questions'],
    failed: (title) => ({ title }),
  });
  return (
    <tr className="border-t border-line">
      <td className={cell}>{day(on)}</td>
      <td className={figure}>{rate}</td>
      {mayKeep && (
        <td className="text-right">
          <IconButton
            size="small"
            label={t('remove', { day: day(on) })}
            icon={<Trash2 aria-hidden size={14} />}
            isDisabled={isPending}
            onPress={() => void send()}
          />
        </td>
      )}
    </tr>
  );
}
