import { Plus, Trash2 } from 'lucide-react';
import {
  Button,
  IconButton,
  SegmentedControl,
  Select,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import type { WirePaper } from '../../model/flow/flow-contract.ts';
import type { Comparison, Condition } from '../../model/flow/condition.ts';
import { FactField } from './FactField.tsx';
import { flowTexts } from './texts.ts';

type Props = { condition: Condition; facts: WirePaper['facts']; onChange: (condition: Condition) => void };

const sizeOps = ['at_least', 'above', 'at_most', 'below', 'is', 'is_not'] as const;
const sameOps = ['is', 'is_not'] as const;

function opsOf(fact: WirePaper['facts'][number] | undefined): readonly Comparison['op'][] {
  return fact && fact.kind !== 'text' && fact.kind !== 'reference' ? sizeOps : sameOps;
}

/** The first comparison that somebody may begin with. */
export function freshComparison(facts: WirePaper['facts']): Comparison {
  const [fact] = facts;
  return {
    fact: fact?.id ?? '',
    op: opsOf(fact)[0]!,
    value: firstValue(fact),
  };
}

function firstValue(fact: WirePaper['facts'][number] | undefined): string | number {
  return fact?.kind === 'reference' ? (fact.choices[0]?.id ?? '') : emptyValue(fact);
}

/** What a comparison holds while its value is being typed. */
function emptyValue(fact: WirePaper['facts'][number] | undefined): string | number {
  if (fact?.kind === 'money') return '0';
  return fact?.kind === 'percent' || fact?.kind === 'number' ? 0 : '';
}

/** A condition over the facts of a paper: comparisons, all or any of them. */
export function ConditionFields({ condition, facts, onChange }: Props) {
  const t = useText(flowTexts);
  const { match, comparisons } = condition;
  const set = (at: number, comparison: Comparison): void =>
    onChange({ ...condition, comparisons: comparisons.with(at, comparison) });
  return (
    <div className="flex flex-col gap-2">
      {comparisons.length > 1 && (
        <SegmentedControl
          label={t('applies')}
          value={match}
          onChange={(next: Condition['match']) => onChange({ ...condition, match: next })}
          segments={[
            { id: 'all', name: t('all') },
            { id: 'any', name: t('any') },
          ]}
        />
      )}
      {comparisons.map((comparison, at) => (
        <ComparisonFields
          key={at}
          comparison={comparison}
          facts={facts}
          onChange={(next) => set(at, next)}
          onRemove={
            comparisons.length > 1
              ? () => onChange({ ...condition, comparisons: comparisons.toSpliced(at, 1) })
              : undefined
          }
        />
      ))}
      <div>
        <Button
          size="small"
          variant="quiet"
          icon={<Plus aria-hidden size={14} />}
          onPress={() => onChange({ ...condition, comparisons: [...comparisons, freshComparison(facts)] })}
        >
          {t('addCondition')}
        </Button>
      </div>
    </div>
  );
}

type OneProps = {
  comparison: Comparison;
  facts: WirePaper['facts'];
  onChange: (comparison: Comparison) => void;
  onRemove: (() => void) | undefined;
};

function ComparisonFields({ comparison, facts, onChange, onRemove }: OneProps) {
  const t = useText(flowTexts);
  const told = useLabel();
  const fact = facts.find(({ id }) => id === comparison.fact);
  return (
    <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto] items-end gap-2 rounded-md border border-line p-2">
      <Select
        className="col-span-2"
        label={t('fact')}
        value={comparison.fact}
        options={facts.map(({ id, label }) => ({ id, name: told(label) }))}
        onChange={(id) => {
          const next = facts.filter((one) => one.id === id);
          if (next.length > 0) onChange(freshComparison(next));
        }}
      />
      {onRemove ? (
        <IconButton label={t('removeCondition')} icon={<Trash2 aria-hidden size={15} />} onPress={onRemove} />
      ) : (
        <span />
      )}
      <Select
        label={t('op')}
        value={comparison.op}
        options={opsOf(fact).map((id) => ({ id, name: t(`op_${id}`) }))}
        onChange={(op) => onChange({ ...comparison, op: op as Comparison['op'] })}
      />
      <FactField
        label={t('value')}
        fact={fact}
        value={comparison.value}
        onChange={(value) => onChange({ ...comparison, value: value ?? emptyValue(fact) })}
      />
    </div>
  );
}
