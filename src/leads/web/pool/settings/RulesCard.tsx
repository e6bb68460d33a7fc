import { Plus } from 'lucide-react';
import { useState } from 'react';
import {
  Badge,
  Button,
  callContract,
  Card,
  ConfirmDialog,
  useLabel,
  useText,
} from '../../../../platform/web/index.ts';
import type { OpenField } from '../../../../records/web/index.ts';
import type { DesignedPool } from '../../../model/pool/pool-schemas.ts';
import { recycleContract, type WireRule } from '../../../model/pool/recycle-contract.ts';
import { ruleInWords } from '../../../model/pool/rule-words.ts';
import { useNameOfPool } from '../use-pools.ts';
import { Order } from './Order.tsx';
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
  const shared = useText(designTexts);
  const change = useChange();
  const [edited, setEdited] = useState<WireRule | 'new' | null>(null);
  const order = (ids: string[]) =>
    void change(() => callContract(recycleContract.orderRecycleRules, { body: { ids } }));
  const add = (
    <Button
      size="small"
      icon={<Plus aria-hidden size={14} />}
      disabledReason={mayDesign ? null : shared('notYours')}
      onPress={() => setEdited('new')}
    >
      {t('newRule')}
    </Button>
  );
  return (
    <Card title={t('rules')} actions={add}>
      <p className="mb-2 text-sm text-faint">{t('rulesText')}</p>
      {rules.length === 0 && <p className="py-2 text-soft">{t('none')}</p>}
      <ol className="divide-y divide-line">
        {rules.map((rule, place) => (
          <li key={rule.id} className="flex flex-wrap items-start gap-x-3 gap-y-1 py-2.5">
            <span className="figures w-5 text-faint">{place + 1}</span>
            <RuleLine rule={rule} pools={pools} />
            {mayDesign && (
              <span className="ml-auto flex items-center">
                <Order ids={rules.map((one) => one.id)} id={rule.id} name={rule.name} onOrder={order} />
                <Remove rule={rule} />
                <Button size="small" variant="quiet" onPress={() => setEdited(rule)}>
                  {shared('edit')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ol>
      {edited && (
        <RuleDrawer
          rule={edited === 'new' ? null : edited}
          pools={pools}
          fields={fields}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
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
    <div className="min-w-0 flex-1 basis-72">
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
    </div>
  );
}

function Remove({ rule }: { rule: WireRule }) {
  const t = useText(ruleTexts);
  const change = useChange();
  const [isAsking, setAsking] = useState(false);
  const remove = (): void => {
    setAsking(false);
    void change(
      () => callContract(recycleContract.removeRecycleRule, { params: { id: rule.id } }),
      t('removed', { name: rule.name }),
    );
  };
  return (
    <>
      <Button size="small" variant="quiet" onPress={() => setAsking(true)}>
        {t('remove')}
      </Button>
      <ConfirmDialog
        title={t('removeTitle', { name: rule.name })}
        consequence={t('removeText')}
        confirm={t('remove')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={remove}
      />
    </>
  );
}
