import { Plus, Trash2 } from 'lucide-react';
import {
  Button,
  IconButton,
  NumberField,
  TextField,
  useLabel,
  useText,
} from '../../../../platform/web/index.ts';
import type { Bucket } from '../../../model/grid/grid.ts';
import { designerTexts } from '../texts.ts';

type Props = { buckets: readonly Bucket[]; onChange: (buckets: Bucket[]) => void };

/** Ranges that values are put together in; an open end is left empty. */
export function Buckets({ buckets, onChange }: Props) {
  const t = useText(designerTexts);
  const label = useLabel();
  const put = (at: number, bucket: Bucket) =>
    onChange(buckets.map((one, place) => (place === at ? bucket : one)));
  const last = buckets.at(-1)?.to;
  const name = t('buckets');
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="text-sm text-soft">{name}</legend>
      {buckets.map((bucket, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a range is its place
        <div key={at} className="grid grid-cols-[1fr_4.5rem_4.5rem_auto] items-end gap-1">
          <TextField
            label={t('bucketName')}
            value={label(bucket.label)}
            onChange={(said) => put(at, { ...bucket, label: { zh: said, en: said } })}
          />
          <Bound
            label={t('bucketFrom')}
            value={bucket.from}
            onChange={(from) => put(at, withBound(bucket, { from }))}
          />
          <Bound
            label={t('bucketTo')}
            value={bucket.to}
            onChange={(to) => put(at, withBound(bucket, { to }))}
          />
          <IconButton
            size="small"
            label={t('bucketRemove', { name: label(bucket.label) })}
            icon={<Trash2 aria-hidden size={14} />}
            onPress={() => onChange(buckets.toSpliced(at, 1))}
          />
        </div>
      ))}
      <Button
        size="small"
        icon={<Plus aria-hidden size={14} />}
        onPress={() =>
          onChange([
            ...buckets,
            {
              label: { zh: `${name} ${buckets.length + 1}`, en: `${name} ${buckets.length + 1}` },
              ...(last !== undefined && { from: last }),
            },
          ])
        }
      >
        {t('bucketAdd')}
      </Button>
    </fieldset>
  );
}

type BoundProps = {
  label: string;
  value: number | string | undefined;
  onChange: (value: number | undefined) => void;
};

function Bound({ label, value, onChange }: BoundProps) {
  return (
    <NumberField
      label={label}
      value={typeof value === 'number' ? value : null}
      decimals={2}
      onChange={(bound) => onChange(bound ?? undefined)}
    />
  );
}

function withBound(
  bucket: Bucket,
  bound: { from?: number | undefined } | { to?: number | undefined },
): Bucket {
  const entries = Object.entries({ ...bucket, ...bound }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Bucket;
}
