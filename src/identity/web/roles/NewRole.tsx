import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import {
  Button,
  callContract,
  Dialog,
  Select,
  TextField,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { identityContract } from '../../model/contract.ts';
import type { Role } from '../../model/role-contract.ts';
import { faultFor, FormFailure } from '../FormFailure.tsx';
import { roleTexts } from './texts.ts';

type Props = { roles: readonly Role[]; onClose: () => void; onMade: (role: Role) => void };

/** A role of one's own, most easily begun as a copy. */
export function NewRole({ roles, onClose, onMade }: Props) {
  const t = useText(roleTexts);
  const label = useLabel();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [copyOf, setCopyOf] = useState(roles.find((role) => role.key === 'rep')?.id ?? null);
  const [isTried, setTried] = useState(false);
  const create = useMutation({
    mutationFn: () =>
      callContract(identityContract.createRole, {
        body: { name: name.trim(), ...(copyOf !== null && { copyOf }) },
      }),
    onSuccess: async (role) => {
      await client.invalidateQueries({ queryKey: ['roles'] });
      onMade(role);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (name.trim()) create.mutate();
  };
  const actions = (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button type="submit" form="new-role" variant="primary" isPending={create.isPending}>
        {t('create')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('newRole')} isOpen onClose={onClose} width="small" actions={actions}>
      <form id="new-role" onSubmit={submit} noValidate className="flex flex-col gap-4">
        <TextField
          label={t('name')}
          value={name}
          onChange={setName}
          maxLength={80}
          isRequired
          isFocusedFirst
          error={(isTried && !name.trim() ? t('required') : undefined) ?? faultFor(create.error, 'name')}
        />
        <Select
          label={t('copyOf')}
          placeholder={t('empty')}
          isClearable
          value={copyOf}
          onChange={setCopyOf}
          options={roles.map((role) => ({ id: role.id, name: label(role.label) }))}
        />
        <FormFailure error={create.error} />
      </form>
    </Dialog>
  );
}
