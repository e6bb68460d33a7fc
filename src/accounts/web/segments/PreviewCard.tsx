import { useState } from 'react';
import {
  Button,
  callContract,
  Card,
  ErrorNotice,
  Link,
  useFormats,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { segmentContract, type SegmentPreview } from '../../model/segments/contract.ts';
import type { SegmentRules } from '../../model/segments/segment-rules.ts';
import { segmentTexts } from './texts.ts';

type Props = {
  /** Null: they are not whole. */
  rules: SegmentRules | null;
  blocked: string | null;
};

type Tried = { rules: SegmentRules; preview: SegmentPreview };

/** Who would be in which tier, before anything is saved. */
export function PreviewCard({ rules, blocked }: Props) {
  const t = useText(segmentTexts);
  const { number } = useFormats();
  const [tried, setTried] = useState<Tried | null>(null);
  const trying = useSending({
    send: (asked: SegmentRules) => callContract(segmentContract.preview, { body: { rules: asked } }),
    onDone: (preview, asked) => setTried({ rules: asked, preview }),
  });
  const button = (
    <Button
      size="small"
      isPending={trying.isPending}
      disabledReason={blocked}
      onPress={() => rules && void trying.send(rules)}
    >
      {t('preview')}
    </Button>
  );
  return (
    <Card title={t('preview')} actions={button}>
      {trying.failure !== null && <ErrorNotice error={trying.failure} />}
      {!tried && <p className="text-sm text-faint">{t('previewHint')}</p>}
      {tried && (
        <div className="flex flex-col gap-2">
          <p role="status" className="text-sm text-soft">
            {t('previewDone', {
              accounts: number(tried.preview.accounts),
              moving: number(tried.preview.moving),
            })}
          </p>
          <PreviewTable {...tried} />
        </div>
      )}
    </Card>
  );
}

function PreviewTable({ rules, preview }: Tried) {
  const t = useText(segmentTexts);
  const { number } = useFormats();
  const nameOf = (id: string | null) => rules.tiers.find((tier) => tier.id === id)?.name ?? t('unsorted');
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-sm">
        <thead>
          <tr className="border-b border-line text-left text-soft">
            <th className="py-1.5 font-normal">{t('tier')}</th>
            {(['now', 'after', 'arriving'] as const).map((key) => (
              <th key={key} className="w-20 py-1.5 text-right font-normal">
                {t(key)}
              </th>
            ))}
            <th className="py-1.5 pl-4 font-normal">{t('samples')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.tiers.map(({ tierId, before, count, arriving, samples }) => (
            <tr key={tierId ?? 'none'} className="h-9 border-b border-line last:border-b-0">
              <th className="py-1.5 text-left font-medium">{nameOf(tierId)}</th>
              {[before, count, arriving].map((figure, place) => (
                // oxlint-disable-next-line react/no-array-index-key -- three figures in their places
                <td key={place} className="figures py-1.5 text-right">
                  {number(figure)}
                </td>
              ))}
              <td className="py-1.5 pl-4">
                <span className="flex flex-wrap gap-x-3">
                  {samples.slice(0, 3).map(({ id, name }) => (
                    <Link key={id} href={`/accounts/${id}`} look="plain">
                      {name}
                    </Link>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
