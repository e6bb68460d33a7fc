import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  callContract,
  ComboBox,
  contractQuery,
  FormDialog,
  NumberField,
  SegmentedControl,
  Select,
  TextArea,
  useLabel,
  useSending,
  useText,
  type Option,
} from '../../../platform/web/index.ts';
import {
  directionLabels,
  directions,
  outcomeLabels,
  outcomes,
  type Direction,
  type Outcome,
} from '../../model/calls/call.ts';
import { callContract as contract } from '../../model/calls/contract.ts';
import { findSubjects } from '../find-subjects.ts';
import { callTexts } from './texts.ts';

type Props = {
  /** The number that was just dialled. */
  number: string;
  onClose: () => void;
};

/** A call in a few seconds: the record is found by the number, the rest is usual. */
export function LogCall({ number, onClose }: Props) {
  const t = useText(callTexts);
  const label = useLabel();
  const { data } = useQuery(contractQuery(contract.matchNumber, { query: { number } }));
  const found = data?.items.map(({ object, id, title }): Option => ({ id: `${object}/${id}`, name: title }));
  const [chosen, setChosen] = useState<Option | null>(null);
  const [direction, setDirection] = useState<Direction>('out');
  const [outcome, setOutcome] = useState<Outcome>('answered');
  const [minutes, setMinutes] = useState<number | null>(null);
  const [note, setNote] = useState('');
  const about = chosen ?? found?.[0] ?? null;
  const { send, failure, isPending } = useSending({
    send: () => {
      const [object = '', id = ''] = about!.id.split('/');
      const seconds = minutes === null ? null : Math.round(minutes * 60);
      return callContract(contract.logCall, {
        body: { subject: { object, id }, direction, outcome, number, person: about!.name, seconds, note },
      });
    },
    said: () => t('saved'),
    stale: ['timeline', 'work-queue'],
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t('logCall')}
      text={t('number', { number })}
      confirm={t('save')}
      isPending={isPending}
      failure={failure}
      disabledReason={about ? null : t('required')}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <ComboBox
        label={t('about')}
        value={about}
        onChange={setChosen}
        search={async (text, signal) => (text === '' ? (found ?? []) : findSubjects(text, signal))}
        placeholder={t('findRecord')}
      />
      <SegmentedControl
        label={t('direction')}
        value={direction}
        onChange={setDirection}
        segments={directions.map((id) => ({ id, name: label(directionLabels[id]) }))}
      />
      <div className="grid grid-cols-2 gap-3">
        <Select
          label={t('outcome')}
          value={outcome}
          onChange={(id) => id && setOutcome(id as Outcome)}
          options={outcomes.map((id) => ({ id, name: label(outcomeLabels[id]) }))}
        />
        <NumberField label={t('minutes')} value={minutes} onChange={setMinutes} />
      </div>
      <TextArea
        label={t('note')}
        placeholder={t('noteHint')}
        value={note}
        onChange={setNote}
        rows={3}
        maxLength={20_000}
      />
    </FormDialog>
  );
}
