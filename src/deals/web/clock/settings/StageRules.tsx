import { useQuery } from '@tanstack/react-query';
import {
  Card,
  contractQuery,
  ErrorNotice,
  NumberField,
  Select,
  SkeletonLines,
  useText,
} from '../../../../platform/web/index.ts';
import type { EndpointAnswer } from '../../../../platform/model/contract.ts';
import type { ClockRules, StageRule } from '../../../model/clock/clock-rules.ts';
import { clockContract } from '../../../model/clock/contract.ts';
import type { Stage } from '../../../model/pipeline.ts';
import { useNameOf, usePipelines } from '../../pipelines.ts';
import { PipelineDays } from './DaysFields.tsx';
import { clockRuleTexts } from './texts.ts';

type Props = { rules: ClockRules; onChange: (changed: Partial<ClockRules>) => void };
type Proposals = EndpointAnswer<typeof clockContract.listStageProposals>;
type Proposal = Proposals['items'][number];

const usual: StageRule = { mode: 'manual', days: null };

/** For each stage of each pipeline: days by hand or from history, and what history proposes; then the pipeline's own days. */
export function StageRules({ rules, onChange }: Props) {
  const t = useText(clockRuleTexts);
  const nameOf = useNameOf();
  const { pipelines } = usePipelines();
  const { data, error } = useQuery(contractQuery(clockContract.listStageProposals));
  const proposals = new Map(data?.items.map((one) => [one.stageId, one]));
  return (
    <Card title={t('stages')}>
      <p className="text-sm text-soft">{t('stagesText')}</p>
      {data && <p className="pb-2 text-sm text-soft">{t('proposalText', { least: data.leastDeals })}</p>}
      {error && <ErrorNotice error={error} />}
      {!pipelines && <SkeletonLines lines={5} className="h-6" />}
      {pipelines?.map((pipeline) => (
        <section key={pipeline.id} aria-label={nameOf(pipeline)} className="pt-3">
          <h3 className="pb-1 text-sm text-soft">{nameOf(pipeline)}</h3>
          <ul>
            {pipeline.stages
              .filter(({ kind }) => kind === 'open')
              .map((stage) => (
                <StageLine
                  key={stage.id}
                  stage={stage}
                  rule={rules.stages[stage.id] ?? usual}
                  proposal={proposals.get(stage.id)}
                  onChange={(rule) => onChange({ stages: { ...rules.stages, [stage.id]: rule } })}
                />
              ))}
          </ul>
          <PipelineDays pipeline={pipeline} rules={rules} onChange={onChange} />
        </section>
      ))}
    </Card>
  );
}

type LineProps = {
  stage: Stage;
  rule: StageRule;
  proposal: Proposal | undefined;
  onChange: (rule: StageRule) => void;
};

function StageLine({ stage, rule, proposal, onChange }: LineProps) {
  const t = useText(clockRuleTexts);
  const name = useNameOf()(stage);
  const modes = [
    { id: 'manual', name: t('manual') },
    { id: 'automatic', name: t('automatic') },
  ];
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-1.5 last:border-b-0">
      <span className="w-32 shrink-0 font-medium">{name}</span>
      <Select
        label={`${name} ${t('mode')}`}
        hideLabel
        options={modes}
        value={rule.mode}
        onChange={(mode) => onChange({ ...rule, mode: mode === 'automatic' ? 'automatic' : 'manual' })}
        className="w-36"
      />
      <NumberField
        label={`${name} ${t('days')}`}
        hideLabel
        min={1}
        max={3650}
        unit={t('daysUnit')}
        placeholder={stage.targetDays === null ? '' : t('target', { days: stage.targetDays })}
        value={rule.days}
        onChange={(days) => onChange({ ...rule, days })}
        className="w-36"
      />
      <span className="figures min-w-40 flex-1 text-sm text-soft">{proposal && wordsOf(proposal, t)}</span>
    </li>
  );
}

type Words = ReturnType<typeof useText<keyof typeof clockRuleTexts>>;

function wordsOf({ days, deals }: Proposal, t: Words): string {
  return days === null ? t('tooFew', { deals }) : t('proposed', { days, deals });
}
