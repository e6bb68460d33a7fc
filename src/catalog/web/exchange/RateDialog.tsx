import { useState } from 'react';
import {
  callContract,
  DatePicker,
  FormDialog,
  Select,
  TextField,
  useLabel,
  useSending,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import { readDecimalText } from '../../../platform/model/decimal-text.ts';
import { currencyOptions } from '../../../platform/model/currencies.ts';
import { exchangeContract } from '../../model/exchange/contract.ts';
import { largestRate, ratePlaces } from '../../model/exchange/exchange.ts';
import { exchangeTexts } from './texts.ts';

type Props = {
  base: string;
  currency: string | null;
  onClose: () => void;
  onSaved: (currency: string) => void;
};

/** Enters what a currency is worth from a day on. */
export function RateDialog({ base, currency: first, onClose, onSaved }: Props) {
  const t = useText(exchangeTexts);
  const label = useLabel();
  const today = useToday();
  const [currency, setCurrency] = useState(first ?? 'USD');
  const [on, setOn] = useState<string | null>(today);
  const [rate, setRate] = useState('');
  const { send, failure, isPending } = useSending({
    send: () =>
      callContract(exchangeContract.saveRates, {
        body: { set: [{ currency, on: on!, rate: rate.normalize('NFKC').trim() }] },
      }),
    said: () => t('saved'),
    stale: ['currencies', 'deals', 'questions'],
    onDone: () => {
      onSaved(currency);
      onClose();
    },
  });
  const isGood = isRate(rate);
  return (
    <FormDialog
      title={t('add')}
      confirm={t('save')}
      onSubmit={() => void send()}
      onClose={onClose}
      isPending={isPending}
      disabledReason={isGood && on !== null ? null : t('rateFault')}
      failure={failure}
    >
      <Select
        label={t('currency')}
        options={currencyOptions
          .filter(({ value }) => value !== base)
          .map((option) => ({ id: option.value, name: label(option.label) }))}
        value={currency}
        onChange={(code) => code && setCurrency(code)}
      />
      <DatePicker label={t('on')} value={on} onChange={setOn} />
      <TextField
        label={t('rate')}
        hint={t('rateHint', { base })}
        value={rate}
        onChange={setRate}
        maxLength={20}
        error={rate === '' || isGood ? null : t('rateFault')}
      />
    </FormDialog>
  );
}

function isRate(text: string): boolean {
  const read = readDecimalText(text, ratePlaces);
  return read !== null && read > 0n && read <= largestRate;
}
