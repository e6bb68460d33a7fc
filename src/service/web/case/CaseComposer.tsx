import { type FormEvent, useState } from 'react';
import {
  Button,
  callContract,
  Checkbox,
  ErrorNotice,
  SegmentedControl,
  TextArea,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { caseContract } from '../../model/case/contract.ts';
import { caseTexts } from './texts.ts';

type Kind = 'reply' | 'note';

/** Answers the customer, or leaves a note among colleagues: which of both stands above the words. */
export function CaseComposer({ record }: { record: WireRecord }) {
  const t = useText(caseTexts);
  const [kind, setKind] = useState<Kind>(record['state'] === 'closed' ? 'note' : 'reply');
  const [body, setBody] = useState('');
  const [waits, setWaits] = useState(false);
  const saying = useSending({
    send: () =>
      callContract(caseContract.addMessage, {
        params: { id: record.id },
        body: { kind, body, waits: kind === 'reply' && waits },
      }),
    said: () => t(kind === 'reply' ? 'replied' : 'noted'),
    stale: ['cases'],
    onDone: () => {
      setBody('');
      setWaits(false);
    },
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (body.trim() !== '') void saying.send();
  };
  return (
    <form
      onSubmit={send}
      noValidate
      className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-3"
    >
      {saying.failure !== null && <ErrorNotice error={saying.failure} />}
      <SegmentedControl
        label={t('speak')}
        value={kind}
        onChange={(id) => setKind(id as Kind)}
        segments={[
          { id: 'reply', name: t('reply') },
          { id: 'note', name: t('note') },
        ]}
      />
      <TextArea
        label={t(kind === 'reply' ? 'replyWords' : 'noteWords')}
        value={body}
        onChange={setBody}
        rows={3}
        maxLength={10_000}
      />
      <div className="flex flex-wrap items-center justify-between gap-3">
        {kind === 'reply' ? <Checkbox label={t('waits')} value={waits} onChange={setWaits} /> : <span />}
        <Button type="submit" variant="primary" isPending={saying.isPending}>
          {t(kind === 'reply' ? 'send' : 'saveNote')}
        </Button>
      </div>
    </form>
  );
}
