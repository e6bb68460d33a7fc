import { BrainCircuit } from 'lucide-react';
import {
  Badge,
  Button,
  Card,
  Checkbox,
  ProgressBar,
  useFormats,
  useText,
} from '../../../../../platform/web/index.ts';
import type { ModelState } from '../../../../model/score/contract.ts';
import { scoringTexts } from '../texts.ts';
import { modelTexts } from './texts.ts';
import { useChoice, useTraining } from './use-models.ts';

type Props = { state: ModelState; mayDesign: boolean };

/** Which version speaks, what there is to learn from, and learning now. */
export function StatusCard({ state, mayDesign }: Props) {
  const t = useText(modelTexts);
  const shared = useText(scoringTexts);
  const choose = useChoice(state);
  const { start, isRunning } = useTraining();
  const { activeVersion, automatic, won, lost, needed } = state;
  const isEnough = won >= needed && lost >= needed;
  const train = (
    <Button
      size="small"
      icon={<BrainCircuit aria-hidden size={14} />}
      isPending={isRunning}
      disabledReason={mayDesign ? null : shared('notYours')}
      onPress={start}
    >
      {t('train')}
    </Button>
  );
  return (
    <Card title={t('status')} actions={train}>
      <div className="flex max-w-3xl flex-col gap-4">
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Badge tone={activeVersion === null ? 'neutral' : 'good'}>
            {activeVersion === null ? t('rulesAlone') : t('speaks', { version: activeVersion })}
          </Badge>
          <LastLook state={state} />
        </span>
        <div className="grid gap-4 md:grid-cols-2">
          <History label={t('won')} count={won} needed={needed} />
          <History label={t('lost')} count={lost} needed={needed} />
        </div>
        {!isEnough && <p className="text-sm text-warn">{t('insufficient', { needed })}</p>}
        <Checkbox
          label={t('automatic')}
          value={automatic}
          onChange={(next) => void choose({ activeVersion, automatic: next })}
          isDisabled={!mayDesign}
        />
      </div>
    </Card>
  );
}

function LastLook({ state: { lookedAt, outcome } }: Pick<Props, 'state'>) {
  const t = useText(modelTexts);
  const { instant } = useFormats();
  if (!lookedAt) return <span className="text-sm text-faint">{t('never')}</span>;
  return (
    <span className="text-sm text-faint">
      {t('lookedAt', { when: instant(lookedAt) })}
      {outcome && ` · ${t(outcome)}`}
    </span>
  );
}

function History({ label, count, needed }: { label: string; count: number; needed: number }) {
  const t = useText(modelTexts);
  const { number } = useFormats();
  return (
    <ProgressBar
      label={label}
      value={Math.min(1, count / needed)}
      detail={t('ofNeeded', { count: number(count), needed: number(needed) })}
    />
  );
}
