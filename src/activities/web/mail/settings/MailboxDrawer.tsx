import { useState } from 'react';
import { useMe } from '../../../../identity/web/index.ts';
import {
  Button,
  callContract,
  Checkbox,
  FormDrawer,
  RadioGroup,
  Select,
  TextField,
  useDraft,
  useLabel,
  useSending,
  useText,
} from '../../../../platform/web/index.ts';
import { mailProviders } from '../../../model/mail/mail-providers.ts';
import { mailboxContract, type WireMailbox } from '../../../model/mail/mailbox-contract.ts';
import { mailVisibilities, type MailVisibility } from '../../../model/mail/visibility.ts';
import {
  anyProvider,
  bodyOf,
  formOf,
  isWhole,
  newForm,
  trialOf,
  withAddress,
  withProvider,
  type MailboxForm,
} from './mailbox-form.ts';
import { ServerFields } from './ServerFields.tsx';
import { mailboxTexts } from './texts.ts';
import { TrialResult } from './TrialResult.tsx';

type Props = { mailbox: WireMailbox | null; onClose: () => void };

/** Connects a mailbox, or changes one: who it is, how its servers are reached, what becomes of its mails. */
export function MailboxDrawer({ mailbox, onClose }: Props) {
  const t = useText(mailboxTexts);
  const me = useMe();
  const isNew = mailbox === null;
  const [form, setForm, isChanged] = useDraft<MailboxForm>(() =>
    mailbox ? formOf(mailbox) : newForm('', me.name),
  );
  const [isTried, setTried] = useState(false);
  const trial = useSending({
    send: () => callContract(mailboxContract.tryMailbox, { body: trialOf(form, mailbox) }),
    onDone: setOutcome,
  });
  const [outcome, keepOutcome] = useState<Parameters<typeof setOutcome>[0] | null>(null);
  function setOutcome(answer: Awaited<ReturnType<typeof callContract<typeof mailboxContract.tryMailbox>>>) {
    keepOutcome(answer);
  }
  const save = useSending({
    send: () => saveMailbox(form, mailbox),
    said: () => t(isNew ? 'connected' : 'saved'),
    stale: ['mailboxes'],
    onDone: onClose,
  });
  const whenWhole = (go: () => void): void => {
    setTried(true);
    if (isWhole(form, isNew)) go();
  };
  return (
    <FormDrawer
      title={t(isNew ? 'connect' : 'change')}
      confirm={t(isNew ? 'connect' : 'save')}
      isChanged={isChanged}
      onSubmit={() => whenWhole(() => void save.send())}
      onClose={onClose}
      isPending={save.isPending}
      failure={save.failure ?? trial.failure}
      others={
        <Button isPending={trial.isPending} onPress={() => whenWhole(() => void trial.send())}>
          {t('try')}
        </Button>
      }
    >
      {outcome && <TrialResult trial={outcome} />}
      <Who form={form} onChange={setForm} isNew={isNew} isTried={isTried} />
      <ServerFields form={form} onChange={setForm} isTried={isTried} />
      <Wishes form={form} onChange={setForm} isNew={isNew} />
    </FormDrawer>
  );
}

function saveMailbox(form: MailboxForm, mailbox: WireMailbox | null): Promise<WireMailbox> {
  const { address, password } = form;
  if (mailbox)
    return callContract(mailboxContract.changeMyMailbox, {
      params: { id: mailbox.id },
      ifMatch: mailbox.version,
      body: { ...bodyOf(form), ...(password && { password }) },
    });
  const rangeDays = Number(form.rangeDays) as 30 | 90 | 365;
  return callContract(mailboxContract.connectMailbox, {
    body: { ...bodyOf(form), address, password, rangeDays },
  });
}

type Part = { form: MailboxForm; onChange: (form: MailboxForm) => void };

function Who({ form, onChange, isNew, isTried }: Part & { isNew: boolean; isTried: boolean }) {
  const t = useText(mailboxTexts);
  const label = useLabel();
  const provider = mailProviders.find(({ id }) => id === form.provider);
  const isAddress = /^[^\s@]+@[^\s@]+$/.test(form.address.trim());
  return (
    <>
      {isNew && (
        <TextField
          label={t('address')}
          isRequired
          isFocusedFirst
          value={form.address}
          onChange={(address) => onChange(withAddress(form, address))}
          error={isTried && !isAddress ? t('addressWrong') : null}
          maxLength={320}
        />
      )}
      <Select
        label={t('provider')}
        value={form.provider}
        onChange={(id) => onChange(withProvider(form, id ?? anyProvider))}
        options={[
          ...mailProviders.map((one) => ({ id: one.id, name: label(one.label) })),
          { id: anyProvider, name: t('other') },
        ]}
      />
      <TextField
        label={t('password')}
        type="password"
        isRequired={isNew}
        hint={provider ? label(provider.passwordHint) : t(isNew ? 'passwordHint' : 'passwordKept')}
        value={form.password}
        onChange={(password) => onChange({ ...form, password })}
        error={isTried && isNew && form.password === '' ? t('required') : null}
        maxLength={500}
      />
      <TextField
        label={t('senderName')}
        value={form.senderName}
        onChange={(senderName) => onChange({ ...form, senderName })}
        maxLength={100}
      />
    </>
  );
}

function Wishes({ form, onChange, isNew }: Part & { isNew: boolean }) {
  const t = useText(mailboxTexts);
  return (
    <>
      <RadioGroup
        label={t('usual')}
        hint={t('usualHint')}
        value={form.usualVisibility}
        onChange={(usual) => onChange({ ...form, usualVisibility: usual as MailVisibility })}
        options={mailVisibilities.map((id) => ({ id, name: t(id), detail: t(`${id}Detail`) }))}
      />
      <Checkbox
        label={t('byDomain')}
        value={form.byDomain}
        onChange={(byDomain) => onChange({ ...form, byDomain })}
      />
      {isNew && (
        <RadioGroup
          label={t('range')}
          value={form.rangeDays}
          onChange={(rangeDays) => onChange({ ...form, rangeDays })}
          options={(['30', '90', '365'] as const).map((id) => ({ id, name: t(`days${id}`) }))}
        />
      )}
    </>
  );
}
