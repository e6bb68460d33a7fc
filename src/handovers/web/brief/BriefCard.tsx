import { CircleCheck, MessageSquarePlus, Printer } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  callContract,
  FormDialog,
  IconButton,
  Link,
  TextArea,
  useFormats,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { hrefOfRecord } from '../../../records/web/index.ts';
import { briefContract, type WireBrief } from '../../model/brief-contract.ts';
import { briefTexts } from '../texts.ts';
import { BriefBody } from './BriefBody.tsx';
import { usePrintBriefs } from './use-print-briefs.ts';

export const staleWithBriefs = ['hand-overs', 'hand-over-briefs', 'timeline'];

/** One brief as a page of the document, with what its reader may do. */
export function BriefCard({ brief }: { brief: WireBrief }) {
  const t = useText(briefTexts);
  const { content, object, recordId } = brief;
  return (
    <article aria-label={content?.name} className="rounded-lg border border-line bg-surface px-5 py-4">
      <header className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line pb-2">
        <h2 className="min-w-0 text-lg">
          <Link look="plain" href={hrefOfRecord(object, recordId)}>
            {content?.name ?? t('unseen')}
          </Link>
        </h2>
        <HandedOver brief={brief} />
        <span className="ml-auto flex items-center gap-2">
          <BriefActions brief={brief} />
          {content && <PrintBrief brief={brief} name={content.name} />}
        </span>
      </header>
      <GiverNote brief={brief} />
      {content && <BriefBody content={content} />}
    </article>
  );
}

function HandedOver({ brief: { from, receiver, handedOverAt, acknowledgedAt } }: { brief: WireBrief }) {
  const t = useText(briefTexts);
  const { day } = useFormats();
  const people = { from: from?.name ?? t('someone'), to: receiver.name ?? '' };
  return (
    <span className="figures text-sm text-soft">
      {t('handedOver', { ...people, day: day(handedOverAt.slice(0, 10)) })}
      {' · '}
      {acknowledgedAt
        ? t('acknowledged', { name: people.to, day: day(acknowledgedAt.slice(0, 10)) })
        : t('unread', { name: people.to })}
    </span>
  );
}

export function GiverNote({ brief: { note } }: { brief: WireBrief }) {
  const t = useText(briefTexts);
  if (!note) return null;
  return (
    <p className="mb-3 rounded-md bg-accent-soft px-3 py-2 text-sm whitespace-pre-wrap">
      <span className="font-medium">{t('noteOf', { name: note.by.name ?? '' })}</span>
      {note.text}
    </p>
  );
}

export function BriefActions({ brief }: { brief: WireBrief }) {
  const t = useText(briefTexts);
  const [isNoting, setNoting] = useState(false);
  const { send, isPending } = useSending({
    send: () => callContract(briefContract.acknowledgeBrief, { params: { id: brief.id } }),
    stale: staleWithBriefs,
    failed: (sentence) => ({ title: sentence }),
  });
  return (
    <>
      {brief.mayNote && (
        <Button
          size="small"
          icon={<MessageSquarePlus aria-hidden size={14} />}
          onPress={() => setNoting(true)}
        >
          {t(brief.note ? 'changeNote' : 'addNote')}
        </Button>
      )}
      {brief.mayAcknowledge && (
        <Button
          size="small"
          icon={<CircleCheck aria-hidden size={14} />}
          isPending={isPending}
          onPress={() => void send()}
        >
          {t('acknowledge')}
        </Button>
      )}
      {isNoting && <NoteDialog brief={brief} onClose={() => setNoting(false)} />}
    </>
  );
}

function PrintBrief({ brief, name }: { brief: WireBrief; name: string }) {
  const t = useText(briefTexts);
  const { print, isPending } = usePrintBriefs(brief.handOverId, brief.id);
  return (
    <IconButton
      size="small"
      label={t('printOne', { name })}
      icon={<Printer aria-hidden size={15} />}
      isDisabled={isPending}
      onPress={print}
    />
  );
}

function NoteDialog({ brief, onClose }: { brief: WireBrief; onClose: () => void }) {
  const t = useText(briefTexts);
  const [text, setText] = useState(brief.note?.text ?? '');
  const { send, ...sending } = useSending({
    send: () => callContract(briefContract.noteBrief, { params: { id: brief.id }, body: { text } }),
    stale: staleWithBriefs,
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t('addNote')}
      confirm={t('save')}
      onSubmit={() => void send()}
      onClose={onClose}
      {...sending}
    >
      <TextArea label={t('note')} value={text} onChange={setText} rows={4} maxLength={2000} isFocusedFirst />
    </FormDialog>
  );
}
