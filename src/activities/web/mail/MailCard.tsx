import { Download } from 'lucide-react';
import { useState } from 'react';
import {
  Avatar,
  Badge,
  Button,
  callContract,
  downloadContract,
  Select,
  useFormats,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { mailContract, type WireMail, type WireMailAttachment } from '../../model/mail/mail-contract.ts';
import { mailVisibilities, type MailVisibility } from '../../model/mail/visibility.ts';
import { sizeWords } from '../files/file-words.ts';
import { nameOf } from './people-words.ts';
import { mailTexts } from './texts.ts';
import { VisibilityBadge } from './VisibilityBadge.tsx';

/** One mail of a thread: head, words as plain text, what it quotes folded away, attachments, who may read it. */
export function MailCard({ mail }: { mail: WireMail }) {
  const t = useText(mailTexts);
  const { instant } = useFormats();
  return (
    <li className="rounded-md border border-line bg-surface p-3">
      <div className="flex items-start gap-2.5">
        <Avatar name={nameOf(mail.from)} size="small" />
        <div className="min-w-0 flex-1">
          <p className="font-medium wrap-anywhere">{nameOf(mail.from)}</p>
          <p className="text-xs wrap-anywhere text-faint">
            {t('toWhom', { people: [...mail.to, ...mail.cc].map(nameOf).join('、') })}
          </p>
        </div>
        <time dateTime={mail.at} className="figures shrink-0 text-xs text-faint">
          {instant(mail.at)}
        </time>
      </div>
      <State mail={mail} />
      <Words words={mail.words} />
      {mail.attachments.length > 0 && (
        <ul className="mt-2 flex flex-col gap-1">
          {mail.attachments.map((one) => (
            <Attachment key={one.id} attachment={one} />
          ))}
        </ul>
      )}
      <div className="mt-2.5">
        {mail.isMine ? <Visibility mail={mail} /> : <VisibilityBadge visibility={mail.visibility} />}
      </div>
    </li>
  );
}

function State({ mail: { state, error } }: { mail: WireMail }) {
  const t = useText(mailTexts);
  return (
    <>
      {state === 'waiting' && (
        <p className="mt-1.5">
          <Badge tone="warn">{t('waiting')}</Badge>
        </p>
      )}
      {error && state === 'waiting' && (
        <p className="mt-1 text-xs text-warn">{t('tryingAgain', { why: error })}</p>
      )}
      {error && state === 'sent' && (
        <p className="mt-1 text-xs text-bad">{t('notDelivered', { who: error })}</p>
      )}
    </>
  );
}

function Words({ words }: { words: WireMail['words'] }) {
  const t = useText(mailTexts);
  const [isWhole, setWhole] = useState(false);
  if (words === null) return <p className="mt-2 text-sm text-faint">{t('closedWords')}</p>;
  return (
    <>
      <p className="mt-2 text-sm wrap-anywhere whitespace-pre-wrap">{words.own || t('emptyWords')}</p>
      {words.quoted && !isWhole && (
        <Button size="small" variant="quiet" onPress={() => setWhole(true)}>
          {t('quoted')}
        </Button>
      )}
      {words.quoted && isWhole && (
        <blockquote className="mt-2 border-l-2 border-line pl-3 text-sm wrap-anywhere whitespace-pre-wrap text-faint">
          {words.quoted}
        </blockquote>
      )}
    </>
  );
}

function Attachment({ attachment }: { attachment: WireMailAttachment }) {
  const t = useText(mailTexts);
  const { id, name, size, isKept } = attachment;
  if (!isKept)
    return (
      <li className="text-sm text-faint">
        {name} · {t('notKept')}
      </li>
    );
  return (
    <li>
      <Button
        size="small"
        variant="quiet"
        icon={<Download aria-hidden size={14} />}
        aria-label={t('download', { name })}
        onPress={() => void downloadContract(mailContract.readMailAttachment, { params: { id } })}
      >
        <span className="truncate">{name}</span> <span className="figures text-faint">{sizeWords(size)}</span>
      </Button>
    </li>
  );
}

function Visibility({ mail }: { mail: WireMail }) {
  const t = useText(mailTexts);
  const { send, isPending } = useSending({
    send: (visibility: MailVisibility) =>
      callContract(mailContract.showMail, { params: { id: mail.id }, body: { visibility } }),
    said: (_, visibility) => t('shownNow', { what: t(visibility) }),
    stale: ['timeline', 'mail-threads'],
    failed: (title) => ({ title }),
  });
  return (
    <div className="max-w-56">
      <Select
        label={t('seenBy')}
        value={mail.visibility}
        isDisabled={isPending}
        onChange={(chosen) => chosen && void send(chosen as MailVisibility)}
        options={mailVisibilities.map((id) => ({ id, name: t(id), detail: t(`${id}Detail`) }))}
      />
    </div>
  );
}
