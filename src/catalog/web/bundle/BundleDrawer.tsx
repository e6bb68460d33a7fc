import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import {
  callContract,
  ComboBox,
  FormDrawer,
  IconButton,
  NumberField,
  SegmentedControl,
  usePointerSource,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { mostParts, pricingContract, type Bundle } from '../../model/contract.ts';
import { bundleTexts } from '../texts.ts';

type DrawnPart = { productId: string; name: string; unit: string | null; quantity: number | null };
type Props = { productId: string; bundle: Bundle; onClose: () => void };

/** Puts products together into a bundle, and says what the whole costs. */
export function BundleDrawer({ productId, bundle, onClose }: Props) {
  const t = useText(bundleTexts);
  const [pricing, setPricing] = useState(bundle.pricing);
  const [parts, setParts] = useState<readonly DrawnPart[]>(() => drawnParts(bundle));
  const { send, failure, isPending } = useSending({
    send: () =>
      callContract(pricingContract.saveBundle, {
        params: { id: productId },
        ifMatch: bundle.version,
        body: { pricing, parts: parts.map(partOf) },
      }),
    said: () => t('saved'),
    stale: ['products'],
    onDone: onClose,
  });
  const isWhole = parts.every(({ quantity }) => quantity !== null);
  return (
    <FormDrawer
      title={t(bundle.parts.length > 0 ? 'edit' : 'make')}
      confirm={t('save')}
      onSubmit={() => void send()}
      onClose={onClose}
      isPending={isPending}
      disabledReason={isWhole ? null : t('quantityMissing')}
      failure={failure}
    >
      <SegmentedControl
        label={t('pricing')}
        segments={(['own', 'parts'] as const).map((id) => ({ id, name: t(id) }))}
        value={pricing}
        onChange={setPricing}
      />
      <ul className="flex flex-col gap-2">
        {parts.map((part, at) => (
          <PartFields
            key={part.productId}
            part={part}
            onChange={(quantity) => setParts(parts.with(at, { ...part, quantity }))}
            onRemove={() => setParts(parts.toSpliced(at, 1))}
          />
        ))}
      </ul>
      <AddPart
        without={[productId, ...parts.map((part) => part.productId)]}
        onAdd={(part) => parts.length < mostParts && setParts([...parts, part])}
      />
    </FormDrawer>
  );
}

function drawnParts(bundle: Bundle): DrawnPart[] {
  return bundle.parts.map(({ product, quantity }) => ({
    productId: product.id,
    name: product.name,
    unit: product.unit,
    quantity: Number(quantity) / 10_000,
  }));
}

function partOf({ productId, quantity }: DrawnPart) {
  return { productId, quantity: String(Math.round((quantity ?? 0) * 10_000)) };
}

type PartProps = { part: DrawnPart; onChange: (quantity: number | null) => void; onRemove: () => void };

function PartFields({ part, onChange, onRemove }: PartProps) {
  const t = useText(bundleTexts);
  const { name, unit, quantity } = part;
  return (
    <li className="flex items-center gap-2 rounded-md border border-line py-1.5 pr-1 pl-3">
      <span className="min-w-0 flex-1 truncate text-sm">{name}</span>
      <NumberField
        label={t('quantityOf', { name })}
        hideLabel
        decimals={4}
        min={0.0001}
        max={9_999_999}
        value={quantity}
        onChange={onChange}
        className="w-32"
        {...(unit !== null && { unit })}
      />
      <IconButton
        label={t('removePart', { name })}
        icon={<Trash2 aria-hidden size={15} />}
        onPress={onRemove}
      />
    </li>
  );
}

function AddPart({ without, onAdd }: { without: readonly string[]; onAdd: (part: DrawnPart) => void }) {
  const t = useText(bundleTexts);
  const products = usePointerSource('product');
  if (!products) return null;
  return (
    <ComboBox
      label={t('add')}
      placeholder={t('search')}
      search={async (text, signal) => {
        const found = await products.search(text, signal);
        return found.filter(({ id }) => !without.includes(id));
      }}
      value={null}
      onChange={(option) =>
        option && onAdd({ productId: option.id, name: option.name, unit: null, quantity: 1 })
      }
    />
  );
}
