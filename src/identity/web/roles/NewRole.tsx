import { useState } from 'react';
import {
  callContract,
  FormDialog,
  Select,
  TextField,
  useFreshReads,
  useLabel,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { identityContract } from '../../model/contract.ts';
import type { Role } from '../../model/role-contract.ts';
import { faultFor, untold } from '../FormFailure.tsx';
import { roleTexts } from './texts.ts';

type Props = { roles: readonly Role[]; onClose: () => void; onMade: (role: Role) => void };

/** A role of one's own, most easily begun as a copy. */
export function NewRole({ roles, onClose, onMade }: Props) {
  const t = useText(roleTexts);
  const label = useLabel();
  const [name, setName] = useState('');
  const [copyOf, setCopyOf] = useState(roles.find((role) => role.key === 'rep')?.id ?? null);
  const [isTried, setTried] = useState(false);
  const refresh = useFreshReads(['roles']);
  const { send, failure, isPending } = useSending({
    send: () =>
      callContract(identityContract.createRole, {
        body: { name: name.trim(), ...(copyOf !== null && { copyOf }) },
      }),
    onDone: async (role) => {
      await refresh();
      onMade(role);
    },
  });
  const submit = (): void => {
    setTried(true);
    if (name.trim()) void send();
  };
  return (
    <FormDialog
      title={t('newRole')}
      confirm={t('create')}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      failure={untold(failure)}
    >
      <TextField
        label={t('name')}
        value={name}
        onChange={setName}
        maxLength={80}
        isRequired
        isFocusedFirst
        error={(isTried && !name.trim() ? t('required') : undefined) ?? faultFor(failure, 'name')}
      />
      <Select
        label={t('copyOf')}
        placeholder={t('empty')}
        isClearable
        value={copyOf}
        onChange={setCopyOf}
        options={roles.map((role) => ({ id: role.id, name: label(role.label) }))}
      />
    </FormDialog>
  );
}
