import { type FormEvent, useState } from 'react';
import { sourceOptions } from '../../../accounts/model/options.ts';
import {
  Button,
  Checkbox,
  Drawer,
  ErrorNotice,
  NumberField,
  Select,
  TextField,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import type { WireMailbox } from '../../model/mailbox/contract.ts';
import { mailboxTexts } from './texts.ts';
import { useSaveMailbox } from './use-mailboxes.ts';

type Form = Pick<
  WireMailbox,
  'name' | 'host' | 'port' | 'tls' | 'username' | 'folder' | 'source' | 'campaign'
> & { password: string };

const fresh: Form = {
  name: '',
  host: '',
  port: 993,
  tls: true,
  username: '',
  folder: 'INBOX',
  source: 'website',
  campaign: null,
  password: '',
};

const needed = ['name', 'host', 'username', 'folder'] as const;

/** Adds a mailbox, or changes one; its password is never shown. */
export function MailboxDrawer({ mailbox, onClose }: { mailbox: WireMailbox | null; onClose: () => void }) {
  const t = useText(mailboxTexts);
  const [form, setForm] = useState<Form>(mailbox ? { ...mailbox, password: '' } : fresh);
  const [isTried, setTried] = useState(false);
  const save = useSaveMailbox(onClose);
  const isComplete =
    needed.every((part) => form[part].trim() !== '') && (mailbox !== null || form.password !== '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isComplete) return;
    const { password, ...plain } = bodyOf(form);
    if (mailbox) save.mutate({ of: mailbox, body: { ...plain, ...(password !== '' && { password }) } });
    else save.mutate({ of: null, body: { ...plain, password } });
  };
  const actions = (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button type="submit" form="mailbox" variant="primary" isPending={save.isPending}>
        {t('save')}
      </Button>
    </>
  );
  return (
    <Drawer title={t(mailbox ? 'change' : 'add')} isOpen onClose={onClose} actions={actions}>
      <form id="mailbox" onSubmit={submit} noValidate className="flex flex-col gap-4">
        <Access form={form} onChange={setForm} isTried={isTried} isNew={mailbox === null} />
        <Origin form={form} onChange={setForm} />
        {save.error && <ErrorNotice error={save.error} />}
      </form>
    </Drawer>
  );
}

function bodyOf(form: Form) {
  const { name, host, port, tls, username, folder, source, campaign, password } = form;
  const plain = { name, host: host.trim(), port, tls, username, folder, source };
  return { ...plain, campaign: campaign?.trim() || null, password };
}

type Part = { form: Form; onChange: (form: Form) => void };

function Access({ form, onChange, isTried, isNew }: Part & { isTried: boolean; isNew: boolean }) {
  const t = useText(mailboxTexts);
  const text = (part: (typeof needed)[number] | 'password', hint?: string) => ({
    label: t(part),
    hint,
    value: form[part],
    onChange: (value: string) => onChange({ ...form, [part]: value }),
    error: isTried && form[part].trim() === '' && (part !== 'password' || isNew) ? t('required') : undefined,
  });
  return (
    <>
      <TextField {...text('name', t('nameHint'))} isRequired isFocusedFirst maxLength={80} />
      <div className="grid grid-cols-[1fr_7rem] gap-3">
        <TextField {...text('host', t('hostHint'))} isRequired maxLength={253} />
        <NumberField
          label={t('port')}
          value={form.port}
          onChange={(port) => onChange({ ...form, port: port ?? 993 })}
        />
      </div>
      <Checkbox
        label={t('tls')}
        value={form.tls}
        onChange={(tls) => onChange({ ...form, tls, port: tls ? 993 : 143 })}
      />
      <TextField {...text('username')} isRequired maxLength={200} />
      <TextField
        {...text('password', isNew ? undefined : t('passwordKept'))}
        type="password"
        isRequired={isNew}
        maxLength={500}
      />
      <TextField {...text('folder')} isRequired maxLength={200} />
    </>
  );
}

function Origin({ form, onChange }: Part) {
  const t = useText(mailboxTexts);
  const label = useLabel();
  return (
    <>
      <Select
        label={t('source')}
        isClearable
        value={form.source}
        onChange={(source) => onChange({ ...form, source })}
        options={sourceOptions.map((option) => ({ id: option.value, name: label(option.label) }))}
      />
      <TextField
        label={t('campaign')}
        value={form.campaign ?? ''}
        onChange={(campaign) => onChange({ ...form, campaign })}
        maxLength={200}
      />
    </>
  );
}
