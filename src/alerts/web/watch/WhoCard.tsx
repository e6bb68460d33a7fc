import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { identityContract } from '../../../identity/model/contract.ts';
import { useMay } from '../../../identity/web/index.ts';
import {
  Button,
  Card,
  Checkbox,
  contractQuery,
  IconButton,
  MultiSelect,
  NumberField,
  Select,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { hasOwners, type Recipients } from '../../model/watch/watch.ts';
import { editorTexts } from './texts.ts';
import type { PartProps } from './WhatCard.tsx';

const nobody: Recipients = { me: false, owner: false, superior: false, people: [], teams: [], roles: [] };

/** Whom it is told to, and to whom it goes up while nobody acknowledges it. */
export function WhoCard({ definition, onChange }: PartProps) {
  const t = useText(editorTexts);
  const [leads, designs] = [useMay('deal.supervise'), useMay('automation.design')];
  const mayTellOthers = leads || designs;
  const withOwners = hasOwners(definition.subject);
  return (
    <Card title={t('who')}>
      <div className="flex flex-col gap-4">
        <p className="text-sm text-soft">{t(mayTellOthers ? 'whoText' : 'onlyMe')}</p>
        <RecipientFields
          to={definition.to}
          isAlone={!mayTellOthers}
          withOwners={withOwners}
          onChange={(to) => onChange({ to })}
        />
        {mayTellOthers && <Escalation definition={definition} onChange={onChange} />}
      </div>
    </Card>
  );
}

type RecipientProps = {
  to: Recipients;
  /** May tell nobody but himself. */
  isAlone: boolean;
  withOwners: boolean;
  onChange: (to: Recipients) => void;
};

function RecipientFields({ to, isAlone, withOwners, onChange }: RecipientProps) {
  const t = useText(editorTexts);
  const people = useQuery(contractQuery(identityContract.listUsers));
  const teams = useQuery(contractQuery(identityContract.listTeams));
  const roles = useQuery(contractQuery(identityContract.listRoles));
  const label = useLabel();
  const box = (id: 'me' | 'owner' | 'superior') => (
    <Checkbox key={id} label={t(id)} value={to[id]} onChange={(isOn) => onChange({ ...to, [id]: isOn })} />
  );
  if (isAlone) return box('me');
  const active = (people.data?.items ?? []).filter(({ state }) => state === 'active');
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {(['me', ...(withOwners ? (['owner', 'superior'] as const) : [])] as const).map(box)}
      </div>
      <div className="grid gap-3 md:grid-cols-2">
        <MultiSelect
          label={t('people')}
          options={active.map(({ id, name, title }) => ({ id, name, ...(title && { hint: title }) }))}
          value={to.people}
          onChange={(chosen) => onChange({ ...to, people: [...chosen] })}
        />
        <MultiSelect
          label={t('teams')}
          options={(teams.data?.items ?? []).map(({ id, name }) => ({ id, name }))}
          value={to.teams}
          onChange={(chosen) => onChange({ ...to, teams: [...chosen] })}
        />
        <MultiSelect
          label={t('roles')}
          options={(roles.data?.items ?? []).map((role) => ({ id: role.id, name: label(role.label) }))}
          value={to.roles}
          onChange={(chosen) => onChange({ ...to, roles: [...chosen] })}
        />
      </div>
    </div>
  );
}

const mostSteps = 3;

function Escalation({ definition, onChange }: PartProps) {
  const t = useText(editorTexts);
  const { escalate, subject } = definition;
  const withOwners = hasOwners(subject);
  type StepOf = (typeof escalate)[number];
  const put = (at: number, step: StepOf) => onChange({ escalate: escalate.with(at, step) });
  const added: StepOf = {
    after: { amount: 2, unit: 'working_days' },
    to: { ...nobody, [withOwners ? 'superior' : 'me']: true },
  };
  return (
    <div className="flex flex-col gap-3">
      <h3 className="font-medium">{t('escalate')}</h3>
      {escalate.map((step, at) => (
        <div key={at} className="flex flex-col gap-3 rounded-md border border-line p-3">
          <div className="flex items-end gap-3">
            <NumberField
              label={t('after')}
              min={1}
              max={365}
              value={step.after.amount}
              onChange={(amount) => put(at, { ...step, after: { ...step.after, amount: amount ?? 1 } })}
            />
            <Select
              label={t('unit')}
              options={(['working_days', 'working_hours'] as const).map((id) => ({ id, name: t(id) }))}
              value={step.after.unit}
              onChange={(unit) =>
                put(at, { ...step, after: { ...step.after, unit: unit as 'working_days' } })
              }
            />
            <IconButton
              label={t('removeStep', { number: at + 1 })}
              icon={<X aria-hidden size={16} />}
              onPress={() => onChange({ escalate: escalate.toSpliced(at, 1) })}
            />
          </div>
          <RecipientFields
            to={step.to}
            isAlone={false}
            withOwners={withOwners}
            onChange={(to) => put(at, { ...step, to })}
          />
        </div>
      ))}
      {escalate.length < mostSteps && (
        <Button
          size="small"
          className="self-start"
          icon={<Plus aria-hidden size={14} />}
          onPress={() => onChange({ escalate: [...escalate, added] })}
        >
          {t('addStep')}
        </Button>
      )}
    </div>
  );
}
