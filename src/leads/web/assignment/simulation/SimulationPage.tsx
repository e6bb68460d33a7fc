import { useMutation, useQuery } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { useState } from 'react';
import { SettingsHeader } from '../../../../identity/web/index.ts';
import {
  Button,
  callContract,
  Card,
  Checkbox,
  contractQuery,
  ErrorNotice,
  NumberField,
  PageBody,
  SegmentedControl,
  SkeletonLines,
  useText,
} from '../../../../platform/web/index.ts';
import { usualAcceptWithin, usualEngine } from '../../../model/assignment/assignment-rule.ts';
import { assignmentContract } from '../../../model/assignment/contract.ts';
import type { RuleDraft, WireRule } from '../../../model/assignment/wire.ts';
import { assignmentTitles } from '../titles.ts';
import { SimulationResult } from './SimulationResult.tsx';
import { simulationTexts } from './texts.ts';

const spans = ['7', '30', '90'] as const;
type Span = (typeof spans)[number];

/** Past leads by other rules: who would have got what. */
export function Page() {
  const t = useText(simulationTexts);
  const { data, error, refetch } = useQuery(contractQuery(assignmentContract.listRules));
  return (
    <>
      <SettingsHeader title={assignmentTitles.simulation} />
      <PageBody>
        <p className="max-w-3xl text-soft">{t('intro')}</p>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={4} className="h-8" />}
        {data && <Simulator rules={data.items} />}
      </PageBody>
    </>
  );
}

function Simulator({ rules }: { rules: readonly WireRule[] }) {
  const t = useText(simulationTexts);
  const [on, setOn] = useState<ReadonlySet<string>>(
    new Set(rules.filter((rule) => rule.enabled && !rule.broken).map((rule) => rule.id)),
  );
  const [span, setSpan] = useState<Span>('30');
  const [strength, setStrength] = useState<number | null>(null);
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () =>
      callContract(assignmentContract.simulate, {
        body: {
          days: Number(span),
          rules: draftsOf(
            rules.filter((rule) => on.has(rule.id)),
            strength,
            t('byDefault'),
          ),
        },
      }),
  });
  const toggle = (id: string): void => {
    const next = new Set(on);
    if (!next.delete(id)) next.add(id);
    setOn(next);
  };
  return (
    <>
      <Card title={t('rules')}>
        <p className="mb-2 text-sm text-soft">{t(rules.length === 0 ? 'noRules' : 'rulesText')}</p>
        <ul className="flex flex-col">
          {rules.map((rule) => (
            <li key={rule.id}>
              <Checkbox
                label={rule.enabled ? rule.name : `${rule.name}（${t('off')}）`}
                value={on.has(rule.id)}
                isDisabled={rule.broken}
                onChange={() => toggle(rule.id)}
              />
            </li>
          ))}
        </ul>
        <NumberField
          label={t('strength')}
          hint={t('strengthHint')}
          value={strength}
          onChange={setStrength}
          min={0}
          max={50}
          decimals={1}
          className="mt-3 max-w-60"
        />
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <span className="text-sm text-soft">{t('days')}</span>
          <SegmentedControl
            label={t('days')}
            segments={spans.map((id) => ({ id, name: t('daysNamed', { days: id }) }))}
            value={span}
            onChange={setSpan}
          />
          <Button
            variant="primary"
            icon={<Play aria-hidden size={14} />}
            isPending={isPending}
            onPress={() => mutate()}
          >
            {t('run')}
          </Button>
        </div>
      </Card>
      {error && <ErrorNotice error={error} />}
      {data ? <SimulationResult result={data} /> : <p className="text-sm text-faint">{t('empty')}</p>}
    </>
  );
}

/** The rules as if they were on already; with a strength of fairness to try, it holds for all leads. */
function draftsOf(rules: readonly WireRule[], strength: number | null, nameOfRest: string): RuleDraft[] {
  const asked = strength === null ? {} : { fairnessStrength: strength };
  const drafts = rules.map(({ name, conditions, takers, levels, engine, acceptWithin }): RuleDraft => ({
    name,
    conditions,
    takers,
    levels,
    engine: { ...engine, ...asked },
    acceptWithin,
    enabled: true,
    activeFrom: null,
  }));
  if (strength === null) return drafts;
  const rest: RuleDraft = {
    name: nameOfRest,
    conditions: [],
    takers: { kind: 'everybody' },
    levels: null,
    engine: { ...usualEngine, ...asked },
    acceptWithin: usualAcceptWithin,
    enabled: true,
    activeFrom: null,
  };
  return [...drafts, rest];
}
