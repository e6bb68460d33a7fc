import { Badge, callContract, useLabel, useText } from '../../../../platform/web/index.ts';
import type { OpenField } from '../../../../records/web/index.ts';
import type { DesignedPool } from '../../../model/pool/pool-schemas.ts';
import { recycleContract, type WireRule } from '../../../model/pool/recycle-contract.ts';
import { ruleInWords } from '../../../model/pool/rule-words.ts';
import { DrawnCard } from '../../design/DrawnCard.tsx';
import { useNameOfPool } from '../use-pools.ts';
import { RuleDrawer } from './RuleDrawer.tsx';
import { designTexts, ruleTexts } from './texts.ts';
import { useChange } from './use-designs.ts';

type Props = {
  rules: readonly WireRule[];
  pools: readonly DesignedPool[];
  fields: readonly OpenField[];
  mayDesign: boolean;
};

/** The recycle rules in the order in which they are asked. */
export function RulesCard({ rules, pools, fields, mayDesign }: Props) {
  const t = useText(ruleTexts);
  const change = useChange();
  const remove = (rule: WireRule) =>
    change(
      () => callContract(recycleContract.removeRecycleRule, { params: { id: rule.id } }),
      t('removed', { name: rule.name }),
    );
  return (
    <DrawnCard
      title={t('rules')}
      newWord={t('newRule')}
      emptyText={t('none')}
      items={rules}
      nameOf={({ name }) => name}
      line={(rule) => <RuleLine rule={rule} pools={pools} />}
      onOrder={(ids) => void change(() => callContract(recycleContract.orderRecycleRules, { body: { ids } }))}
      isNumbered
      givingUp={{
        word: t('remove'),
        title: ({ name }) => t('removeTitle', { name }),
        consequence: t('removeText'),
        onConfirm: remove,
      }}
      drawer={(rule, onClose) => <RuleDrawer rule={rule} pools={pools} fields={fields} onClose={onClose} />}
      mayDesign={mayDesign}
    >
      <p className="mb-2 text-sm text-faint">{t('rulesText')}</p>
    </DrawnCard>
  );
}

function RuleLine({ rule, pools }: { rule: WireRule; pools: readonly DesignedPool[] }) {
  const t = useText(ruleTexts);
  const shared = useText(designTexts);
  const label = useLabel();
  const nameOf = useNameOfPool();
  const named = (id: string | null) => {
    const pool = pools.find((one) => one.id === id);
    return pool ? nameOf(pool) : '';
  };
  const reach = [
    rule.segment.length === 0 ? t('all') : t('some', { count: rule.segment.length }),
    rule.fromPoolId && t('from', { pool: named(rule.fromPoolId) }),
    rule.toPoolId ? t('to', { pool: named(rule.toPoolId) }) : t('toUsual'),
  ];
  return (
    <>
      <span className="flex flex-wrap items-center gap-2">
        <span className="font-medium">{rule.name}</span>
        {!rule.enabled && <Badge>{t('off')}</Badge>}
      </span>
      <span className="figures block text-sm text-soft">
        {ruleInWords(rule)
          .map((words) => label(words))
          .join(' · ')}
      </span>
      <span className="block text-sm text-faint">{reach.filter(Boolean).join(' · ')}</span>
      {rule.broken && <span className="block text-sm text-warn">{shared('broken')}</span>}
    </>
  );
}
