import { useQuery } from '@tanstack/react-query';
import { pipelineContract } from '../../../deals/model/contract.ts';
import { Card, contractQuery, NumberField, Select, useText } from '../../../platform/web/index.ts';
import type { RulesPart } from './RulesForm.tsx';
import { ruleTexts } from './texts.ts';

/** When people hear of payments and of the end of a contract, and where renewal deals begin. */
export function RemindersCard({ rules, set, isReadOnly }: RulesPart) {
  const t = useText(ruleTexts);
  const pipelines = useQuery(contractQuery(pipelineContract.listPipelines));
  return (
    <Card title={t('reminders')}>
      <div className="flex flex-col gap-3">
        <div className="grid gap-3 md:grid-cols-3">
          <NumberField
            label={t('remindBefore')}
            unit={t('workingDays')}
            min={0}
            max={60}
            value={rules.remindBefore}
            onChange={(days) => set({ remindBefore: days ?? 0 })}
            isReadOnly={isReadOnly}
          />
          <NumberField
            label={t('remindAfter')}
            unit={t('workingDays')}
            min={1}
            max={60}
            value={rules.remindAfter}
            onChange={(days) => set({ remindAfter: days ?? 1 })}
            isReadOnly={isReadOnly}
          />
          <NumberField
            label={t('expiryDays')}
            unit={t('days')}
            hint={t('expiryHint')}
            min={1}
            max={730}
            value={rules.expiryDays}
            onChange={(days) => set({ expiryDays: days ?? 60 })}
            isReadOnly={isReadOnly}
          />
        </div>
        <Select
          label={t('renewalPipeline')}
          placeholder={t('firstPipeline')}
          options={(pipelines.data?.items ?? []).map(({ id, name }) => ({ id, name }))}
          value={rules.renewalPipelineId}
          onChange={(renewalPipelineId) => set({ renewalPipelineId })}
          isClearable
          isReadOnly={isReadOnly}
        />
      </div>
    </Card>
  );
}
