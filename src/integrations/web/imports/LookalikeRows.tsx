import { Card, useFormats, useText } from '../../../platform/web/index.ts';
import type { WireImport } from '../../model/contract.ts';
import { importTexts } from '../texts.ts';
import { RowReasons } from './RowReasons.tsx';

/** The rows of a trial that look like records that are there: they would be imported as new ones. */
export function LookalikeRows({ run }: { run: WireImport }) {
  const t = useText(importTexts);
  const { number } = useFormats();
  if (run.lookalikes === 0) return null;
  const hidden = run.lookalikes > run.lookalikeRows.length;
  return (
    <Card title={t('lookalikes', { count: number(run.lookalikes) })} isFlush>
      <RowReasons rows={run.lookalikeRows} />
      <p className="border-t border-line px-4 py-2 text-xs text-faint">
        {hidden && `${t('lookalikesMore', { count: run.lookalikeRows.length })} · `}
        {t('lookalikesWhat')}
      </p>
    </Card>
  );
}
