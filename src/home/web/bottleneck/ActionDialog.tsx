import { useState } from 'react';
import { activityContract } from '../../../activities/model/contract.ts';
import type { WireStageJudged } from '../../../insights/model/bottleneck/answer.ts';
import { addWorkingDays } from '../../../platform/model/calendar.ts';
import {
  callContract,
  DatePicker,
  FormDialog,
  TextArea,
  useLabel,
  useSending,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import { bottleneckTexts } from './texts.ts';

type Props = { stage: WireStageJudged; onClose: () => void };

const usualWorkingDays = 10;
const longest = 300;

/** Makes a task of improving a stage; it begins with what is suggested. */
export function ActionDialog({ stage, onClose }: Props) {
  const t = useText(bottleneckTexts);
  const label = useLabel();
  const today = useToday();
  const advice = stage.suggestion ? label(stage.suggestion) : '';
  const [title, setTitle] = useState(() => t('actWords', { stage: stage.name, advice }).slice(0, longest));
  const [dueOn, setDueOn] = useState<string | null>(() => addWorkingDays(today, usualWorkingDays));
  const [isAsked, setAsked] = useState(false);
  const { send, ...sending } = useSending({
    send: () =>
      callContract(activityContract.addTask, {
        body: { title: title.trim(), dueOn, subject: null, promised: false },
      }),
    said: () => t('acted'),
    stale: ['tasks', 'work-queue'],
    onDone: onClose,
  });
  const isMissing = title.trim().length === 0;
  return (
    <FormDialog
      title={t('actTitle', { stage: stage.name })}
      text={t('actText')}
      confirm={t('act')}
      onSubmit={() => {
        setAsked(true);
        if (!isMissing) void send();
      }}
      onClose={onClose}
      {...sending}
    >
      <TextArea
        label={t('what')}
        isRequired
        value={title}
        onChange={setTitle}
        rows={3}
        maxLength={longest}
        error={isAsked && isMissing ? t('whatMissing') : null}
      />
      <DatePicker label={t('due')} value={dueOn} onChange={setDueOn} />
    </FormDialog>
  );
}
