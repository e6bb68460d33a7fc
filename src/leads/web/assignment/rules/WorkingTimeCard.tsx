import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { EndpointAnswer } from '../../../../platform/model/contract.ts';
import { areProperSpans } from '../../../../platform/model/working-hours.ts';
import {
  Button,
  callContract,
  Card,
  Checkbox,
  contractQuery,
  DatePicker,
  ErrorNotice,
  IconButton,
  SkeletonLines,
  useFormats,
  useDraft,
  useSending,
  useText,
  useUnsaved,
} from '../../../../platform/web/index.ts';
import { assignmentContract } from '../../../model/assignment/contract.ts';
import { ShiftFields } from '../reps/ShiftFields.tsx';
import { ruleTexts, workingTimeTexts } from './texts.ts';

type WorkingTime = EndpointAnswer<typeof assignmentContract.readWorkingTime>;

/** When the organisation works: the clock of acceptance runs in these hours. */
export function WorkingTimeCard({ mayDesign }: { mayDesign: boolean }) {
  const t = useText(workingTimeTexts);
  const { data, error, refetch } = useQuery(contractQuery(assignmentContract.readWorkingTime));
  return (
    <Card title={t('title')}>
      <p className="mb-3 max-w-3xl text-sm text-soft">{t('text')}</p>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonLines lines={3} className="h-8" />}
      {data && <WorkingTimeForm key={data.version} before={data} mayDesign={mayDesign} />}
    </Card>
  );
}

function WorkingTimeForm({ before, mayDesign }: { before: WorkingTime; mayDesign: boolean }) {
  const t = useText(workingTimeTexts);
  const rule = useText(ruleTexts);
  const [form, setForm, isChanged] = useDraft(before);
  const put = (change: Partial<WorkingTime>): void => setForm({ ...form, ...change });
  const isProper = areProperSpans(form.spans);
  const { send, failure, isPending } = useSending({
    send: () => callContract(assignmentContract.changeWorkingTime, { body: form }),
    said: () => t('saved'),
    stale: ['working-time'],
  });
  const unsaved = useUnsaved(isChanged && !isPending);
  return (
    <div className="flex flex-col gap-4">
      {unsaved.dialog}
      {failure !== null && <ErrorNotice error={failure} />}
      <ShiftFields
        spans={form.spans}
        onChange={(spans) => put({ spans: [...spans] })}
        isDisabled={!mayDesign}
      />
      <div className="grid gap-4 md:grid-cols-2">
        <OwnDays
          name={t('daysOff')}
          days={form.daysOff}
          onChange={(daysOff) => put({ daysOff })}
          isDisabled={!mayDesign}
        />
        <OwnDays
          name={t('daysWorked')}
          days={form.daysWorked}
          onChange={(daysWorked) => put({ daysWorked })}
          isDisabled={!mayDesign}
        />
      </div>
      <Checkbox
        label={t('assignsDeals')}
        value={form.assignsDeals}
        onChange={(assignsDeals) => put({ assignsDeals })}
        isDisabled={!mayDesign}
      />
      <Button
        variant="primary"
        className="w-fit"
        disabledReason={!mayDesign ? rule('notYours') : isProper ? null : t('notInOrder')}
        onPress={() => void send()}
      >
        {t('save')}
      </Button>
    </div>
  );
}

type DaysProps = { name: string; days: string[]; onChange: (days: string[]) => void; isDisabled: boolean };

function OwnDays({ name, days, onChange, isDisabled }: DaysProps) {
  const t = useText(workingTimeTexts);
  const { day: shown } = useFormats();
  const [picked, setPicked] = useState<string | null>(null);
  const add = (): void => {
    if (picked && !days.includes(picked)) onChange([...days, picked].toSorted());
    setPicked(null);
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-end gap-2">
        <DatePicker
          label={name}
          value={picked}
          onChange={setPicked}
          isDisabled={isDisabled}
          className="flex-1"
        />
        <Button icon={<Plus aria-hidden size={14} />} isDisabled={isDisabled || !picked} onPress={add}>
          {t('addDay')}
        </Button>
      </div>
      {days.length === 0 && <p className="text-sm text-faint">{t('none')}</p>}
      <ul className="flex flex-wrap gap-1">
        {days.map((day) => (
          <li key={day} className="figures flex h-7 items-center rounded-sm bg-sunken pl-2 text-sm">
            {shown(day)}
            <IconButton
              size="small"
              label={t('removeDay', { day: shown(day) })}
              icon={<X aria-hidden size={14} />}
              isDisabled={isDisabled}
              onPress={() => onChange(days.filter((one) => one !== day))}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
