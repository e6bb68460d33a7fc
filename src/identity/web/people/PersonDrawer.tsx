import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiProblem, Button, callContract, Drawer, notify, useText } from '../../../platform/web/index.ts';
import { identityContract } from '../../model/contract.ts';
import type { Person } from '../../model/people-contract.ts';
import { FormFailure } from '../FormFailure.tsx';
import { useMay } from '../me-context.ts';
import { PersonAccess } from './PersonAccess.tsx';
import { PersonFields, type PersonForm } from './PersonFields.tsx';
import { peopleTexts } from './texts.ts';
import { useFreshPeople, type usePeople } from './use-people.ts';

type House = ReturnType<typeof usePeople>;
type Props = { house: House; personId: string; onClose: () => void };

/** One person: what he is, and how he gets in. */
export function PersonDrawer({ house, personId, onClose }: Props) {
  const person = house.people.find((one) => one.id === personId);
  return person ? <OpenPerson key={person.version} house={house} person={person} onClose={onClose} /> : null;
}

function OpenPerson({ house, person, onClose }: { house: House; person: Person; onClose: () => void }) {
  const t = useText(peopleTexts);
  const mayChange = useMay('user.update');
  const refresh = useFreshPeople();
  const [form, setForm] = useState(formOf(person));
  const [isTried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: () =>
      callContract(identityContract.updateUser, {
        params: { id: person.id },
        ifMatch: person.version,
        body: changed(person, form),
      }),
    onSuccess: async () => {
      await refresh();
      notify({ title: t('saved'), tone: 'good' });
      onClose();
    },
    onError: (error) => {
      if (!(error instanceof ApiProblem) || error.code !== 'stale_version') return;
      notify({ title: t('stale'), tone: 'bad' });
      void refresh();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (form.name.trim() && form.roleIds.length > 0) save.mutate();
  };
  const actions = mayChange && (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button type="submit" form="edit-person" variant="primary" isPending={save.isPending}>
        {t('save')}
      </Button>
    </>
  );
  return (
    <Drawer title={person.name} isOpen onClose={onClose} actions={actions}>
      <form id="edit-person" onSubmit={submit} noValidate className="flex flex-col gap-4">
        <PersonFields
          form={form}
          onChange={setForm}
          teams={house.teams}
          roles={house.roles}
          error={save.error}
          isTried={isTried}
          isDisabled={!mayChange}
        />
        <FormFailure error={save.error} />
      </form>
      {mayChange && <PersonAccess person={person} />}
    </Drawer>
  );
}

function formOf(person: Person): PersonForm {
  return {
    name: person.name,
    title: person.title ?? '',
    teamId: person.team?.id ?? null,
    roleIds: person.roles.map((role) => role.id),
    home: person.home,
  };
}

/** Only what differs is sent, so that a name can be mended by somebody who may not touch the roles. */
function changed(person: Person, form: PersonForm) {
  const before = formOf(person);
  const sameRoles =
    form.roleIds.length === before.roleIds.length && form.roleIds.every((id) => before.roleIds.includes(id));
  return {
    ...(form.name.trim() !== before.name && { name: form.name.trim() }),
    ...(form.title.trim() !== before.title && { title: form.title.trim() || null }),
    ...(form.teamId !== before.teamId && { teamId: form.teamId }),
    ...(!sameRoles && { roleIds: [...form.roleIds] }),
    ...(form.home !== before.home && { home: form.home }),
  };
}
