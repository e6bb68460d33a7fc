import { useAddressParams } from '../../../platform/web/index.ts';
import { RecordPage, type RecordPanel } from '../../../records/web/index.ts';
import { productContract } from '../../model/contract.ts';
import { BundlePanel } from '../bundle/BundlePanel.tsx';
import { productTexts } from '../texts.ts';
import { catalogTitles } from '../titles.ts';
import { PricesPanel } from './PricesPanel.tsx';

const panels: readonly RecordPanel[] = [
  { id: 'prices', label: productTexts.prices, Panel: PricesPanel },
  { id: 'bundle', label: productTexts.bundle, Panel: BundlePanel },
];

/** One product: what it costs whom, what it is made of. */
export function Page() {
  const { productId } = useAddressParams();
  return (
    <RecordPage
      key={productId}
      object="product"
      contract={productContract}
      recordId={productId!}
      list={{ name: catalogTitles.products, href: '/products' }}
      panels={panels}
    />
  );
}
