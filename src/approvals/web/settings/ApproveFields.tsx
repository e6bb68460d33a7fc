import { NumberField, SegmentedControl, Select, useLabel, useText } from '../../../platform/web/index.ts';
import type { ApproveStep, ApproverRule, Escalation } from '../../model/flow/flow.ts';
import { PeopleRules, PersonField } from './PeopleRules.tsx';
import type { PaperGround } from './StepDrawer.tsx';
import { flowTexts } from './texts.ts';

type Props = { step: ApproveStep; ground: PaperGround; onChange: (step: ApproveStep) => void };

const acts = ['remind', 'hand_up', 'approve', 'reject'] as const;

/** Who decides in a step, how several decide, and what happens in the odd cases. */
export function ApproveFields({ step, ground, onChange }: Props) {
  const t = useText(flowTexts);
  const set = (change: Partial<ApproveStep>): void => onChange({ ...step, ...change });
  const setPeople = (approvers: ApproverRule[]): void =>
    set({ approvers, ...(approvers.some(isManyLevels) && { mode: 'sequential' }) });
  return (
    <>
      <PeopleRules label={t('approvers')} rules={step.approvers} onChange={setPeople} />
      <Select
        label={t('mode')}
        value={step.mode}
        options={(['all', 'any', 'sequential'] as const).map((id) => ({ id, name: t(`mode_${id}`) }))}
        isDisabled={step.approvers.some(isManyLevels)}
        onChange={(mode) => set({ mode: mode as ApproveStep['mode'] })}
      />
      <WhenEmpty step={step} set={set} />
      <Select
        label={t('whenSubmitter')}
        value={step.whenSubmitter}
        options={(['skip', 'superior', 'allow'] as const).map((id) => ({ id, name: t(`submitter_${id}`) }))}
        onChange={(one) => set({ whenSubmitter: one as ApproveStep['whenSubmitter'] })}
      />
      <WhenLate step={step} set={set} />
      {ground.fields.length > 0 && <FieldRights step={step} ground={ground} set={set} />}
    </>
  );
}

function isManyLevels({ kind }: ApproverRule): boolean {
  return kind === 'superiors' || kind === 'department_heads';
}

type PartProps = { step: ApproveStep; set: (change: Partial<ApproveStep>) => void };

function WhenEmpty({ step: { whenEmpty }, set }: PartProps) {
  const t = useText(flowTexts);
  const choose = (kind: string | null): void => {
    if (kind === 'person') set({ whenEmpty: { kind, userId: '' } });
    else set({ whenEmpty: { kind: kind === 'pass' ? 'pass' : 'admin' } });
  };
  return (
    <div className="grid grid-cols-2 gap-2 max-md:grid-cols-1">
      <Select
        label={t('whenEmpty')}
        value={whenEmpty.kind}
        options={(['admin', 'person', 'pass'] as const).map((id) => ({ id, name: t(`empty_${id}`) }))}
        onChange={choose}
      />
      {whenEmpty.kind === 'person' && (
        <PersonField
          label={t('person')}
          userId={whenEmpty.userId}
          onChange={(userId) => set({ whenEmpty: { kind: 'person', userId } })}
        />
      )}
    </div>
  );
}

function WhenLate({ step: { escalation }, set }: PartProps) {
  const t = useText(flowTexts);
  const choose = (act: string | null): void =>
    set({
      escalation:
        act === 'none' || act === null
          ? null
          : { afterHours: escalation?.afterHours ?? 8, act: act as Escalation['act'] },
    });
  return (
    <div className="grid grid-cols-2 gap-2 max-md:grid-cols-1">
      <Select
        label={t('escalation')}
        value={escalation?.act ?? 'none'}
        options={[
          { id: 'none', name: t('escalation_none') },
          ...acts.map((id) => ({ id, name: t(`act_${id}`) })),
        ]}
        onChange={choose}
      />
      {escalation && (
        <NumberField
          label={t('afterHours')}
          min={1}
          max={1000}
          value={escalation.afterHours}
          onChange={(hours) => set({ escalation: { ...escalation, afterHours: hours ?? 8 } })}
        />
      )}
    </div>
  );
}

type Right = ApproveStep['fields'][string];

function FieldRights({ step, ground, set }: PartProps & { ground: PaperGround }) {
  const t = useText(flowTexts);
  const told = useLabel();
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-1 text-sm font-medium">{t('fieldRights')}</legend>
      {ground.fields.map(({ id, label, isEditable }) => (
        <div key={id} className="flex flex-wrap items-center justify-between gap-2">
          <span className="text-sm">{told(label)}</span>
          <SegmentedControl
            label={told(label)}
            value={step.fields[id] ?? 'read'}
            onChange={(right: Right) => set({ fields: { ...step.fields, [id]: right } })}
            segments={(isEditable
              ? (['hidden', 'read', 'edit'] as const)
              : (['hidden', 'read'] as const)
            ).map((right) => ({ id: right, name: t(`right_${right}`) }))}
          />
        </div>
      ))}
    </fieldset>
  );
}
