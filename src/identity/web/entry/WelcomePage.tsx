import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Unlink } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import {
  ApiProblem,
  Button,
  callContract,
  contractQuery,
  EmptyState,
  ErrorNotice,
  Link,
  SkeletonLines,
  TextField,
  useAddressParams,
  useDocumentTitle,
  useText,
} from '../../../platform/web/index.ts';
import { entryContract } from '../../model/contract.ts';
import { faultFor, FormFailure } from '../FormFailure.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import { PasswordField } from './PasswordField.tsx';
import { entryTexts } from './texts.ts';

type OneTimeLink = { purpose: 'setup' | 'reset'; name: string; email: string; organisation: string };

/** Where a one-time link leads: who one is, a password, and in. */
export function Page() {
  const { token = '' } = useAddressParams();
  const link = useQuery({
    ...contractQuery(entryContract.readLink, { params: { token } }),
    retry: false,
    refetchOnWindowFocus: false,
  });
  return (
    <EntryFrame>
      {link.data ? <PasswordForm token={token} link={link.data} /> : <Waiting error={link.error} />}
    </EntryFrame>
  );
}

function Waiting({ error }: { error: unknown }) {
  const t = useText(entryTexts);
  useDocumentTitle(error ? t('linkSpent') : '');
  if (!error) return <SkeletonLines lines={5} className="h-8" />;
  if (!(error instanceof ApiProblem) || error.code !== 'link_spent') return <ErrorNotice error={error} />;
  return (
    <EmptyState
      icon={<Unlink aria-hidden size={28} />}
      title={t('linkSpent')}
      isPage
      action={<Link href="/">{t('toSignIn')}</Link>}
    >
      {t('linkSpentHint')}
    </EmptyState>
  );
}

const leastLength = 12;

function PasswordForm({ token, link }: { token: string; link: OneTimeLink }) {
  const t = useText(entryTexts);
  const client = useQueryClient();
  const navigate = useNavigate();
  const isNew = link.purpose === 'setup';
  const [name, setName] = useState(link.name);
  const [password, setPassword] = useState('');
  const missing = leastLength - [...password].length;
  const spend = useMutation({
    mutationFn: () =>
      callContract(entryContract.spendLink, {
        params: { token },
        body: { password, ...(isNew && name.trim() && { name: name.trim() }) },
      }),
    onSuccess: async () => {
      client.clear();
      await navigate({ to: '/', replace: true });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (missing <= 0) spend.mutate();
  };
  const values = { name: link.name, organisation: link.organisation, email: link.email };
  const title = t(isNew ? 'welcome' : 'resetTitle', values);
  useDocumentTitle(title);
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <div className="flex flex-col gap-1">
        <h1 className="text-2xl">{title}</h1>
        <p className="text-soft">{t(isNew ? 'welcomeHint' : 'resetHint', values)}</p>
      </div>
      <TextField
        label={t('email')}
        value={link.email}
        onChange={() => {}}
        isReadOnly
        autoComplete="username"
      />
      {isNew && (
        <TextField label={t('yourName')} value={name} onChange={setName} maxLength={80} autoComplete="name" />
      )}
      <PasswordField
        label={t('newPassword')}
        autoComplete="new-password"
        isFocusedFirst
        value={password}
        onChange={setPassword}
        hint={
          password === ''
            ? t('passwordRule')
            : missing > 0
              ? t('passwordCount', { count: missing })
              : t('passwordLong')
        }
        error={faultFor(spend.error, 'password')}
      />
      <FormFailure error={spend.error} />
      <Button
        type="submit"
        variant="primary"
        size="large"
        isPending={spend.isPending}
        isDisabled={missing > 0}
      >
        {t(isNew ? 'enter' : 'saveAndEnter')}
      </Button>
    </form>
  );
}
