import { RelativeTime, useFormats, useText } from '../../platform/web/index.ts';
import type { SourceEntry } from '../model/contract.ts';
import { sourceTexts } from './texts.ts';

/** Where a source comes from, how many rows it has, when it was read and when it will be. */
export function SourceFacts({ source }: { source: SourceEntry }) {
  const t = useText(sourceTexts);
  const { number } = useFormats();
  const { kind, rows, skipped, refreshedAt, nextRefreshAt } = source;
  return (
    <p className="figures text-sm text-faint">
      {t(`kind_${kind}`)}
      {' · '}
      {refreshedAt ? t('rows', { rows: number(rows) }) : t('never')}
      {skipped > 0 && <> · {t('skipped', { skipped: number(skipped) })}</>}
      {refreshedAt && (
        <>
          {' · '}
          {t('refreshedAt')} <RelativeTime at={refreshedAt} />
        </>
      )}
      {nextRefreshAt && (
        <>
          {' · '}
          {t('next')} <RelativeTime at={nextRefreshAt} />
        </>
      )}
    </p>
  );
}
