import { ListPlus } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import type { BottleneckAnswer, WireStageJudged } from '../../../insights/model/bottleneck/answer.ts';
import { Button, useLabel, useText } from '../../../platform/web/index.ts';
import { NewItemDialog } from '../../../reviews/web/index.ts';
import { bottleneckTexts } from './texts.ts';

type Props = { stage: WireStageJudged; answer: BottleneckAnswer };

const longestTitle = 200;

/** Makes an action item of a stage: it begins with what is suggested, and rests on the number that falls short. */
export function ActOnStage({ stage, answer }: Props) {
  const t = useText(bottleneckTexts);
  const label = useLabel();
  const mayAdd = useMay('task.create');
  const [isOpen, setOpen] = useState(false);
  if (!mayAdd) return null;
  const isSlow = stage.stuckIn.includes('time') && !stage.stuckIn.includes('rate');
  const basis = {
    measure: isSlow ? 'stages.days_median' : 'stages.advance_rate',
    filters: [
      { field: 'deals.pipeline', op: 'is' as const, value: answer.pipeline.id },
      { field: 'deals.stage', op: 'is' as const, value: stage.stageId },
    ],
    dayField: 'stages.left_on',
    from: answer.period.from,
    to: answer.period.to,
    about: stage.name,
  };
  const advice = stage.suggestion ? label(stage.suggestion) : '';
  return (
    <>
      <Button size="small" icon={<ListPlus aria-hidden size={14} />} onPress={() => setOpen(true)}>
        {t('act')}
      </Button>
      {isOpen && (
        <NewItemDialog
          basis={basis}
          title={t('actWords', { stage: stage.name, advice }).slice(0, longestTitle)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
