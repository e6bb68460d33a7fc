import { CircleCheck, GitBranch, Send, TriangleAlert, Undo2, UserCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge, useText } from '../../../../platform/web/index.ts';
import type { WireTrial, WireTriedStep } from '../../../model/flow/flow-contract.ts';
import { allSteps } from '../../../model/flow/flow.ts';
import type { SavedFlow } from '../FlowDesigner.tsx';
import { trialTexts } from './texts.ts';

/** The way of the sample step by step, and what is odd about the flow. */
export function TrialResult({ trial, flow }: { trial: WireTrial; flow: SavedFlow }) {
  const t = useText(trialTexts);
  const isApproved = trial.outcome === 'approved';
  const End = isApproved ? CircleCheck : Undo2;
  return (
    <section aria-label={t('path')} className="flex flex-col gap-3 border-t border-line pt-3 text-sm">
      {!trial.applies && <p className="text-warn">{t('notApplied')}</p>}
      <ol className="flex flex-col gap-2">
        {trial.steps.map((step) => (
          <TriedLine key={step.stepId} step={step} />
        ))}
      </ol>
      <p className={`flex items-start gap-1.5 ${isApproved ? 'text-good' : 'text-bad'}`}>
        <End aria-hidden size={16} className="mt-0.5 shrink-0" />
        {t(isApproved ? 'ends_approved' : 'ends_sent_back')}
      </p>
      <Warnings trial={trial} flow={flow} />
    </section>
  );
}

const icons = { approve: UserCheck, copy: Send, branch: GitBranch };

function TriedLine({ step }: { step: WireTriedStep }) {
  const Icon = icons[step.kind];
  return (
    <li className="flex items-start gap-2">
      <Icon aria-hidden size={16} className="mt-0.5 shrink-0 text-faint" />
      <div className="min-w-0">
        <p className="font-medium">{step.name}</p>
        <TriedPeople step={step} />
      </div>
    </li>
  );
}

function TriedPeople({ step }: { step: WireTriedStep }): ReactNode {
  const t = useText(trialTexts);
  if (step.kind === 'branch')
    return (
      <p className="text-soft">
        {step.armName === null ? t('armOtherwise') : t('armTaken', { arm: step.armName })}
      </p>
    );
  if (step.kind === 'copy')
    return (
      <p className="text-soft">
        {step.people.length === 0
          ? t('nobodyCopied')
          : `${step.people.map(({ name }) => name).join('、')} ${t('copied')}`}
      </p>
    );
  const modes = { all: t('stepAll'), any: t('stepAny'), sequential: t('stepSequential') };
  return (
    <>
      {step.passes && <p className="text-warn">{t(`passes_${step.passes}`)}</p>}
      <ul className="flex flex-wrap items-center gap-x-3 gap-y-1 text-soft">
        {step.people.map(({ id, name, origin, isSpared }) => (
          <li key={id} className="flex items-center gap-1.5">
            {name}
            {origin === 'empty' && <Badge tone="warn">{t('standsIn')}</Badge>}
            {isSpared && <Badge>{t('spared')}</Badge>}
          </li>
        ))}
        {step.people.length > 1 && <li className="text-faint">{modes[step.mode]}</li>}
      </ul>
    </>
  );
}

function Warnings({ trial: { warnings }, flow }: { trial: WireTrial; flow: SavedFlow }) {
  const t = useText(trialTexts);
  const steps = allSteps(flow.design.steps);
  const nameOf = (id: string) => steps.find((step) => step.id === id)?.name ?? '';
  const armName = (stepId: string, armId: string | null): string => {
    const branch = steps.find(({ id }) => id === stepId);
    const arm = branch?.kind === 'branch' ? branch.arms.find(({ id }) => id === armId) : undefined;
    return arm?.name ?? t('otherwise');
  };
  const said = (warning: WireTrial['warnings'][number]): string => {
    if (warning.kind === 'never_applies') return t('warn_never_applies');
    if (warning.kind === 'empty') return t('warn_empty', { ...warning, step: nameOf(warning.stepId) });
    const { stepId, armId } = warning;
    return t('warn_dead_branch', { step: nameOf(stepId), arm: armName(stepId, armId) });
  };
  if (warnings.length === 0) return <p className="text-faint">{t('noWarnings')}</p>;
  return (
    <ul
      aria-label={t('warnings')}
      className="flex flex-col gap-1.5 rounded-md bg-warn-soft px-3 py-2 text-warn"
    >
      {warnings.map((warning) => (
        <li key={said(warning)} className="flex items-start gap-1.5">
          <TriangleAlert aria-hidden size={14} className="mt-0.5 shrink-0" />
          {said(warning)}
        </li>
      ))}
    </ul>
  );
}
