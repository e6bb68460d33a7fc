import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import {
  Button,
  callContract,
  ConfirmDialog,
  Dialog,
  IconButton,
  Menu,
  TextField,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { identityContract } from '../../model/contract.ts';
import type { Role } from '../../model/role-contract.ts';
import { faultFor, FormFailure } from '../FormFailure.tsx';
import { roleTexts } from './texts.ts';

/** Renaming and removing. */
export function RoleMenu({ role, onRemoved }: { role: Role; onRemoved: () => void }) {
  const t = useText(roleTexts);
  const [open, setOpen] = useState<'rename' | 'remove' | null>(null);
  const kept = role.builtin
    ? t('builtInKept')
    : role.people > 0
      ? t('stillHeld', { count: role.people })
      : null;
  const entries = [
    {
      id: 'rename',
      name: t('rename'),
      icon: <Pencil aria-hidden size={16} />,
      onAction: () => setOpen('rename'),
    },
    {
      id: 'remove',
      name: t('remove'),
      icon: <Trash2 aria-hidden size={16} />,
      isDanger: true,
      disabledReason: kept,
      onAction: () => setOpen('remove'),
    },
  ];
  return (
    <>
      <Menu
        label={t('more')}
        placement="bottom end"
        entries={entries}
        trigger={<IconButton label={t('more')} icon={<Ellipsis aria-hidden size={18} />} />}
      />
      {open === 'rename' && <RenameRole role={role} onClose={() => setOpen(null)} />}
      {open === 'remove' && <RemoveRole role={role} onClose={() => setOpen(null)} onRemoved={onRemoved} />}
    </>
  );
}

function RenameRole({ role, onClose }: { role: Role; onClose: () => void }) {
  const t = useText(roleTexts);
  const label = useLabel();
  const client = useQueryClient();
  const [name, setName] = useState(label(role.label));
  const rename = useMutation({
    mutationFn: () =>
      callContract(identityContract.updateRole, {
        params: { id: role.id },
        ifMatch: role.version,
        body: { name: name.trim() },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['roles'] });
      onClose();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim()) rename.mutate();
  };
  const actions = (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button type="submit" form="rename-role" variant="primary" isPending={rename.isPending}>
        {t('save')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('rename')} isOpen onClose={onClose} width="small" actions={actions}>
      <form id="rename-role" onSubmit={submit} noValidate className="flex flex-col gap-4">
        <TextField
          label={t('name')}
          value={name}
          onChange={setName}
          maxLength={80}
          isRequired
          isFocusedFirst
          error={name.trim() ? faultFor(rename.error, 'name') : t('required')}
        />
        <FormFailure error={rename.error} />
      </form>
    </Dialog>
  );
}

function RemoveRole({
  role,
  onClose,
  onRemoved,
}: {
  role: Role;
  onClose: () => void;
  onRemoved: () => void;
}) {
  const t = useText(roleTexts);
  const label = useLabel();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => callContract(identityContract.removeRole, { params: { id: role.id } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['roles'] });
      onRemoved();
    },
  });
  return (
    <ConfirmDialog
      isOpen
      title={t('removeTitle', { name: label(role.label) })}
      consequence={
        <div className="flex flex-col gap-3">
          {t('removeConsequence')}
          <FormFailure error={remove.error} />
        </div>
      }
      confirm={t('remove')}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
      isPending={remove.isPending}
    />
  );
}
