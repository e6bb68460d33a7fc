import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { productContract } from '../../../catalog/model/contract.ts';
import { pipelineContract } from '../../../deals/model/contract.ts';
import {
  Button,
  Checkbox,
  contractQuery,
  DatePicker,
  IconButton,
  NumberField,
  Select,
  TextField,
  useText,
} from '../../../platform/web/index.ts';
import type { RepurchaseRule } from '../../model/repurchase/repurchase-rule.ts';
import { RepurchasePreview } from './RepurchasePreview.tsx';
import { ruleTexts } from './texts.ts';

/** Null: the rule goes. */
type Props = { rule: RepurchaseRule; onChange: (rule: RepurchaseRule | null) => void };

/** One rule of repurchase, and which deals it would make. */
export function RepurchaseRuleFields({ rule, onChange }: Props) {
  const t = useText(ruleTexts);
  const [isShown, setShown] = useState(false);
  const change = (part: Partial<RepurchaseRule>): void => onChange({ ...rule, ...part });
  return (
    <fieldset className="flex flex-col gap-3 rounded-lg border border-line p-3">
      <legend className="sr-only">{rule.name}</legend>
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            label={t('ruleName')}
            value={rule.name}
            maxLength={100}
            onChange={(name) => change({ name })}
            isRequired
          />
        </div>
        <IconButton
          label={t('dropRule', { name: rule.name })}
          icon={<Trash2 aria-hidden size={15} />}
          onPress={() => onChange(null)}
        />
      </div>
      <Conditions rule={rule} change={change} />
      <div className="flex flex-wrap items-center gap-4">
        <Checkbox label={t('ruleOn')} value={rule.isOn} onChange={(isOn) => change({ isOn })} />
        <Button size="small" onPress={() => setShown(!isShown)}>
          {t(isShown ? 'hidePreview' : 'preview')}
        </Button>
      </div>
      {isShown && <RepurchasePreview rule={rule} />}
    </fieldset>
  );
}

type ConditionProps = { rule: RepurchaseRule; change: (part: Partial<RepurchaseRule>) => void };

function Conditions({ rule, change }: ConditionProps) {
  const t = useText(ruleTexts);
  const products = useQuery(contractQuery(productContract.list, { query: { limit: 200 } }));
  const pipelines = useQuery(contractQuery(pipelineContract.listPipelines));
  const named = (id: string, name: unknown) => ({ id, name: String(name) });
  return (
    <div className="grid gap-3 md:grid-cols-2">
      <NumberField
        label={t('afterDays')}
        value={rule.afterDays}
        min={1}
        max={3650}
        unit={t('days')}
        onChange={(days) => change({ afterDays: days ?? 1 })}
      />
      <DatePicker
        label={t('since')}
        hint={t('sinceHint')}
        value={rule.since}
        onChange={(since) => since && change({ since })}
        isRequired
      />
      <Select
        label={t('product')}
        value={rule.productId}
        placeholder={t('anyProduct')}
        options={(products.data?.items ?? []).map((one) => named(one.id, one['name']))}
        onChange={(productId) => change({ productId })}
        isClearable
      />
      <Select
        label={t('pipeline')}
        value={rule.pipelineId}
        placeholder={t('firstPipeline')}
        options={(pipelines.data?.items ?? []).map((one) => named(one.id, one.name))}
        onChange={(pipelineId) => change({ pipelineId })}
        isClearable
      />
    </div>
  );
}
