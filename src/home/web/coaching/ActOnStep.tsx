import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import type { CoachingListAnswer, WireRepRow } from '../../../coaching/model/contract.ts';
import { useMay } from '../../../identity/web/index.ts';
import { Button, useText } from '../../../platform/web/index.ts';
import { NewItemDialog } from '../../../reviews/web/index.ts';
import { coachingTexts } from './texts.ts';
import { useStageName } from './use-stage-name.ts';

type Props = { row: WireRepRow; answer: CoachingListAnswer };

/** Makes the step to talk about first an action item of the rep, resting on his own advance rate there. */
export function ActOnStep({ row, answer }: Props) {
  const t = useText(coachingTexts);
  const nameOf = useStageName();
  const mayAdd = useMay('task.create');
  const [isOpen, setOpen] = useState(false);
  const stage = answer.stages.find(({ id }) => id === row.worst);
  if (!stage || !mayAdd) return null;
  const basis = {
    measure: 'stages.advance_rate',
    filters: [
      { field: 'deals.pipeline', op: 'is' as const, value: answer.pipeline.id },
      { field: 'deals.stage', op: 'is' as const, value: stage.id },
      { field: 'deals.credited_owner', op: 'is' as const, value: row.person.id },
    ],
    dayField: 'stages.left_on',
    from: answer.period.from,
    to: answer.period.to,
    about: `${row.person.name} · ${nameOf(stage)}`,
  };
  return (
    <>
      <Button size="small" icon={<ListChecks aria-hidden size={14} />} onPress={() => setOpen(true)}>
        {t('act')}
      </Button>
      {isOpen && <NewItemDialog basis={basis} owner={row.person} onClose={() => setOpen(false)} />}
    </>
  );
}
