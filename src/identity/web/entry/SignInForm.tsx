import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button, callContract, TextField, useText } from '../../../platform/web/index.ts';
import { entryContract } from '../../model/contract.ts';
import { faultFor, FormFailure } from '../FormFailure.tsx';
import { PasswordField } from './PasswordField.tsx';
import { entryTexts } from './texts.ts';

/** E-mail and password; what was on the page before is asked anew for whoever comes in. */
export function SignInForm({ isFocusedFirst = false }: { isFocusedFirst?: boolean }) {
  const t = useText(entryTexts);
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const signIn = useMutation({
    mutationFn: () => callContract(entryContract.signIn, { body: { email, password } }),
    onSuccess: () => client.resetQueries(),
  });
  const missing = (value: string) => (isTried && value === '' ? t('required') : undefined);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (email && password) signIn.mutate();
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <TextField
        label={t('email')}
        type="email"
        name="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        isRequired
        isFocusedFirst={isFocusedFirst}
        error={missing(email) ?? faultFor(signIn.error, 'email')}
      />
      <PasswordField
        label={t('password')}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={missing(password) ?? faultFor(signIn.error, 'password')}
      />
      <FormFailure error={signIn.error} />
      <Button type="submit" variant="primary" size="large" isPending={signIn.isPending}>
        {t('signIn')}
      </Button>
    </form>
  );
}
