import { CircleCheck, GitBranch, Plus, Send, Trash2, UserCheck } from 'lucide-react';
import { Button, classNames, IconButton, Menu, useText } from '../../../platform/web/index.ts';
import type { BranchStep, FlowStep } from '../../model/flow/flow.ts';
import type { WirePaper } from '../../model/flow/flow-contract.ts';
import { useConditionWords } from './ConditionWords.tsx';
import type { Place } from './flow-drawing.ts';
import { useStepWords } from './step-words.ts';
import { flowTexts } from './texts.ts';

export type CanvasActs = {
  facts: WirePaper['facts'];
  /** What is wrong with a step or an arm, by its id. */
  faultOf: (id: string) => string | undefined;
  onAdd: (kind: FlowStep['kind'], place: Place, at: number) => void;
  onEdit: (step: FlowStep, place: Place) => void;
  onRemove: (step: FlowStep, place: Place) => void;
  /** Undefined where the reader may only look. */
  isReadOnly: boolean;
};

type Props = { steps: readonly FlowStep[]; acts: CanvasActs };

/** The flow from top to bottom: submitted, its steps, approved; arms stand side by side, on a phone below each other. */
export function FlowCanvas({ steps, acts }: Props) {
  const t = useText(flowTexts);
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-sunken p-4 max-md:p-2">
      <div className="mx-auto flex w-max min-w-full flex-col items-center max-md:w-full max-md:items-stretch">
        <End icon={<Send aria-hidden size={14} />} name={t('start')} />
        <StepList steps={steps} place={[]} acts={acts} />
        <End icon={<CircleCheck aria-hidden size={14} />} name={t('end')} />
      </div>
    </div>
  );
}

function End({ icon, name }: { icon: React.ReactNode; name: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 self-center rounded-full border border-line bg-surface px-3 py-1 text-sm text-soft">
      {icon}
      {name}
    </span>
  );
}

function StepList({ steps, place, acts }: Props & { place: Place }) {
  return (
    <div className="flex flex-col items-center max-md:items-stretch">
      <AddHere place={place} at={0} acts={acts} />
      {steps.map((step, at) => (
        <div key={step.id} className="flex flex-col items-center max-md:items-stretch">
          {step.kind === 'branch' ? (
            <Branch branch={step} place={place} acts={acts} />
          ) : (
            <StepCard step={step} place={place} acts={acts} />
          )}
          <AddHere place={place} at={at + 1} acts={acts} />
        </div>
      ))}
    </div>
  );
}

function AddHere({ place, at, acts }: { place: Place; at: number; acts: CanvasActs }) {
  const t = useText(flowTexts);
  const kinds = ['approve', 'copy', 'branch'] as const;
  const names = { approve: t('approveStep'), copy: t('copyStep'), branch: t('branchStep') };
  return (
    <div className="flex flex-col items-center">
      <span aria-hidden className="h-3 w-px bg-line" />
      {!acts.isReadOnly && (
        <Menu
          label={t('addStep')}
          entries={kinds.map((id) => ({ id, name: names[id], onAction: () => acts.onAdd(id, place, at) }))}
          trigger={<IconButton size="small" label={t('addStep')} icon={<Plus aria-hidden size={14} />} />}
        />
      )}
      <span aria-hidden className="h-3 w-px bg-line" />
    </div>
  );
}

type CardProps = { step: FlowStep; place: Place; acts: CanvasActs };

function StepCard({ step, place, acts }: CardProps) {
  const { ofStep } = useStepWords();
  const fault = acts.faultOf(step.id);
  return (
    <div
      className={classNames(
        'flex w-60 items-start gap-1 max-md:w-full rounded-lg border bg-surface p-2 shadow-card',
        fault ? 'border-bad' : 'border-line',
      )}
    >
      <StepHead step={step} place={place} acts={acts} icon={step.kind === 'copy' ? Send : UserCheck}>
        <span className="block text-sm text-soft [overflow-wrap:anywhere]">{ofStep(step)}</span>
        {fault && <span className="block text-sm text-bad">{fault}</span>}
      </StepHead>
    </div>
  );
}

function StepHead({
  step,
  place,
  acts,
  icon: Icon,
  children,
}: CardProps & { icon: typeof Send; children?: React.ReactNode }) {
  const t = useText(flowTexts);
  return (
    <>
      <div className="flex min-w-0 flex-1 items-start gap-2">
        <Icon aria-hidden size={16} className="mt-1.5 shrink-0 text-faint" />
        <div className="min-w-0">
          <Button
            size="small"
            variant="quiet"
            className="max-w-44 justify-start truncate font-medium text-ink max-md:max-w-full"
            aria-label={t('editStep', { name: step.name })}
            isDisabled={acts.isReadOnly}
            onPress={() => acts.onEdit(step, place)}
          >
            {step.name}
          </Button>
          <span className="block px-2">{children}</span>
        </div>
      </div>
      {!acts.isReadOnly && (
        <IconButton
          size="small"
          label={t('removeStep', { name: step.name })}
          icon={<Trash2 aria-hidden size={14} />}
          onPress={() => acts.onRemove(step, place)}
        />
      )}
    </>
  );
}

function Branch({ branch, place, acts }: { branch: BranchStep; place: Place; acts: CanvasActs }) {
  const t = useText(flowTexts);
  const words = useConditionWords(acts.facts);
  const arms = [
    ...branch.arms.map((arm) => ({ ...arm, armId: arm.id as string | null, said: words(arm.when) })),
    { id: `${branch.id}-otherwise`, armId: null, name: t('otherwise'), said: '', steps: branch.otherwise },
  ];
  return (
    <div className="rounded-lg border border-line bg-surface/60 p-3 max-md:p-1.5">
      <div className="flex items-center justify-center gap-1 pb-2">
        <StepHead step={branch} place={place} acts={acts} icon={GitBranch} />
      </div>
      <div className="flex items-start gap-4 max-md:flex-col max-md:items-stretch max-md:gap-2">
        {arms.map((arm) => (
          <div
            key={arm.id}
            className="flex flex-col items-center rounded-md bg-sunken p-2 max-md:items-stretch max-md:border-l-2 max-md:border-accent max-md:p-1.5"
          >
            <p className="max-w-60 text-center text-sm font-medium max-md:max-w-full">{arm.name}</p>
            <p className="max-w-60 text-center text-sm text-soft max-md:max-w-full">{arm.said}</p>
            {acts.faultOf(arm.id) && <p className="text-sm text-bad">{acts.faultOf(arm.id)}</p>}
            <StepList
              steps={arm.steps}
              place={[...place, { branchId: branch.id, armId: arm.armId }]}
              acts={acts}
            />
          </div>
        ))}
      </div>
    </div>
  );
}
