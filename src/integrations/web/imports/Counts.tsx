import { Stat, useFormats, useText } from '../../../platform/web/index.ts';
import type { WireImport } from '../../model/contract.ts';
import { importTexts } from '../texts.ts';

/** What an import did, or in a trial would do. */
export function Counts({ run }: { run: WireImport }) {
  const t = useText(importTexts);
  const { number } = useFormats();
  return (
    <div className="grid grid-cols-2 gap-x-6 gap-y-4 md:grid-cols-4">
      <Stat
        name={t(run.dryRun ? 'wouldCreate' : 'created')}
        value={number(run.created)}
        definition={t('createdWhat')}
      />
      <Stat
        name={t(run.dryRun ? 'wouldUpdate' : 'updated')}
        value={number(run.updated)}
        definition={t('updatedWhat')}
      />
      <Stat name={t('skipped')} value={number(run.skipped)} definition={t('skippedWhat')} />
      <Stat
        name={t(run.dryRun ? 'wouldReject' : 'rejected')}
        value={number(run.rejected)}
        definition={t('rejectedWhat')}
      />
    </div>
  );
}
