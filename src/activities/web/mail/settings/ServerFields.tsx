import { Checkbox, NumberField, TextField, useText } from '../../../../platform/web/index.ts';
import type { MailboxForm } from './mailbox-form.ts';
import { mailboxTexts } from './texts.ts';

type Props = { form: MailboxForm; onChange: (form: MailboxForm) => void; isTried: boolean };

/** How the servers of a mailbox are reached; filled in by the provider, open to be changed. */
export function ServerFields({ form, onChange, isTried }: Props) {
  const t = useText(mailboxTexts);
  const text = (part: 'imapHost' | 'smtpHost' | 'username') => ({
    label: t(part),
    isRequired: true,
    value: form[part],
    onChange: (value: string) => onChange({ ...form, [part]: value }),
    error: isTried && form[part].trim() === '' ? t('required') : null,
  });
  const port = (part: 'imapPort' | 'smtpPort', usual: number) => ({
    label: t(part),
    value: form[part],
    onChange: (value: number | null) => onChange({ ...form, [part]: value ?? usual }),
  });
  const tls = (part: 'imapTls' | 'smtpTls') => ({
    label: t(part),
    value: form[part],
    onChange: (value: boolean) => onChange({ ...form, [part]: value }),
  });
  return (
    <fieldset className="flex flex-col gap-3 rounded-md border border-line p-3">
      <legend className="px-1 text-sm text-soft">{t('servers')}</legend>
      <div className="grid grid-cols-[1fr_6.5rem] gap-3">
        <TextField {...text('imapHost')} maxLength={253} />
        <NumberField {...port('imapPort', 993)} />
      </div>
      <Checkbox {...tls('imapTls')} />
      <div className="grid grid-cols-[1fr_6.5rem] gap-3">
        <TextField {...text('smtpHost')} maxLength={253} />
        <NumberField {...port('smtpPort', 465)} />
      </div>
      <Checkbox {...tls('smtpTls')} />
      <TextField {...text('username')} maxLength={200} />
    </fieldset>
  );
}
