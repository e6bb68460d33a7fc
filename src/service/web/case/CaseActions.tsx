import { Button, callContract, useSending, useText } from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { movesFrom, type CaseState } from '../../model/case/case-state.ts';
import { caseContract } from '../../model/case/contract.ts';
import { caseTexts } from './texts.ts';

/** Where a case may go from here, the usual move first. */
export function CaseActions({ record }: { record: WireRecord }) {
  const t = useText(caseTexts);
  const moves = movesFrom(record['state'] as CaseState);
  const moving = useSending({
    send: (to: CaseState) => callContract(caseContract.move, { params: { id: record.id }, body: { to } }),
    said: () => t('moved'),
    stale: ['cases'],
    failed: (text) => ({ title: t('failed'), text }),
  });
  return (
    <>
      {moves.map((to, place) => (
        <Button
          key={to}
          variant={place === 0 ? 'primary' : 'secondary'}
          isPending={moving.isPending}
          disabledReason={record.abilities.update ? null : t('noUpdate')}
          onPress={() => void moving.send(to)}
        >
          {t(`to_${to}` as 'to_solved')}
        </Button>
      ))}
    </>
  );
}
