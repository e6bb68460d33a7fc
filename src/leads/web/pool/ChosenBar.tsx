import { ArrowRightLeft, Hand, UserRoundPlus, X } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton, useFormats, useText } from '../../../platform/web/index.ts';
import type { WirePool } from '../../model/pool/pool-schemas.ts';
import { GiveDialog, MoveDialog } from './GiveOutDialog.tsx';
import { poolTexts } from './texts.ts';
import type { useClaim } from './use-claim.ts';

type Props = {
  pool: WirePool;
  pools: readonly WirePool[];
  leadIds: readonly string[];
  claims: ReturnType<typeof useClaim>;
  onClear: () => void;
};

/** What can be done with the chosen leads, in place of the filters. */
export function ChosenBar({ pool, pools, leadIds, claims, onClear }: Props) {
  const t = useText(poolTexts);
  const { number } = useFormats();
  const [ask, setAsk] = useState<'give' | 'move' | null>(null);
  const claim = async (): Promise<void> => {
    await claims.claimMany(leadIds);
    onClear();
  };
  const close = (isDone: boolean): void => {
    setAsk(null);
    if (isDone) onClear();
  };
  const count = number(leadIds.length);
  return (
    <div
      role="toolbar"
      aria-label={t('chosen', { count })}
      className="flex min-h-12 flex-wrap items-center gap-2 py-2"
    >
      <span className="figures font-medium text-accent" aria-live="polite">
        {t('chosen', { count })}
      </span>
      <IconButton size="small" label={t('clear')} icon={<X aria-hidden size={16} />} onPress={onClear} />
      <span className="mx-1 h-5 border-l border-line" />
      {pool.mayClaim && (
        <Button
          size="small"
          variant="primary"
          icon={<Hand aria-hidden size={14} />}
          isPending={claims.pending.size > 0}
          onPress={() => void claim()}
        >
          {t('claimChosen')}
        </Button>
      )}
      {pool.isAdmin && (
        <>
          <Button size="small" icon={<UserRoundPlus aria-hidden size={14} />} onPress={() => setAsk('give')}>
            {t('give')}
          </Button>
          {pools.length > 1 && (
            <Button
              size="small"
              icon={<ArrowRightLeft aria-hidden size={14} />}
              onPress={() => setAsk('move')}
            >
              {t('move')}
            </Button>
          )}
        </>
      )}
      {ask === 'give' && <GiveDialog pool={pool} leadIds={leadIds} onClose={close} />}
      {ask === 'move' && <MoveDialog pool={pool} pools={pools} leadIds={leadIds} onClose={close} />}
    </div>
  );
}
