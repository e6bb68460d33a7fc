import { X } from 'lucide-react';
import { callContract, IconButton, useSending, useText } from '../../../platform/web/index.ts';
import { mailContract, type WireMail } from '../../model/mail/mail-contract.ts';
import { sizeWords } from '../files/file-words.ts';
import { mailTexts } from './texts.ts';

type Props = { mail: WireMail | null; onChange: (mail: WireMail) => void };

/** What is attached to a mail being written. */
export function AttachedFiles({ mail, onChange }: Props) {
  const t = useText(mailTexts);
  const { send } = useSending({
    send: (id: string) => callContract(mailContract.detachFromMail, { params: { id } }),
    onDone: (_, id) =>
      mail && onChange({ ...mail, attachments: mail.attachments.filter((one) => one.id !== id) }),
    failed: (title) => ({ title }),
  });
  if (!mail || mail.attachments.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1">
      {mail.attachments.map(({ id, name, size }) => (
        <li key={id} className="flex items-center gap-2 rounded-sm bg-sunken px-2 py-0.5 text-sm">
          <span className="min-w-0 flex-1 truncate">{name}</span>
          <span className="figures text-xs text-faint">{sizeWords(size)}</span>
          <IconButton
            label={t('detach', { name })}
            icon={<X aria-hidden size={14} />}
            onPress={() => void send(id)}
          />
        </li>
      ))}
    </ul>
  );
}
