import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button, callContract, Checkbox, Dialog, TextField, useText } from '../../../platform/web/index.ts';
import { identityContract } from '../../model/contract.ts';
import { faultFor, FormFailure } from '../FormFailure.tsx';
import { SecretBox } from '../settings/SecretBox.tsx';
import { keyTexts } from './texts.ts';

/** Names a key, then shows it this once. */
export function NewKey({ onClose }: { onClose: () => void }) {
  const t = useText(keyTexts);
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [readOnly, setReadOnly] = useState(false);
  const [isTried, setTried] = useState(false);
  const create = useMutation({
    mutationFn: () => callContract(identityContract.createKey, { body: { name, readOnly } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['api-keys'] }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (name.trim()) create.mutate();
  };
  if (create.data) {
    const done = (
      <Button variant="primary" onPress={onClose}>
        {t('done')}
      </Button>
    );
    return (
      <Dialog title={t('secret')} isOpen onClose={onClose} isFirm actions={done}>
        <SecretBox label={name} secret={create.data.apiKey} hint={t('secretHint')} />
      </Dialog>
    );
  }
  const actions = (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button type="submit" form="new-key" variant="primary" isPending={create.isPending}>
        {t('create')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('create')} isOpen onClose={onClose} width="small" actions={actions}>
      <form id="new-key" onSubmit={submit} noValidate className="flex flex-col gap-4">
        <TextField
          label={t('name')}
          hint={t('nameHint')}
          value={name}
          onChange={setName}
          maxLength={80}
          isRequired
          isFocusedFirst
          error={(isTried && !name.trim() ? t('required') : undefined) ?? faultFor(create.error, 'name')}
        />
        <Checkbox label={t('readOnlyBox')} value={readOnly} onChange={setReadOnly} />
        <FormFailure error={create.error} />
      </form>
    </Dialog>
  );
}
