import { useQuery } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { daysBetween } from '../../../platform/model/calendar.ts';
import {
  Button,
  Card,
  contractQuery,
  ErrorNotice,
  SkeletonLines,
  useFormats,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import { forecastContract, type WireForecast } from '../../model/forecast/contract.ts';
import type { AskedNow } from './asked.ts';
import { SubmitDialog } from './SubmitDialog.tsx';
import { forecastTexts } from './texts.ts';
import { useFen } from './use-fen.ts';

type Submissions = EndpointAnswer<typeof forecastContract.listSubmissions>;
type Props = { asked: AskedNow; forecast: WireForecast };

/** What people stood for, and how good that was before. */
export function SubmissionsCard({ asked, forecast }: Props) {
  const t = useText(forecastTexts);
  const [isOpen, setOpen] = useState(false);
  const { data, error } = useQuery(contractQuery(forecastContract.listSubmissions, { query: asked.query }));
  return (
    <Card
      title={t('submissions')}
      actions={
        forecast.maySubmit && (
          <Button size="small" icon={<Send aria-hidden size={14} />} onPress={() => setOpen(true)}>
            {t('submit')}
          </Button>
        )
      }
    >
      {error && <ErrorNotice error={error} />}
      {!data && !error && <SkeletonLines lines={4} className="h-6" />}
      {data?.items.length === 0 && <p className="text-sm text-soft">{t('nobodySubmitted')}</p>}
      {data && <Said items={data.items} currency={forecast.currency} />}
      {data && data.accuracy.length > 0 && <Accuracy accuracy={data.accuracy} />}
      {isOpen && <SubmitDialog forecast={forecast} onClose={() => setOpen(false)} />}
    </Card>
  );
}

const staleAfterDays = 14;

function Said({ items, currency }: { items: Submissions['items']; currency: string }) {
  const t = useText(forecastTexts);
  const { instant } = useFormats();
  const fen = useFen(currency);
  const today = useToday();
  const newest = items[0]?.id;
  return (
    <ul>
      {items.map(({ id, forecaster, commit, bestCase, expected, note, at }) => {
        const days = daysBetween(at.slice(0, 10), today);
        return (
          <li key={id} className="border-b border-line py-2 text-sm last:border-b-0">
            <span className="flex flex-wrap justify-between gap-x-3">
              <span className="font-medium">{forecaster.name}</span>
              <span className="figures">{t('said', { commit: fen(commit), best: fen(bestCase) })}</span>
            </span>
            <span className="figures flex flex-wrap justify-between gap-x-3 text-xs text-faint">
              <span>{instant(at)}</span>
              <span>{t('modelThen', { expected: fen(expected) })}</span>
            </span>
            {note && <span className="block text-soft">{note}</span>}
            {id === newest && days > staleAfterDays && (
              <span className="block text-xs text-warn">{t('stale', { days })}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Accuracy({ accuracy }: { accuracy: Submissions['accuracy'] }) {
  const t = useText(forecastTexts);
  const { percent } = useFormats();
  return (
    <>
      <h3 className="pt-3 text-sm text-soft">{t('theirAccuracy')}</h3>
      <ul className="figures text-sm">
        {accuracy.map(({ forecaster, wape, bias, periods }) => (
          <li key={forecaster.id} className="flex flex-wrap justify-between gap-x-3 py-1">
            <span>{forecaster.name}</span>
            <span className="text-soft">
              {t('accuracyLine', { wape: percent(wape), bias: percent(bias), periods })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
