import { useQuery } from '@tanstack/react-query';
import { MailPlus } from 'lucide-react';
import { useState } from 'react';
import { SettingsHeader } from '../../../../identity/web/index.ts';
import {
  Button,
  contractQuery,
  EmptyState,
  ErrorNotice,
  PageBody,
  SkeletonLines,
  useText,
} from '../../../../platform/web/index.ts';
import { mailboxContract, type WireMailbox } from '../../../model/mail/mailbox-contract.ts';
import { MailboxCard } from './MailboxCard.tsx';
import { MailboxDrawer } from './MailboxDrawer.tsx';
import { mailboxTexts } from './texts.ts';

const healthMs = 15_000;

/** My mailboxes: how reading them goes, and connecting one. */
export function Page() {
  const t = useText(mailboxTexts);
  const [open, setOpen] = useState<WireMailbox | 'new' | null>(null);
  const { data, error, refetch } = useQuery({
    ...contractQuery(mailboxContract.listMyMailboxes),
    refetchInterval: healthMs,
  });
  const connect = (
    <Button variant="primary" icon={<MailPlus aria-hidden size={16} />} onPress={() => setOpen('new')}>
      {t('connect')}
    </Button>
  );
  const isEmpty = data?.items.length === 0;
  return (
    <>
      <SettingsHeader title={mailboxTexts.title} actions={!isEmpty && connect} />
      <PageBody className="max-w-212">
        <p className="text-soft">{t('explained')}</p>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={3} className="h-12" />}
        {isEmpty && (
          <EmptyState icon={<MailPlus aria-hidden size={28} />} title={t('emptyTitle')} action={connect}>
            {t('empty')}
          </EmptyState>
        )}
        {data && !isEmpty && (
          <ul className="flex flex-col gap-4">
            {data.items.map((mailbox) => (
              <MailboxCard key={mailbox.id} mailbox={mailbox} onChange={() => setOpen(mailbox)} />
            ))}
          </ul>
        )}
      </PageBody>
      {open && <MailboxDrawer mailbox={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}
