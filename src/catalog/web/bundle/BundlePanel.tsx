import { useQuery } from '@tanstack/react-query';
import { Layers } from 'lucide-react';
import { useState } from 'react';
import {
  Badge,
  Button,
  Card,
  contractQuery,
  ErrorNotice,
  Link,
  SkeletonLines,
  useText,
} from '../../../platform/web/index.ts';
import { decimalText } from '../../../platform/model/decimal-text.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { hrefOfRecord } from '../../../records/web/index.ts';
import { pricingContract, type Bundle } from '../../model/contract.ts';
import { cell, figure, head, headRight } from '../table-looks.ts';
import { bundleTexts } from '../texts.ts';
import { BundleDrawer } from './BundleDrawer.tsx';

/** What a product is made of, and the bundles it is part of. */
export function BundlePanel({ record }: { record: WireRecord }) {
  const t = useText(bundleTexts);
  const [isOpen, setOpen] = useState(false);
  const { data, error, refetch } = useQuery(
    contractQuery(pricingContract.readBundle, { params: { id: record.id } }),
  );
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={4} />;
  const isBundle = data.parts.length > 0;
  const edit = (
    <Button
      variant="quiet"
      icon={<Layers aria-hidden size={15} />}
      disabledReason={record.abilities.update ? null : t('noRight')}
      onPress={() => setOpen(true)}
    >
      {t(isBundle ? 'edit' : 'make')}
    </Button>
  );
  return (
    <Card
      title={isBundle ? <PricingTitle bundle={data} /> : t('pricing')}
      actions={record.deletedAt === null && edit}
    >
      {isBundle ? <Parts bundle={data} /> : <p className="text-sm text-soft">{t('plain')}</p>}
      {data.partOf.length > 0 && <PartOf bundles={data.partOf} />}
      {isOpen && <BundleDrawer productId={record.id} bundle={data} onClose={() => setOpen(false)} />}
    </Card>
  );
}

function PricingTitle({ bundle }: { bundle: Bundle }) {
  const t = useText(bundleTexts);
  return (
    <span className="inline-flex items-center gap-2">
      {t('pricing')}
      <Badge tone="accent">{t(bundle.pricing)}</Badge>
    </span>
  );
}

function Parts({ bundle }: { bundle: Bundle }) {
  const t = useText(bundleTexts);
  return (
    <table className="w-full text-sm">
      <thead>
        <tr>
          <th className={head}>{t('part')}</th>
          <th className={headRight}>{t('quantity')}</th>
        </tr>
      </thead>
      <tbody>
        {bundle.parts.map(({ product, quantity }) => (
          <tr key={product.id} className="border-t border-line">
            <td className={cell}>
              <Link href={hrefOfRecord('product', product.id)}>{product.name}</Link>{' '}
              <span className="text-faint">{product.code}</span>
            </td>
            <td className={figure}>{`${decimalText(BigInt(quantity))} ${product.unit ?? ''}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PartOf({ bundles }: { bundles: Bundle['partOf'] }) {
  const t = useText(bundleTexts);
  return (
    <p className="mt-3 flex flex-wrap gap-x-3 gap-y-1 text-sm">
      <span className="text-faint">{t('partOf')}</span>
      {bundles.map(({ id, name }) => (
        <Link key={id} href={hrefOfRecord('product', id)}>
          {name}
        </Link>
      ))}
    </p>
  );
}
