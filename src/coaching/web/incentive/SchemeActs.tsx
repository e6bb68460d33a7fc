import { useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import { Button, callContract, ConfirmDialog, useSending, useText } from '../../../platform/web/index.ts';
import { incentiveContract, type WireScheme } from '../../model/incentive/contract.ts';
import { SchemeDrawer } from './SchemeDrawer.tsx';
import { incentiveTexts } from './texts.ts';

type Props = { scheme: WireScheme; on: string; isOver: boolean; isClosed: boolean };

/** For those who design schemes: other rules, counting now, closing a period that is over. */
export function SchemeActs({ scheme, on, isOver, isClosed }: Props) {
  const t = useText(incentiveTexts);
  const mayDesign = useMay('incentive.design');
  const [asking, setAsking] = useState<'rules' | 'close' | null>(null);
  const call = { params: { id: scheme.id }, body: { on } };
  const counting = useSending({
    send: () => callContract(incentiveContract.countScheme, call),
    stale: ['incentive-statements'],
    failed: (title) => ({ title }),
  });
  const closing = useSending({
    send: () => callContract(incentiveContract.closePeriod, call),
    said: () => t('closedSaid'),
    stale: ['incentive-statements'],
    failed: (title) => ({ title }),
  });
  if (!mayDesign) return null;
  return (
    <span className="ml-auto flex flex-wrap gap-2">
      <Button size="small" onPress={() => setAsking('rules')}>
        {t('changeRules')}
      </Button>
      {!isClosed && (
        <Button size="small" isPending={counting.isPending} onPress={() => void counting.send()}>
          {t('count')}
        </Button>
      )}
      {isOver && !isClosed && (
        <Button size="small" onPress={() => setAsking('close')}>
          {t('close')}
        </Button>
      )}
      {asking === 'rules' && <SchemeDrawer scheme={scheme} onClose={() => setAsking(null)} />}
      <ConfirmDialog
        isOpen={asking === 'close'}
        title={t('closeTitle')}
        consequence={t('closeText')}
        confirm={t('close')}
        onConfirm={() => void closing.send()}
        onClose={() => setAsking(null)}
      />
    </span>
  );
}
