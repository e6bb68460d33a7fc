import { useEffect } from 'react';
import type { WireRecord } from '../../records/model/record-contract.ts';
import { keepChosen } from './chosen-records.ts';
import { useGo } from './use-go.ts';

/** Takes one account to the wizard. */
export function OpenWizard({ record, onClose }: { record: WireRecord; onClose: () => void }) {
  const go = useGo();
  useEffect(() => {
    keepChosen({ source: { by: 'records', object: 'account', ids: [record.id] }, count: 1 });
    onClose();
    go('/hand-overs/new?chosen=1');
    // oxlint-disable-next-line react/exhaustive-deps -- goes there once
  }, []);
  return null;
}
