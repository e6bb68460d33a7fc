import { MailPlus } from 'lucide-react';
import { useState } from 'react';
import { SettingsHeader, useMay } from '../../../identity/web/index.ts';
import {
  Button,
  EmptyState,
  ErrorNotice,
  PageBody,
  SkeletonLines,
  useText,
} from '../../../platform/web/index.ts';
import type { WireMailbox } from '../../model/mailbox/contract.ts';
import { MailboxDrawer } from './MailboxDrawer.tsx';
import { MailboxRow } from './MailboxRow.tsx';
import { mailboxTexts } from './texts.ts';
import { useMailboxes } from './use-mailboxes.ts';

/** The mailboxes leads write to: what they are, how they are, and what came of them. */
export function Page() {
  const t = useText(mailboxTexts);
  const mayDesign = useMay('lead_rules.design');
  const [open, setOpen] = useState<WireMailbox | 'new' | null>(null);
  const { data, error, refetch } = useMailboxes();
  const add = mayDesign && (
    <Button variant="primary" icon={<MailPlus aria-hidden size={16} />} onPress={() => setOpen('new')}>
      {t('add')}
    </Button>
  );
  return (
    <>
      <SettingsHeader title={mailboxTexts.title} actions={add} />
      <PageBody className="max-w-212">
        <p className="text-soft">{t('explained')}</p>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={3} className="h-12" />}
        {data?.items.length === 0 && (
          <EmptyState icon={<MailPlus aria-hidden size={28} />} title={t('emptyTitle')} action={add}>
            {t('empty')}
          </EmptyState>
        )}
        {data && data.items.length > 0 && (
          <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
            {data.items.map((mailbox) => (
              <MailboxRow
                key={mailbox.id}
                mailbox={mailbox}
                mayDesign={mayDesign}
                onChange={() => setOpen(mailbox)}
              />
            ))}
          </ul>
        )}
      </PageBody>
      {open && <MailboxDrawer mailbox={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}
