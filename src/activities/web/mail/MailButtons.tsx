import { useQuery } from '@tanstack/react-query';
import { MailPlus } from 'lucide-react';
import { useState } from 'react';
import { Button, contractQuery, Dialog, Link, useText } from '../../../platform/web/index.ts';
import { mailContract, type WireMail } from '../../model/mail/mail-contract.ts';
import { mailboxContract } from '../../model/mail/mailbox-contract.ts';
import { Compose } from './Compose.tsx';
import { nameOf } from './people-words.ts';
import { mailTexts } from './texts.ts';

type Props = { subject: { object: string; id: string } };

/** Writing a mail about a record, and going on at what one has not sent; without a mailbox, the way to connect one. */
export function MailButtons({ subject }: Props) {
  const t = useText(mailTexts);
  const [open, setOpen] = useState<WireMail | 'new' | 'drafts' | null>(null);
  const mailboxes = useQuery({ ...contractQuery(mailboxContract.listMyMailboxes), staleTime: 60_000 });
  const hasMailbox = (mailboxes.data?.items.length ?? 0) > 0;
  const { data } = useQuery({
    ...contractQuery(mailContract.listMailDrafts, { query: subject }),
    enabled: hasMailbox,
  });
  const drafts = data?.items ?? [];
  if (!mailboxes.data) return null;
  if (!hasMailbox)
    return (
      <Link href="/settings/mailboxes" className="text-sm">
        {t('connect')}
      </Link>
    );
  return (
    <>
      {drafts.length > 0 && (
        <Button size="small" variant="quiet" onPress={() => setOpen('drafts')}>
          {t('drafts', { count: drafts.length })}
        </Button>
      )}
      <Button size="small" icon={<MailPlus aria-hidden size={15} />} onPress={() => setOpen('new')}>
        {t('write')}
      </Button>
      {open === 'drafts' && <Drafts drafts={drafts} onOpen={setOpen} onClose={() => setOpen(null)} />}
      {open === 'new' && <Compose subject={subject} onClose={() => setOpen(null)} />}
      {open !== null && typeof open === 'object' && (
        <Compose subject={subject} draft={open} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

type DraftsProps = { drafts: readonly WireMail[]; onOpen: (draft: WireMail) => void; onClose: () => void };

function Drafts({ drafts, onOpen, onClose }: DraftsProps) {
  const t = useText(mailTexts);
  return (
    <Dialog title={t('draftsTitle')} isOpen onClose={onClose} width="small">
      <ul className="flex flex-col divide-y divide-line">
        {drafts.map((draft) => (
          <li key={draft.id} className="py-2">
            <Button variant="quiet" onPress={() => onOpen(draft)}>
              {draft.subject || t('noSubject')}
            </Button>
            <p className="px-3 text-xs wrap-anywhere text-faint">{draft.to.map(nameOf).join('、')}</p>
            {draft.error && <p className="px-3 text-xs wrap-anywhere text-bad">{draft.error}</p>}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
