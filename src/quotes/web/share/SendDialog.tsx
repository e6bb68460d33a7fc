import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { MailCompose } from '../../../activities/web/index.ts';
import { mailboxContract } from '../../../activities/model/mail/mailbox-contract.ts';
import type { WireMail } from '../../../activities/model/mail/mail-contract.ts';
import {
  Checkbox,
  contractQuery,
  FormDialog,
  NumberField,
  RadioGroup,
  TextField,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { quoteTexts } from '../texts.ts';
import { LinkReady } from './LinkReady.tsx';
import { sendTexts } from './send-texts.ts';
import { useSendQuote, type Wanted } from './use-send-quote.ts';

type Props = {
  id: string;
  dealId: string;
  /** For whom the link most likely is. */
  contact: string;
  /** Once more to the customer: the quote was sent before. */
  isFurther?: boolean;
  onClose: () => void;
};

const usualDays = 30;

/** Sends a quote by a link that one copies, or by a mail of one's own that opens to be read over before it goes out. */
export function SendDialog({ id, dealId, contact, isFurther = false, onClose }: Props) {
  const t = useText(sendTexts);
  const quote = useText(quoteTexts);
  const [wanted, setWanted] = useState<Wanted>({
    how: 'link',
    label: contact,
    days: usualDays,
    withPdf: true,
    withLink: true,
  });
  const [isAsked, setAsked] = useState(false);
  const [address, setAddress] = useState<string | null>(null);
  const [draft, setDraft] = useState<WireMail | null>(null);
  const sendQuote = useSendQuote({ id, dealId, contact, isSent: isFurther });
  const { send, ...sending } = useSending({
    send: sendQuote,
    said: () => (isFurther ? null : quote('sent')),
    stale: ['quotes', 'deals', 'mail-drafts'],
    onDone: ({ address: made, draft: begun }) => {
      setAddress(made);
      setDraft(begun);
    },
  });
  const hasLink = wanted.how === 'link' || wanted.withLink;
  const submit = (): void => {
    setAsked(true);
    if (!hasLink || wanted.label.trim()) void send(wanted);
  };
  if (draft !== null)
    return <MailCompose subject={{ object: 'deal', id: dealId }} draft={draft} onClose={onClose} />;
  if (address !== null) return <LinkReady address={address} onClose={onClose} />;
  return (
    <FormDialog
      title={quote('sendTitle')}
      {...(!isFurther && { text: quote('sendText') })}
      confirm={wanted.how === 'mail' ? t('writeMail') : isFurther ? t('makeLink') : quote('send')}
      onSubmit={submit}
      onClose={onClose}
      {...sending}
    >
      <How wanted={wanted} onChange={setWanted} />
      {hasLink && (
        <>
          <TextField
            label={quote('linkFor')}
            isRequired
            maxLength={80}
            value={wanted.label}
            onChange={(label) => setWanted({ ...wanted, label })}
            error={isAsked && !wanted.label.trim() ? quote('linkForMissing') : null}
          />
          <NumberField
            label={quote('livesFor')}
            min={1}
            max={365}
            unit={quote('days')}
            value={wanted.days}
            onChange={(days) => setWanted({ ...wanted, days: days ?? usualDays })}
          />
        </>
      )}
    </FormDialog>
  );
}

/** The two ways, and what a mail takes along. */
function How({ wanted, onChange }: { wanted: Wanted; onChange: (wanted: Wanted) => void }) {
  const t = useText(sendTexts);
  const { data } = useQuery({ ...contractQuery(mailboxContract.listMyMailboxes), staleTime: 60_000 });
  const hasMailbox = (data?.items.length ?? 0) > 0;
  return (
    <>
      <RadioGroup
        label={t('how')}
        value={wanted.how}
        onChange={(how) => onChange({ ...wanted, how: how as Wanted['how'] })}
        options={[
          { id: 'link', name: t('byLink'), detail: t('byLinkDetail') },
          {
            id: 'mail',
            name: t('byMail'),
            detail: t(data && !hasMailbox ? 'noMailbox' : 'byMailDetail'),
            isDisabled: !hasMailbox,
          },
        ]}
      />
      {wanted.how === 'mail' && (
        <div className="flex flex-col gap-1">
          <Checkbox
            label={t('withPdf')}
            value={wanted.withPdf}
            onChange={(withPdf) => onChange({ ...wanted, withPdf })}
          />
          <Checkbox
            label={t('withLink')}
            value={wanted.withLink}
            onChange={(withLink) => onChange({ ...wanted, withLink })}
          />
        </div>
      )}
    </>
  );
}
