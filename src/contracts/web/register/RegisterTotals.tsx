import { useQuery } from '@tanstack/react-query';
import { Sigma } from 'lucide-react';
import { useState } from 'react';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import {
  Button,
  contractQuery,
  Drawer,
  ErrorNotice,
  SkeletonLines,
  Stat,
  useFormats,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { stateOptions } from '../../model/contract-state.ts';
import { contractWorkContract } from '../../model/work-contract.ts';
import { contractTexts } from '../texts.ts';

type Asked = { filter: string | undefined; search: string | undefined };
type Totals = EndpointAnswer<typeof contractWorkContract.totals>;

/** What the contracts of the list come to: opened when it is asked for. */
export function RegisterTotals(asked: Asked) {
  const t = useText(contractTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" icon={<Sigma aria-hidden size={16} />} onPress={() => setOpen(true)}>
        {t('totals')}
      </Button>
      {isOpen && (
        <Drawer title={t('totals')} isOpen onClose={() => setOpen(false)}>
          <Sums {...asked} />
        </Drawer>
      )}
    </>
  );
}

function Sums({ filter, search }: Asked) {
  const t = useText(contractTexts);
  const query = { ...(filter && { filter }), ...(search && { search }) };
  const { data, error, refetch } = useQuery(contractQuery(contractWorkContract.totals, { query }));
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={8} />;
  if (data.byState.length === 0) return <p className="text-sm text-soft">{t('noTotals')}</p>;
  return (
    <div className="flex flex-col gap-5">
      <p className="text-sm text-soft">{t('totalsHint')}</p>
      {data.totals.map((sums) => (
        <Currency key={sums.currency} sums={sums} />
      ))}
      <StateTable rows={data.byState} />
      {data.byMonth.length > 0 && <MonthTable rows={data.byMonth} />}
    </div>
  );
}

function Currency({ sums }: { sums: Totals['totals'][number] }) {
  const t = useText(contractTexts);
  const { money } = useFormats();
  const shown = (fen: string | null) => money(fen, sums.currency);
  return (
    <div className="grid grid-cols-2 gap-4">
      <Stat name={`${t('amount')} · ${sums.currency}`} value={shown(sums.amount)} />
      <Stat name={t('received')} value={shown(sums.received)} />
      <Stat name={t('open')} value={shown(sums.open)} />
      <Stat name={t('overdueSum')} value={shown(sums.overdue)} />
    </div>
  );
}

const head = 'py-1 text-left text-xs font-medium text-faint';
const figure = 'figures py-1 text-right';

function StateTable({ rows }: { rows: Totals['byState'] }) {
  const t = useText(contractTexts);
  const label = useLabel();
  const { money } = useFormats();
  return (
    <table className="w-full text-sm">
      <caption className="pb-1 text-left text-base">{t('byState')}</caption>
      <thead>
        <tr>
          <th className={head}>{t('state')}</th>
          <th className={`${head} text-right`}>{t('count')}</th>
          <th className={`${head} text-right`}>{t('amount')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ state, currency, count, amount }) => (
          <tr key={`${state} ${currency}`} className="border-t border-line">
            <td className="py-1">{label(stateOptions.find(({ value }) => value === state)!.label)}</td>
            <td className={figure}>{count}</td>
            <td className={figure}>{money(amount, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MonthTable({ rows }: { rows: Totals['byMonth'] }) {
  const t = useText(contractTexts);
  const { money } = useFormats();
  return (
    <table className="w-full text-sm">
      <caption className="pb-1 text-left text-base">{t('byMonth')}</caption>
      <thead>
        <tr>
          <th className={head}>{t('month')}</th>
          <th className={`${head} text-right`}>{t('due')}</th>
          <th className={`${head} text-right`}>{t('open')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ month, currency, due, open }) => (
          <tr key={`${month} ${currency}`} className="border-t border-line">
            <td className="figures py-1">{month}</td>
            <td className={figure}>{money(due, currency)}</td>
            <td className={figure}>{money(open, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
