import { Card, useFormats, useLabel, useText } from '../../../platform/web/index.ts';
import { nameOfRecord } from '../../../records/web/index.ts';
import type { MergeDraft } from './merge-draft.ts';
import type { Preview } from './MergeComparison.tsx';
import { mergeTexts } from './texts.ts';

/** What comes along, and what becomes of the records. */
export function MergeResult({ preview, draft }: { preview: Preview; draft: MergeDraft }) {
  const t = useText(mergeTexts);
  const label = useLabel();
  const { number } = useFormats();
  const survivor = preview.records.find(({ id }) => id === draft.survivorId);
  const moving = movingParts(preview, draft);
  return (
    <Card title={t('result')}>
      <p className="text-sm">
        {t('whatHappens', {
          name: survivor ? nameOfRecord(survivor) : '',
          count: preview.records.length - 1,
        })}
      </p>
      <h3 className="mt-3 text-sm text-soft">{t('hangsOn')}</h3>
      {moving.length === 0 ? (
        <p className="text-sm text-faint">{t('nothingHangs')}</p>
      ) : (
        <ul className="mt-1 flex flex-wrap gap-x-6 gap-y-1 text-sm">
          {moving.map((part) => (
            <li key={part.part} className="flex items-baseline gap-1.5">
              <span className="text-soft">{label(part.label)}</span>
              <span className="figures font-medium">{number(part.count)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** What hangs on the records that do not stay, part by part. */
function movingParts(preview: Preview, draft: MergeDraft): Preview['parts'][number]['parts'] {
  const losers = preview.parts.filter(({ id }) => id !== draft.survivorId);
  const parts = losers[0]?.parts ?? [];
  return parts
    .map((part) => ({
      ...part,
      count: losers.reduce(
        (sum, { parts: own }) => sum + (own.find((one) => one.part === part.part)?.count ?? 0),
        0,
      ),
    }))
    .filter(({ count }) => count > 0);
}
