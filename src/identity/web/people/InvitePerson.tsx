import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button, callContract, Drawer, TextField, useText } from '../../../platform/web/index.ts';
import { identityContract } from '../../model/contract.ts';
import { faultFor, FormFailure } from '../FormFailure.tsx';
import { SecretBox } from '../settings/SecretBox.tsx';
import { PersonFields, type PersonForm } from './PersonFields.tsx';
import { peopleTexts } from './texts.ts';
import { useFreshPeople, type usePeople } from './use-people.ts';

type Props = { house: ReturnType<typeof usePeople>; teamId: string | null; onClose: () => void };

/** Adds a colleague and shows the link that lets him in. */
export function InvitePerson({ house, teamId, onClose }: Props) {
  const t = useText(peopleTexts);
  const refresh = useFreshPeople();
  const rep = house.roles.find((role) => role.key === 'rep');
  const [email, setEmail] = useState('');
  const [form, setForm] = useState<PersonForm>({
    name: '',
    title: '',
    teamId,
    roleIds: rep ? [rep.id] : [],
    home: 'rep',
  });
  const [isTried, setTried] = useState(false);
  const invite = useMutation({
    mutationFn: () =>
      callContract(identityContract.createUser, {
        body: { ...form, name: form.name.trim(), roleIds: [...form.roleIds], email },
      }),
    onSuccess: refresh,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (form.name.trim() && email && form.roleIds.length > 0) invite.mutate();
  };
  const isDone = invite.data !== undefined;
  const actions = isDone ? (
    <Button variant="primary" onPress={onClose}>
      {t('done')}
    </Button>
  ) : (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button type="submit" form="invite-person" variant="primary" isPending={invite.isPending}>
        {t('sendInvite')}
      </Button>
    </>
  );
  return (
    <Drawer title={t('invite')} isOpen onClose={onClose} actions={actions}>
      {invite.data ? (
        <SecretBox
          label={t('inviteLink', { name: form.name })}
          secret={invite.data.setupUrl}
          hint={t('inviteHint')}
        />
      ) : (
        <form id="invite-person" onSubmit={submit} noValidate className="flex flex-col gap-4">
          <TextField
            label={t('email')}
            type="email"
            value={email}
            onChange={setEmail}
            isRequired
            isFocusedFirst
            error={(isTried && !email ? t('required') : undefined) ?? faultFor(invite.error, 'email')}
          />
          <PersonFields
            form={form}
            onChange={setForm}
            teams={house.teams}
            roles={house.roles}
            error={invite.error}
            isTried={isTried}
          />
          <FormFailure error={invite.error} />
        </form>
      )}
    </Drawer>
  );
}
