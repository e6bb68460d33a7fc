import { useState } from 'react';
import { addDays, addMonths, periodOf, type Day, type Period } from '../../../platform/model/calendar.ts';
import {
  callContract,
  FormDialog,
  Select,
  TextField,
  useSending,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import { reviewContract, type WireReview } from '../../model/review/contract.ts';
import { emptyPart, PartFields } from './PartFields.tsx';
import { reviewTexts } from './texts.ts';

const periods = ['lastMonth', 'thisMonth', 'lastQuarter'] as const;
type PeriodName = (typeof periods)[number];

function periodNamed(name: PeriodName, today: Day): Period {
  if (name === 'lastMonth') return periodOf('month', addMonths(today, -1));
  if (name === 'lastQuarter') return periodOf('quarter', addMonths(today, -3));
  return { from: periodOf('month', today).from, to: addDays(today, 1) };
}

type Props = { onFrozen: (review: WireReview) => void; onClose: () => void };

/** Freezes the numbers of a period: last month unless told. */
export function FreezeDialog({ onFrozen, onClose }: Props) {
  const t = useText(reviewTexts);
  const today = useToday();
  const [name, setName] = useState<PeriodName>('lastMonth');
  const [title, setTitle] = useState('');
  const [part, setPart] = useState(emptyPart);
  const { send, ...sending } = useSending({
    send: () =>
      callContract(reviewContract.freezeReview, {
        body: {
          title: title.trim(),
          pipelineId: part.pipelineId,
          teamId: part.team?.id ?? null,
          ...periodNamed(name, today),
          participants: part.participants.map(({ id }) => id),
        },
      }),
    said: () => t('frozen'),
    stale: ['reviews'],
    onDone: onFrozen,
  });
  return (
    <FormDialog
      title={t('freeze')}
      text={t('freezeText')}
      confirm={t('freeze')}
      onSubmit={() => void send()}
      onClose={onClose}
      {...sending}
    >
      <Select
        label={t('month')}
        options={periods.map((id) => ({ id, name: t(id) }))}
        value={name}
        onChange={(id) => id && setName(id as PeriodName)}
      />
      <PartFields draft={part} onChange={setPart} />
      <TextField label={t('titleField')} value={title} onChange={setTitle} maxLength={120} />
    </FormDialog>
  );
}
