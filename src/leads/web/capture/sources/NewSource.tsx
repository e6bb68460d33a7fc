import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import {
  Button,
  callContract,
  Dialog,
  ErrorNotice,
  TextField,
  useLocale,
  useText,
} from '../../../../platform/web/index.ts';
import { captureSourceContract } from '../../../model/capture/contract.ts';
import { newForm } from './new-form.ts';
import { KeysDialog } from './SourceKeys.tsx';
import { sourcesTexts } from './texts.ts';

/** Names a new source; a program's keys are shown this once, a form opens in its builder. */
export function NewSource({ kind, onClose }: { kind: 'form' | 'api'; onClose: () => void }) {
  const t = useText(sourcesTexts);
  const { locale } = useLocale();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [isTried, setTried] = useState(false);
  const open = (id: string) => void navigate({ href: `/settings/lead-sources/${id}` });
  const create = useMutation({
    mutationFn: () =>
      callContract(captureSourceContract.createSource, {
        body: { kind, name, ...(kind === 'form' && { form: newForm(name, locale), source: 'website' }) },
      }),
    onSuccess: async ({ source, keys }) => {
      await client.invalidateQueries({ queryKey: ['lead-sources'] });
      if (!keys) open(source.id);
    },
  });
  if (create.data?.keys)
    return <KeysDialog name={name} keys={create.data.keys} onClose={() => open(create.data.source.id)} />;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (name.trim()) create.mutate();
  };
  const actions = (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button type="submit" form="new-source" variant="primary" isPending={create.isPending}>
        {t('create')}
      </Button>
    </>
  );
  return (
    <Dialog
      title={t(kind === 'form' ? 'newForm' : 'newApi')}
      isOpen
      onClose={onClose}
      width="small"
      actions={actions}
    >
      <form id="new-source" onSubmit={submit} noValidate className="flex flex-col gap-4">
        <TextField
          label={t('name')}
          hint={t('nameHint')}
          value={name}
          onChange={setName}
          maxLength={80}
          isRequired
          isFocusedFirst
          error={isTried && !name.trim() ? t('required') : undefined}
        />
        {create.error && <ErrorNotice error={create.error} />}
      </form>
    </Dialog>
  );
}
