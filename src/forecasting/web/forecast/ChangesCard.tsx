import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Defined } from '../../../insights/web/index.ts';
import {
  Card,
  contractQuery,
  DatePicker,
  ErrorNotice,
  keepFormer,
  Link,
  SkeletonLines,
  useFormats,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import { forecastContract } from '../../model/forecast/contract.ts';
import { weekBefore, type AskedNow } from './asked.ts';
import { forecastTexts } from './texts.ts';
import { useFen } from './use-fen.ts';

type Changes = EndpointAnswer<typeof forecastContract.forecastChanges>;
type Props = { asked: AskedNow; currency: string };

/** How the period's open deals changed since a day, step by step, each with its deals. */
export function ChangesCard({ asked, currency }: Props) {
  const t = useText(forecastTexts);
  const [since, setSince] = useState(weekBefore(useToday()));
  const { data, error } = useQuery({
    ...contractQuery(forecastContract.forecastChanges, { query: { ...asked.query, since } }),
    ...keepFormer,
  });
  return (
    <Card
      title={<Defined name={t('changes')} definition={t('changesMeans')} />}
      actions={
        <DatePicker
          label={t('since')}
          hideLabel
          value={since}
          max={weekBefore(useToday(6))}
          onChange={(day) => day && setSince(day)}
        />
      }
    >
      {error && <ErrorNotice error={error} />}
      {!data && !error && <SkeletonLines lines={6} className="h-6" />}
      {data && <Steps changes={data} currency={currency} />}
    </Card>
  );
}

function Steps({ changes, currency }: { changes: Changes; currency: string }) {
  const t = useText(forecastTexts);
  const fen = useFen(currency);
  const { day } = useFormats();
  const shown = changes.steps.filter(({ count }) => count > 0);
  const most = Math.max(
    1,
    Number(changes.start),
    Number(changes.end),
    ...shown.map(({ amount }) => Math.abs(Number(amount))),
  );
  const share = (amount: string): string => `${(Math.abs(Number(amount)) / most) * 100}%`;
  return (
    <ul className="figures flex flex-col text-sm">
      <Total
        name={`${t('start')} · ${day(changes.since, 'short')}`}
        amount={fen(changes.start)}
        width={share(changes.start)}
      />
      {shown.length === 0 && <li className="py-2 text-soft">{t('noChange')}</li>}
      {shown.map((step) => (
        <Step key={step.step} step={step} width={share(step.amount)} fen={fen} />
      ))}
      <Total name={t('end')} amount={fen(changes.end)} width={share(changes.end)} />
    </ul>
  );
}

function Total({ name, amount, width }: { name: string; amount: string; width: string }) {
  return (
    <li className="border-b border-line py-1.5 last:border-b-0">
      <span className="flex justify-between gap-3 font-medium">
        <span>{name}</span>
        <span>{amount}</span>
      </span>
      <span aria-hidden className="mt-1 block h-1.5 rounded-sm bg-accent" style={{ width }} />
    </li>
  );
}

type StepProps = {
  step: Changes['steps'][number];
  width: string;
  fen: (amount: string) => string;
};

function Step({ step, width, fen }: StepProps) {
  const t = useText(forecastTexts);
  const adds = Number(step.amount) > 0;
  return (
    <li className="border-b border-line py-1.5">
      <details>
        <summary
          className="cursor-pointer"
          aria-label={t('stepDeals', { step: t(step.step), count: step.count })}
        >
          <span className="inline-flex w-[calc(100%-1.25rem)] justify-between gap-3">
            <span>{t('stepDeals', { step: t(step.step), count: step.count })}</span>
            <span className={adds ? 'text-good' : 'text-bad'}>
              {adds ? '+' : ''}
              {fen(step.amount)}
            </span>
          </span>
          <span
            aria-hidden
            className={`mt-1 block h-1.5 rounded-sm ${adds ? 'bg-good' : 'bg-bad'}`}
            style={{ width }}
          />
        </summary>
        <ul className="py-1 pl-4">
          {step.deals.map((deal) => (
            <li key={deal.id} className="flex justify-between gap-3 py-1 text-soft">
              <span className="min-w-0 truncate">
                <Link href={`/deals/${deal.id}`}>{deal.name}</Link>
                {deal.pushes > 0 && (
                  <span className="pl-2 text-xs">{t('pushes', { count: deal.pushes })}</span>
                )}
              </span>
              <span className="whitespace-nowrap">{fen(deal.amount)}</span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
