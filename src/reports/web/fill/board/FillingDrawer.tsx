import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import {
  Button,
  callContract,
  contractQuery,
  Drawer,
  ErrorNotice,
  FieldCell,
  SkeletonLines,
  TextArea,
  useFormats,
  useLabel,
  useSending,
  useText,
} from '../../../../platform/web/index.ts';
import { formContract } from '../../../model/fill/contract.ts';
import type { WireFilled } from '../../../model/fill/sheet-contract.ts';
import type { SheetColumn } from '../../../model/fill/sheet-columns.ts';
import { StateBadge } from '../StateBadge.tsx';
import { boardTexts, fillTexts } from '../texts.ts';

/** What somebody handed in, and what a superior says to it. */
export function FillingDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { day } = useFormats();
  const { data, error } = useQuery(contractQuery(formContract.readFilling, { params: { id } }));
  return (
    <Drawer
      title={data ? `${data.person?.name ?? ''} · ${day(data.filling.on, 'short')}` : '…'}
      isOpen
      onClose={onClose}
      actions={data?.mayDecide && <Decide id={id} onDone={onClose} />}
    >
      {error && <ErrorNotice error={error} />}
      {!data && !error && <SkeletonLines lines={6} className="h-6" />}
      {data && <Filled filled={data} />}
    </Drawer>
  );
}

function Filled({ filled: { filling, columns, entries, written } }: { filled: WireFilled }) {
  const t = useText({ ...fillTexts, ...boardTexts });
  const { instant } = useFormats();
  return (
    <div className="flex flex-col gap-4">
      <p className="flex flex-wrap items-center gap-2 text-sm text-soft">
        <StateBadge filling={filling} />
        {filling.handedInAt && t('handedInAt', { at: instant(filling.handedInAt) })}
        {written > 0 && t('written', { count: written })}
      </p>
      {filling.note && <p className="text-sm text-bad">{t('returned', { note: filling.note })}</p>}
      {entries.length === 0 && <p className="text-sm text-soft">{t('noEntries')}</p>}
      {entries.map((entry, at) => (
        <Answers
          key={entry.recordId ?? at}
          columns={columns as unknown as readonly SheetColumn[]}
          entry={entry}
        />
      ))}
    </div>
  );
}

type AnswersProps = { columns: readonly SheetColumn[]; entry: WireFilled['entries'][number] };

function Answers({ columns, entry }: AnswersProps) {
  const label = useLabel();
  return (
    <section className="border-t border-line pt-3 first:border-t-0 first:pt-0">
      {entry.record && <h3 className="pb-2 text-sm font-medium">{entry.record}</h3>}
      <dl className="grid grid-cols-[7rem_1fr] gap-x-3 gap-y-2 text-sm">
        {columns.map(({ id, field }) => (
          <div key={id} className="contents">
            <dt className="text-soft">{label(field.label)}</dt>
            <dd className="min-w-0 [overflow-wrap:anywhere]">
              <FieldCell field={field} value={entry.values[id]} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Decide({ id, onDone }: { id: string; onDone: () => void }) {
  const t = useText(boardTexts);
  const [note, setNote] = useState('');
  const { send, isPending, failure } = useSending({
    send: (isAccepted: boolean) =>
      callContract(formContract.decideFilling, { params: { id }, body: { isAccepted, note } }),
    said: () => t('decided'),
    stale: ['report-forms', 'form-fillings'],
    onDone,
  });
  return (
    <div className="flex w-full flex-col gap-2">
      {failure !== null && <ErrorNotice error={failure} />}
      <TextArea label={t('note')} value={note} onChange={setNote} maxLength={300} />
      <div className="flex justify-end gap-2">
        <Button isPending={isPending} onPress={() => void send(false)}>
          {t('giveBack')}
        </Button>
        <Button variant="primary" isPending={isPending} onPress={() => void send(true)}>
          {t('accept')}
        </Button>
      </div>
    </div>
  );
}
