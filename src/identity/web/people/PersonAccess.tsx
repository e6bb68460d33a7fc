import { useMutation } from '@tanstack/react-query';
import { use, useState } from 'react';
import {
  Button,
  callContract,
  ConfirmDialog,
  notify,
  TextField,
  useText,
} from '../../../platform/web/index.ts';
import { identityContract } from '../../model/contract.ts';
import type { Person } from '../../model/people-contract.ts';
import { faultFor, FormFailure } from '../FormFailure.tsx';
import { useMe } from '../me-context.ts';
import { SecretBox } from '../settings/SecretBox.tsx';
import { PersonAidsContext } from './person-aids.ts';
import { peopleTexts } from './texts.ts';
import { useFreshPeople } from './use-people.ts';

const told = { none: 'accessNone', invited: 'accessInvited', ready: 'accessReady' } as const;

/** How a person gets in, and the end of it. */
export function PersonAccess({ person }: { person: Person }) {
  const t = useText(peopleTexts);
  const { userId } = useMe();
  return (
    <section className="mt-6 flex flex-col gap-3 border-t border-line pt-4">
      <h3 className="text-base">{t('access')}</h3>
      {person.state === 'active' && (
        <>
          <p className="text-sm text-soft">
            {t(told[person.entry])} {person.email}
          </p>
          {person.entry === 'ready' ? <ResetPassword person={person} /> : <Invitation person={person} />}
        </>
      )}
      {person.id !== userId && <SwitchState person={person} />}
    </section>
  );
}

function ResetPassword({ person }: { person: Person }) {
  const t = useText(peopleTexts);
  const reset = useMutation({
    mutationFn: () => callContract(identityContract.resetPassword, { params: { id: person.id } }),
  });
  if (reset.data)
    return (
      <SecretBox
        label={t('resetLink', { name: person.name })}
        secret={reset.data.resetUrl}
        hint={t('resetHint')}
      />
    );
  return (
    <>
      <FormFailure error={reset.error} />
      <span>
        <Button onPress={() => reset.mutate()} isPending={reset.isPending}>
          {t('reset')}
        </Button>
      </span>
    </>
  );
}

function Invitation({ person }: { person: Person }) {
  const t = useText(peopleTexts);
  const refresh = useFreshPeople();
  const [email, setEmail] = useState(person.email);
  const invite = useMutation({
    mutationFn: () =>
      callContract(identityContract.inviteUser, { params: { id: person.id }, body: { email } }),
    onSuccess: refresh,
  });
  if (invite.data)
    return (
      <SecretBox
        label={t('inviteLink', { name: person.name })}
        secret={invite.data.setupUrl}
        hint={t('inviteHint')}
      />
    );
  return (
    <>
      <TextField
        label={t('email')}
        type="email"
        value={email}
        onChange={setEmail}
        error={faultFor(invite.error, 'email')}
      />
      <FormFailure error={invite.error} />
      <span>
        <Button onPress={() => invite.mutate()} isPending={invite.isPending} isDisabled={email === ''}>
          {t(person.entry === 'none' ? 'sendInvite' : 'inviteAgain')}
        </Button>
      </span>
    </>
  );
}

function SwitchState({ person }: { person: Person }) {
  const t = useText(peopleTexts);
  const refresh = useFreshPeople();
  const { BeforeDisabling } = use(PersonAidsContext);
  const [isAsking, setAsking] = useState(false);
  const isActive = person.state === 'active';
  const change = useMutation({
    mutationFn: () =>
      callContract(identityContract.updateUser, {
        params: { id: person.id },
        ifMatch: person.version,
        body: { state: isActive ? 'disabled' : 'active' },
      }),
    onSuccess: async () => {
      await refresh();
      notify({ title: t(isActive ? 'wasDisabled' : 'wasEnabled', { name: person.name }), tone: 'good' });
    },
    onSettled: () => setAsking(false),
  });
  return (
    <>
      <FormFailure error={change.error} />
      {BeforeDisabling && <BeforeDisabling person={person} />}
      <span>
        <Button
          variant={isActive ? 'danger' : 'secondary'}
          onPress={() => (isActive ? setAsking(true) : change.mutate())}
          isPending={change.isPending}
        >
          {t(isActive ? 'disable' : 'enable')}
        </Button>
      </span>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('disableTitle', { name: person.name })}
        consequence={t('disableConsequence')}
        confirm={t('disable')}
        onConfirm={() => change.mutate()}
        onClose={() => setAsking(false)}
        isPending={change.isPending}
      />
    </>
  );
}
