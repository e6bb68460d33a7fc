import { useState } from 'react';
import {
  callContract,
  FormDialog,
  MoneyField,
  TextArea,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { forecastContract, type WireForecast } from '../../model/forecast/contract.ts';
import { usePeriodName } from './asked.ts';
import { forecastTexts } from './texts.ts';
import { useFen } from './use-fen.ts';

type Props = { forecast: WireForecast; onClose: () => void };

const isAmount = (value: string | null): value is string => value !== null && /^\d+$/.test(value);

/** Commits to a period; it begins with what the categories add up to. */
export function SubmitDialog({ forecast, onClose }: Props) {
  const t = useText(forecastTexts);
  const { period, subject, currency } = forecast;
  const name = usePeriodName()(period.kind, period.from);
  const fen = useFen(currency);
  const [commit, setCommit] = useState<string | null>(forecast.commitForecast);
  const [bestCase, setBestCase] = useState<string | null>(forecast.bestCaseForecast);
  const [note, setNote] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { send, ...sending } = useSending({
    send: () =>
      callContract(forecastContract.submitForecast, {
        body: {
          kind: period.kind,
          from: period.from,
          subject: { kind: subject.kind, id: subject.id },
          commit: commit!,
          bestCase: bestCase!,
          note: note.trim() || null,
        },
      }),
    said: () => t('submitted'),
    stale: ['forecast'],
    onDone: onClose,
  });
  const submit = (): void => {
    setAsked(true);
    if (isAmount(commit) && isAmount(bestCase)) void send();
  };
  const missing = (value: string | null) => (isAsked && !isAmount(value) ? t('amountMissing') : null);
  return (
    <FormDialog
      title={t('submitTitle', { period: name })}
      text={t('submitText', { expected: fen(forecast.expected) })}
      confirm={t('submit')}
      onSubmit={submit}
      onClose={onClose}
      {...sending}
    >
      <MoneyField
        label={t('commitForecast')}
        isRequired
        currency={currency}
        value={commit}
        onChange={setCommit}
        error={missing(commit)}
      />
      <MoneyField
        label={t('bestCase')}
        isRequired
        currency={currency}
        value={bestCase}
        onChange={setBestCase}
        error={missing(bestCase)}
      />
      <TextArea label={t('note')} value={note} onChange={setNote} rows={2} maxLength={500} />
    </FormDialog>
  );
}
