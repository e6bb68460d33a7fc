import { useState } from 'react';
import { FormDrawer, TextField, useText } from '../../../platform/web/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import type { approvalFlowContract } from '../../model/flow/flow-contract.ts';
import type { FlowStep } from '../../model/flow/flow.ts';
import { ApproveFields } from './ApproveFields.tsx';
import { BranchFields } from './BranchFields.tsx';
import { PeopleRules } from './PeopleRules.tsx';
import { flowTexts } from './texts.ts';

export type PaperGround = EndpointAnswer<typeof approvalFlowContract.listFlows>['papers'][number];

type Props = {
  step: FlowStep;
  ground: PaperGround;
  newId: () => string;
  onDone: (step: FlowStep) => void;
  onClose: () => void;
};

/** What a step does: who is asked or told, or which way is taken. */
export function StepDrawer({ step: first, ground, newId, onDone, onClose }: Props) {
  const t = useText(flowTexts);
  const [step, setStep] = useState(first);
  return (
    <FormDrawer
      title={t('editStep', { name: first.name })}
      confirm={t('done')}
      onSubmit={() => onDone({ ...step, name: step.name.trim() || first.name })}
      onClose={onClose}
    >
      <TextField
        label={t('stepName')}
        isRequired
        maxLength={60}
        value={step.name}
        onChange={(name) => setStep({ ...step, name })}
      />
      {step.kind === 'approve' && <ApproveFields step={step} ground={ground} onChange={setStep} />}
      {step.kind === 'copy' && (
        <PeopleRules
          label={t('copies')}
          rules={step.people}
          onChange={(people) => setStep({ ...step, people })}
        />
      )}
      {step.kind === 'branch' && (
        <BranchFields branch={step} facts={ground.facts} newId={newId} onChange={setStep} />
      )}
    </FormDrawer>
  );
}
