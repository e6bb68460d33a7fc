import { useState } from 'react';
import {
  coachingContract,
  type CoachingListAnswer,
  type WireRepRow,
} from '../../../coaching/model/contract.ts';
import {
  coachingTopics,
  isAboutStage,
  topicWords,
  type CoachingTopic,
} from '../../../coaching/model/topics.ts';
import { addWorkingDays } from '../../../platform/model/calendar.ts';
import {
  callContract,
  DatePicker,
  FormDialog,
  Select,
  TextArea,
  useLabel,
  useSending,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import { coachingTexts } from './texts.ts';
import { useStageName } from './use-stage-name.ts';

type Props = { row: WireRepRow; stages: CoachingListAnswer['stages']; onClose: () => void };

/** Plans a talk with a rep; it begins with the step that the list points at. */
export function PlanDialog({ row, stages, onClose }: Props) {
  const t = useText(coachingTexts);
  const label = useLabel();
  const nameOf = useStageName();
  const today = useToday();
  const [topic, setTopic] = useState<CoachingTopic>(() => firstTopic(row));
  const [stageId, setStage] = useState(row.worst);
  const [words, setWords] = useState('');
  const [plannedOn, setOn] = useState<string | null>(() => addWorkingDays(today, 1));
  const [isAsked, setAsked] = useState(false);
  const { send, ...sending } = useSending({
    send: () =>
      callContract(coachingContract.planCoaching, {
        body: {
          personId: row.person.id,
          topic,
          stageId: isAboutStage(topic) ? stageId : null,
          words: words.trim(),
          plannedOn: plannedOn!,
        },
      }),
    said: () => t('planned'),
    stale: ['coachings', 'tasks', 'work-queue'],
    onDone: onClose,
  });
  const isStageMissing = isAboutStage(topic) && stageId === null;
  const areWordsMissing = words.trim().length < 2;
  const submit = (): void => {
    setAsked(true);
    if (!isStageMissing && !areWordsMissing && plannedOn) void send();
  };
  return (
    <FormDialog
      title={t('planTitle', { name: row.person.name })}
      text={t('planText', { name: row.person.name })}
      confirm={t('plan')}
      onSubmit={submit}
      onClose={onClose}
      {...sending}
    >
      <Select
        label={t('topic')}
        options={coachingTopics.map((id) => ({ id, name: label(topicWords[id]) }))}
        value={topic}
        onChange={(id) => id && setTopic(id as CoachingTopic)}
      />
      {isAboutStage(topic) && (
        <Select
          label={t('stage')}
          isRequired
          options={stages.map((stage) => ({ id: stage.id, name: nameOf(stage) }))}
          value={stageId}
          onChange={setStage}
          error={isAsked && isStageMissing ? t('stageMissing') : null}
        />
      )}
      <TextArea
        label={t('words')}
        isRequired
        value={words}
        onChange={setWords}
        rows={3}
        maxLength={1000}
        error={isAsked && areWordsMissing ? t('wordsMissing') : null}
      />
      <DatePicker label={t('on')} isRequired value={plannedOn} onChange={setOn} />
    </FormDialog>
  );
}

/** What stands out most: a step, its pace, promises, figures. */
function firstTopic({ steps, worst, promises, signs }: WireRepRow): CoachingTopic {
  const step = steps.find(({ stageId }) => stageId === worst);
  if (step) return step.isSlow && step.judgement !== 'behind' ? 'pace' : 'step';
  if (promises.judgement === 'behind' || promises.judgement === 'unsure') return 'promises';
  return signs.length > 0 ? 'figures' : 'other';
}
