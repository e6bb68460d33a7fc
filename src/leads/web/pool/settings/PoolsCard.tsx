import { Plus } from 'lucide-react';
import { useState } from 'react';
import {
  Badge,
  Button,
  callContract,
  Card,
  ConfirmDialog,
  type Say,
  useFormats,
  useText,
} from '../../../../platform/web/index.ts';
import type { OpenField } from '../../../../records/web/index.ts';
import { poolDesignContract } from '../../../model/pool/contract.ts';
import type { DesignedPool } from '../../../model/pool/pool-schemas.ts';
import { useNameOfPool } from '../use-pools.ts';
import { Order } from './Order.tsx';
import { PoolDrawer } from './PoolDrawer.tsx';
import { designTexts, poolDesignTexts } from './texts.ts';
import { useChange } from './use-designs.ts';

type Props = { pools: readonly DesignedPool[]; fields: readonly OpenField[]; mayDesign: boolean };

/** The pools in their order, what each is for, and the way to change them. */
export function PoolsCard({ pools, fields, mayDesign }: Props) {
  const t = useText(poolDesignTexts);
  const shared = useText(designTexts);
  const change = useChange();
  const [edited, setEdited] = useState<DesignedPool | 'new' | null>(null);
  const order = (ids: string[]) =>
    void change(() => callContract(poolDesignContract.orderPools, { body: { ids } }));
  const add = (
    <Button
      size="small"
      icon={<Plus aria-hidden size={14} />}
      disabledReason={mayDesign ? null : shared('notYours')}
      onPress={() => setEdited('new')}
    >
      {t('newPool')}
    </Button>
  );
  return (
    <Card title={t('pools')} actions={add}>
      <p className="mb-2 text-sm text-faint">{t('poolsText')}</p>
      <ul className="divide-y divide-line">
        {pools.map((pool) => (
          <li key={pool.id} className="flex flex-wrap items-start gap-x-3 gap-y-1 py-2.5">
            <PoolLine pool={pool} />
            {mayDesign && (
              <span className="ml-auto flex items-center">
                <Order ids={pools.map((one) => one.id)} id={pool.id} name={pool.name} onOrder={order} />
                <Archive pool={pool} />
                <Button size="small" variant="quiet" onPress={() => setEdited(pool)}>
                  {shared('edit')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {edited && (
        <PoolDrawer pool={edited === 'new' ? null : edited} fields={fields} onClose={() => setEdited(null)} />
      )}
    </Card>
  );
}

function PoolLine({ pool }: { pool: DesignedPool }) {
  const t = useText(poolDesignTexts);
  const shared = useText(designTexts);
  const nameOf = useNameOfPool();
  const { number } = useFormats();
  return (
    <div className="min-w-0 flex-1 basis-72">
      <span className="flex flex-wrap items-center gap-2">
        <span className="font-medium">{nameOf(pool)}</span>
        {pool.kind === 'nurture' && <Badge tone="accent">{t('nurture')}</Badge>}
        <span className="figures text-sm text-faint">{t('count', { count: number(pool.count) })}</span>
      </span>
      <span className="figures block text-sm text-soft">
        {[scopeOf(pool, t), takesOf(pool, t)].filter(Boolean).join(' · ')}
      </span>
      <span className="figures block text-sm text-faint">{limitsOf(pool, t).join(' · ')}</span>
      {pool.broken && <span className="block text-sm text-warn">{shared('broken')}</span>}
    </div>
  );
}

type Words = Say<keyof typeof poolDesignTexts & string>;

function scopeOf({ everybody, members }: DesignedPool, t: Words): string {
  const names = members.map((member) => member.name).join('、');
  if (everybody) return t('everybody');
  return names === '' ? t('openToNobody') : t('openTo', { names });
}

function takesOf({ takes, kind }: DesignedPool, t: Words): string | null {
  if (takes === null || kind === 'nurture') return null;
  return takes.length === 0 ? t('takesAll') : t('takesSome', { count: takes.length });
}

function limitsOf({ rules, members }: DesignedPool, t: Words): string[] {
  const said: [keyof typeof poolDesignTexts & string, number | null][] = [
    ['claims', rules.dailyClaims],
    ['holds', rules.holdLimit],
    ['cools', rules.coolDays],
    ['protects', rules.newDays],
    ['views', rules.dailyViews],
  ];
  const admins = members.filter((member) => member.admin).map((member) => member.name);
  return [
    ...said.flatMap(([key, count]) => (count === null ? [] : [t(key, { count })])),
    ...(admins.length > 0 ? [t('admins', { names: admins.join('、') })] : []),
  ];
}

function Archive({ pool }: { pool: DesignedPool }) {
  const t = useText(poolDesignTexts);
  const nameOf = useNameOfPool();
  const change = useChange();
  const [isAsking, setAsking] = useState(false);
  const name = nameOf(pool);
  const archive = (): void => {
    setAsking(false);
    void change(
      () => callContract(poolDesignContract.archivePool, { params: { id: pool.id } }),
      t('archived', { name }),
    );
  };
  return (
    <>
      <Button size="small" variant="quiet" onPress={() => setAsking(true)}>
        {t('archive')}
      </Button>
      <ConfirmDialog
        title={t('archiveTitle', { name })}
        consequence={t('archiveText')}
        confirm={t('archive')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={archive}
      />
    </>
  );
}
