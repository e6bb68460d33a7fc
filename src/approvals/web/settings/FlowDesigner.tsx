import { useState } from 'react';
import { SettingsHeader, useMay } from '../../../identity/web/index.ts';
import {
  Button,
  Card,
  ConfirmDialog,
  ErrorNotice,
  PageBody,
  useDraft,
  useLabel,
  useText,
  useUnsaved,
} from '../../../platform/web/index.ts';
import type { WireFlow } from '../../model/flow/flow-contract.ts';
import type { FlowStep } from '../../model/flow/flow.ts';
import { freshArm } from './BranchFields.tsx';
import { FlowCanvas } from './FlowCanvas.tsx';
import { FlowFields } from './FlowFields.tsx';
import { freshStep, insertStep, removeStep, replaceStep, type Place } from './flow-drawing.ts';
import { StepDrawer, type PaperGround } from './StepDrawer.tsx';
import { flowTexts } from './texts.ts';
import { TrialCard } from './trial/TrialCard.tsx';
import { useFlowSaving } from './use-flow-saving.ts';

export type SavedFlow = Pick<WireFlow, 'name' | 'isOn' | 'applies' | 'design'>;

type Props = { flow: WireFlow | null; fresh: SavedFlow; ground: PaperGround };

/** Draws a flow: who decides, in which order and under which conditions. */
export function FlowDesigner({ flow, fresh, ground }: Props) {
  const t = useText(flowTexts);
  const told = useLabel();
  const mayDesign = useMay('approval.design');
  const [draft, setDraft, isChanged] = useDraft<SavedFlow>(flow ? savedOf(flow) : fresh);
  const [edited, setEdited] = useState<{ step: FlowStep; place: Place } | null>(null);
  const { saving, archiving, faultOf } = useFlowSaving(flow, ground.paper);
  const { dialog } = useUnsaved(isChanged && !saving.isPending);
  const setSteps = (steps: FlowStep[]): void => setDraft({ ...draft, design: { ...draft.design, steps } });
  const { steps } = draft.design;
  const names = { approve: t('approveStep'), copy: t('copyStep'), branch: t('branchStep') };
  const add = (kind: FlowStep['kind'], place: Place, at: number): void => {
    const arm = freshArm(newId(), `${t('arm')} 1`, ground.facts);
    const step = freshStep(kind, newId(), names[kind], arm);
    setSteps(insertStep(steps, place, at, step));
    setEdited({ step, place });
  };
  const acts = {
    facts: ground.facts,
    faultOf,
    isReadOnly: !mayDesign,
    onAdd: add,
    onEdit: (step: FlowStep, place: Place) => setEdited({ step, place }),
    onRemove: (step: FlowStep, place: Place) => setSteps(removeStep(steps, place, step.id)),
  };
  return (
    <>
      <SettingsHeader
        title={{ zh: draft.name, en: draft.name }}
        meta={told(ground.label)}
        actions={
          mayDesign && (
            <>
              {flow && <ArchiveFlow flow={flow} {...archiving} />}
              <Button variant="primary" isPending={saving.isPending} onPress={() => void saving.send(draft)}>
                {t('save')}
              </Button>
            </>
          )
        }
      />
      <PageBody className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_340px]">
        <div className="flex min-w-0 flex-col gap-3">
          {saving.failure !== null && <ErrorNotice error={saving.failure} />}
          {faultOf('steps') && <p className="text-sm text-bad">{faultOf('steps')}</p>}
          <FlowCanvas steps={steps} acts={acts} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Card>
            <FlowFields draft={draft} facts={ground.facts} isReadOnly={!mayDesign} onChange={setDraft} />
            {faultOf('applies') && <p className="pt-2 text-sm text-bad">{faultOf('applies')}</p>}
          </Card>
          <TrialCard draft={draft} ground={ground} />
        </div>
      </PageBody>
      {edited && (
        <StepDrawer
          key={edited.step.id}
          step={edited.step}
          ground={ground}
          newId={newId}
          onClose={() => setEdited(null)}
          onDone={(step) => {
            setSteps(replaceStep(steps, edited.place, step));
            setEdited(null);
          }}
        />
      )}
      {dialog}
    </>
  );
}

type Archiving = { flow: WireFlow; send: () => Promise<boolean>; isPending: boolean };

function ArchiveFlow({ flow, send, isPending }: Archiving) {
  const t = useText(flowTexts);
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button variant="danger" onPress={() => setAsking(true)}>
        {t('archive')}
      </Button>
      <ConfirmDialog
        title={t('archiveAsk', { name: flow.name })}
        consequence={t('archiveText')}
        confirm={t('archive')}
        isOpen={isAsking}
        isPending={isPending}
        onConfirm={() => void send()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

function savedOf({ name, isOn, applies, design }: WireFlow): SavedFlow {
  return { name, isOn, applies, design };
}

function newId(): string {
  return crypto.randomUUID().slice(0, 8);
}
