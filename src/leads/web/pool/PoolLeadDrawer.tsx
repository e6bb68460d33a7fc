import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  Button,
  contractQuery,
  Drawer,
  ErrorNotice,
  FieldCell,
  SkeletonLines,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import type { OpenCatalogue } from '../../../records/web/index.ts';
import { poolContract } from '../../model/pool/contract.ts';
import type { PoolLead, WirePool } from '../../model/pool/pool-schemas.ts';
import { HandsList } from './HandsList.tsx';
import { handsTexts, poolTexts } from './texts.ts';
import type { useClaim } from './use-claim.ts';
import { useWays } from './ways.ts';

type Props = {
  pool: WirePool;
  lead: PoolLead;
  catalogue: OpenCatalogue;
  claims: ReturnType<typeof useClaim>;
  onClose: () => void;
};

const shown = [
  'company',
  'title',
  'province',
  'city',
  'industry',
  'employees',
  'product',
  'source',
  'campaign',
  'level',
  'score',
] as const;

/** One lead of a pool, masked, with where it has been; claimed, its page opens. */
export function PoolLeadDrawer({ pool, lead, catalogue, claims, onClose }: Props) {
  const t = useText(poolTexts);
  const navigate = useNavigate();
  const params = { id: pool.id, leadId: lead.id };
  const { data, error } = useQuery(contractQuery(poolContract.openPoolLead, { params }));
  const claim = async (): Promise<void> => {
    if (!(await claims.claim(lead.id))) return;
    onClose();
    await navigate({ href: `/leads/${lead.id}` });
  };
  const why = pool.mayClaim ? (lead.notYet?.message ?? null) : t('mayNotClaim');
  const actions = (
    <Button
      variant="primary"
      isFocusedFirst
      isPending={claims.pending.has(lead.id)}
      disabledReason={why}
      onPress={() => void claim()}
    >
      {t('claim')}
    </Button>
  );
  return (
    <Drawer title={titleOf(lead)} isOpen onClose={onClose} actions={actions}>
      {error && <ErrorNotice error={error} />}
      {!data && !error && <SkeletonLines lines={8} className="h-5" />}
      {data && <Facts lead={data} catalogue={catalogue} />}
    </Drawer>
  );
}

/** The masked name with the company. */
export function titleOf(lead: PoolLead): string {
  return [lead.name, lead.company].filter(Boolean).join(' · ') || '***';
}

type Opened = PoolLead & { hands: Parameters<typeof HandsList>[0]['hands'] };

function Facts({ lead, catalogue }: { lead: Opened; catalogue: OpenCatalogue }) {
  const t = useText(poolTexts);
  const heading = useText(handsTexts);
  const waysOf = useWays();
  const label = useLabel();
  const fields = shown.flatMap((id) => {
    const field = catalogue.fields.find((one) => one.id === id);
    return field && lead[id] !== null ? [{ field, value: lead[id] }] : [];
  });
  return (
    <div className="flex flex-col gap-5">
      <p className="rounded-md bg-sunken px-3 py-2 text-sm text-soft">
        {lead.reachableBy.length > 0 ? t('maskedWays', { ways: waysOf(lead) }) : t('masked')}
      </p>
      {lead.need && <p className="whitespace-pre-line [overflow-wrap:anywhere]">{lead.need}</p>}
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3">
        {fields.map(({ field, value }) => (
          <div key={field.id} className="min-w-0">
            <dt className="text-xs text-faint">{label(field.label)}</dt>
            <dd className="[overflow-wrap:anywhere]">
              <FieldCell field={field} value={value} isPlain />
            </dd>
          </div>
        ))}
      </dl>
      <section className="flex flex-col gap-2">
        <h3 className="text-base">{heading('title')}</h3>
        <HandsList hands={lead.hands} />
      </section>
    </div>
  );
}
