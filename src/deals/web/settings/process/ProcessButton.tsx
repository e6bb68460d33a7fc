import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { Button, useLabel, useText, whenShown } from '../../../../platform/web/index.ts';
import { partWords } from '../../../model/process/requirement-words.ts';
import { emptyProcess, type StageProcess } from '../../../model/process/stage-process.ts';
import type { DrawnStage } from '../drawing.ts';
import { countsOf } from './process-drawing.ts';
import { panelTexts } from './texts.ts';

const ProcessPanel = whenShown(async () => (await import('./ProcessPanel.tsx')).ProcessPanel);

export type ProcessDesign = {
  pipelineId: string | null;
  stages: readonly DrawnStage[];
  mayDesign: boolean;
};

type Props = { design: ProcessDesign; stage: DrawnStage; onChange: (process: StageProcess) => void };

/** What a stage asks for in a line, and the panel in which it is drawn. */
export function ProcessButton({ design, stage, onChange }: Props) {
  const t = useText(panelTexts);
  const label = useLabel();
  const [isOpen, setOpen] = useState(false);
  const counts = countsOf(stage.process ?? emptyProcess).map(({ part, count }) =>
    t('count', { part: label(partWords[part]), count }),
  );
  return (
    <div className="mt-auto flex flex-col gap-1">
      <p className="text-xs text-faint">{counts.join(' · ') || t('nothing')}</p>
      <Button
        size="small"
        icon={<ListChecks aria-hidden size={14} />}
        aria-label={t('openOf', { name: stage.name })}
        onPress={() => setOpen(true)}
      >
        {t('open')}
      </Button>
      {isOpen && (
        <ProcessPanel {...design} stage={stage} onChange={onChange} onClose={() => setOpen(false)} />
      )}
    </div>
  );
}
