import { Badge, callContract, type Say, useFormats, useText } from '../../../../platform/web/index.ts';
import type { OpenField } from '../../../../records/web/index.ts';
import { poolDesignContract } from '../../../model/pool/contract.ts';
import type { DesignedPool } from '../../../model/pool/pool-schemas.ts';
import { DrawnCard } from '../../design/DrawnCard.tsx';
import { useNameOfPool } from '../use-pools.ts';
import { PoolDrawer } from './PoolDrawer.tsx';
import { designTexts, poolDesignTexts } from './texts.ts';
import { useChange } from './use-designs.ts';

type Props = { pools: readonly DesignedPool[]; fields: readonly OpenField[]; mayDesign: boolean };

/** The pools in their order, what each is for, and the way to change them. */
export function PoolsCard({ pools, fields, mayDesign }: Props) {
  const t = useText(poolDesignTexts);
  const change = useChange();
  const nameOf = useNameOfPool();
  const archive = (pool: DesignedPool) =>
    change(
      () => callContract(poolDesignContract.archivePool, { params: { id: pool.id } }),
      t('archived', { name: nameOf(pool) }),
    );
  return (
    <DrawnCard
      title={t('pools')}
      newWord={t('newPool')}
      items={pools}
      nameOf={({ name }) => name}
      line={(pool) => <PoolLine pool={pool} />}
      onOrder={(ids) => void change(() => callContract(poolDesignContract.orderPools, { body: { ids } }))}
      givingUp={{
        word: t('archive'),
        title: (pool) => t('archiveTitle', { name: nameOf(pool) }),
        consequence: t('archiveText'),
        onConfirm: archive,
      }}
      drawer={(pool, onClose) => <PoolDrawer pool={pool} fields={fields} onClose={onClose} />}
      mayDesign={mayDesign}
    >
      <p className="mb-2 text-sm text-faint">{t('poolsText')}</p>
    </DrawnCard>
  );
}

function PoolLine({ pool }: { pool: DesignedPool }) {
  const t = useText(poolDesignTexts);
  const shared = useText(designTexts);
  const nameOf = useNameOfPool();
  const { number } = useFormats();
  return (
    <>
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
    </>
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
