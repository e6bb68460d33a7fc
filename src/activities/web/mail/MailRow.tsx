import { Mail, Paperclip } from 'lucide-react';
import { useState } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import { Badge, useText } from '../../../platform/web/index.ts';
import type { WireMailEntry } from '../../model/mail/mail-contract.ts';
import { EntryLine } from '../timeline/EntryLine.tsx';
import type { RowProps } from '../timeline/rows.ts';
import { MailThread } from './MailThread.tsx';
import { nameOf } from './people-words.ts';
import { mailTexts } from './texts.ts';
import { VisibilityBadge } from './VisibilityBadge.tsx';

/** A mail on a timeline; pressed, its thread is read. */
export function MailRow({ entry, subject }: RowProps<'mail'>) {
  const t = useText(mailTexts);
  const [isOpen, setOpen] = useState(false);
  const { mail } = entry;
  const title = mail.subject || t('noSubject');
  return (
    <EntryLine icon={<Mail aria-hidden size={14} />} who={mail.owner.name} at={entry.at}>
      <People mail={mail} />
      <PlainButton
        onPress={() => setOpen(true)}
        aria-label={t('openThread', { subject: title })}
        className="mt-1 block w-full cursor-pointer rounded-md border border-line bg-surface px-3 py-2 text-left data-hovered:bg-hover"
      >
        <span className="block truncate font-medium">{title}</span>
        {mail.opening === null ? (
          <span className="mt-0.5 block text-sm text-faint">{t('closedWords')}</span>
        ) : (
          <span className="mt-0.5 line-clamp-2 block text-sm wrap-anywhere text-soft">
            {mail.opening || t('emptyWords')}
          </span>
        )}
        <Marks mail={mail} />
      </PlainButton>
      {isOpen && <MailThread id={mail.threadId} subject={subject} onClose={() => setOpen(false)} />}
    </EntryLine>
  );
}

function People({ mail: { from, to } }: { mail: WireMailEntry }) {
  const t = useText(mailTexts);
  const [first] = to;
  const more = to.length > 1 ? t('andMore', { count: to.length }) : '';
  return (
    <p className="text-sm wrap-anywhere text-soft">
      <span className="text-ink">{nameOf(from)}</span>{' '}
      {first && t('toWhom', { people: [nameOf(first), more].filter(Boolean).join(' ') })}
    </p>
  );
}

function Marks({ mail }: { mail: WireMailEntry }) {
  const t = useText(mailTexts);
  return (
    <span className="mt-1.5 flex flex-wrap items-center gap-2 text-xs text-faint">
      {mail.state === 'waiting' && <Badge tone="warn">{t('waiting')}</Badge>}
      {mail.state === 'sending' && <Badge tone="warn">{t('sending')}</Badge>}
      <VisibilityBadge visibility={mail.visibility} />
      {mail.threadCount > 1 && (
        <span className="figures">{t('mailsInThread', { count: mail.threadCount })}</span>
      )}
      {mail.attachmentCount > 0 && (
        <span className="figures inline-flex items-center gap-1">
          <Paperclip aria-hidden size={12} />
          {t('files', { count: mail.attachmentCount })}
        </span>
      )}
    </span>
  );
}
