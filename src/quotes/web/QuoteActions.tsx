import { useNavigate } from '@tanstack/react-router';
import { CopyPlus, Download, HandCoins, MessageSquareReply, Send } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  callContract,
  downloadContract,
  Menu,
  useFormats,
  useSending,
  useText,
} from '../../platform/web/index.ts';
import { saveDownload } from '../../integrations/web/index.ts';
import type { WireRecord } from '../../records/model/record-contract.ts';
import { quoteContract, type QuoteContent } from '../model/contract.ts';
import { AnswerDialog } from './AnswerDialog.tsx';
import { useContent } from './use-content.ts';
import { useHasUnsaved } from './editor/unsaved-lines.ts';
import { partiesOf } from './share/parties-of.ts';
import { SendDialog } from './share/SendDialog.tsx';
import { quoteTexts } from './texts.ts';

/** What can be done with a version now. */
export function QuoteActions({ record }: { record: WireRecord }) {
  const { data } = useContent(record.id);
  return data ? (
    <>
      <Downloads id={record.id} />
      <Onward content={data} />
      <ToCustomer content={data} record={record} />
    </>
  ) : null;
}

type Props = { content: QuoteContent };

function ToCustomer({ content: { id, abilities }, record }: Props & { record: WireRecord }) {
  const t = useText(quoteTexts);
  const isUnsaved = useHasUnsaved(id);
  const [open, setOpen] = useState<'send' | 'answer' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <>
      {abilities.answer && (
        <Button icon={<MessageSquareReply aria-hidden size={15} />} onPress={() => setOpen('answer')}>
          {t('record')}
        </Button>
      )}
      {abilities.send && (
        <Button
          variant="primary"
          icon={<Send aria-hidden size={15} />}
          disabledReason={isUnsaved ? t('saveFirst') : null}
          onPress={() => setOpen('send')}
        >
          {t('send')}
        </Button>
      )}
      {open === 'send' && <SendDialog {...partiesOf(record)} onClose={close} />}
      {open === 'answer' && <AnswerDialog id={id} onClose={close} />}
    </>
  );
}

function Onward({ content: { id, abilities, currency } }: Props) {
  const t = useText(quoteTexts);
  const { money } = useFormats();
  const navigate = useNavigate();
  const failed = (sentence: string) => ({ title: sentence });
  const version = useSending({
    send: () => callContract(quoteContract.newVersion, { params: { id } }),
    said: () => t('versionMade'),
    stale: ['quotes'],
    onDone: (made) => navigate({ href: `/quotes/${made.id}` }),
    failed,
  });
  const taking = useSending({
    send: () => callContract(quoteContract.takeAmount, { params: { id } }),
    said: ({ amount }) => t('amountTaken', { amount: money(amount, currency) }),
    stale: ['quotes', 'deals'],
    failed,
  });
  return (
    <>
      {abilities.newVersion && (
        <Button
          icon={<CopyPlus aria-hidden size={15} />}
          isPending={version.isPending}
          onPress={() => void version.send()}
        >
          {t('newVersion')}
        </Button>
      )}
      {abilities.takeAmount && (
        <Button
          variant="primary"
          icon={<HandCoins aria-hidden size={15} />}
          isPending={taking.isPending}
          onPress={() => void taking.send()}
        >
          {t('takeAmount')}
        </Button>
      )}
    </>
  );
}

const formats = ['pdf', 'docx', 'xlsx'] as const;
const names = { pdf: 'pdf', docx: 'word', xlsx: 'excel' } as const;

function Downloads({ id }: { id: string }) {
  const t = useText(quoteTexts);
  const { send, isPending } = useSending({
    send: (format: (typeof formats)[number]) =>
      downloadContract(quoteContract.paper, { params: { id }, query: { format } }),
    onDone: saveDownload,
    failed: (sentence) => ({ title: sentence }),
  });
  return (
    <Menu
      label={t('download')}
      placement="bottom end"
      trigger={
        <Button icon={<Download aria-hidden size={15} />} isPending={isPending}>
          {t('download')}
        </Button>
      }
      entries={formats.map((format) => ({
        id: format,
        name: t(names[format]),
        onAction: () => void send(format),
      }))}
    />
  );
}
