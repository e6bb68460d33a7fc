import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import {
  Button,
  callContract,
  Dialog,
  Select,
  TextField,
  useLabel,
  useLocale,
  useText,
} from '../../../platform/web/index.ts';
import { currencyOptions } from '../../../platform/model/currencies.ts';
import { entryContract } from '../../model/contract.ts';
import { faultFor, FormFailure } from '../FormFailure.tsx';
import { entryTexts } from './texts.ts';

/** Four facts, and one has a company of one's own; the next page sets the password. */
export function FoundOrganisation({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText(entryTexts);
  const say = useLabel();
  const { locale } = useLocale();
  const navigate = useNavigate();
  const [form, setForm] = useState({ name: '', adminName: '', email: '' });
  const [currency, setCurrency] = useState('CNY');
  const [isTried, setTried] = useState(false);
  const found = useMutation({
    mutationFn: () => callContract(entryContract.foundOrganisation, { body: { ...form, locale, currency } }),
    onSuccess: ({ setupUrl }) => void navigate({ to: new URL(setupUrl).pathname }),
  });
  const field = (path: keyof typeof form) => ({
    value: form[path],
    onChange: (value: string) => setForm({ ...form, [path]: value }),
    isRequired: true,
    error: (isTried && form[path].trim() === '' ? t('required') : undefined) ?? faultFor(found.error, path),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (Object.values(form).every((value) => value.trim() !== '')) found.mutate();
  };
  const actions = (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button type="submit" form="found-organisation" variant="primary" isPending={found.isPending}>
        {t('foundNow')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('found')} isOpen={isOpen} onClose={onClose} width="small" actions={actions}>
      <form id="found-organisation" onSubmit={submit} noValidate className="flex flex-col gap-4">
        <TextField
          label={t('companyName')}
          maxLength={80}
          isFocusedFirst
          autoComplete="organization"
          {...field('name')}
        />
        <TextField label={t('yourName')} maxLength={80} autoComplete="name" {...field('adminName')} />
        <TextField label={t('email')} type="email" autoComplete="email" {...field('email')} />
        <Select
          label={t('currency')}
          hint={t('currencyHint')}
          options={currencyOptions.map(({ value, label }) => ({ id: value, name: say(label) }))}
          value={currency}
          onChange={(chosen) => chosen && setCurrency(chosen)}
        />
        <FormFailure error={found.error} />
      </form>
    </Dialog>
  );
}
