import { useAddressParams } from '../../platform/web/index.ts';
import { RecordPage } from '../../records/web/index.ts';
import { productContract } from '../model/contract.ts';
import { productTexts } from './texts.ts';

export function Page() {
  const { productId } = useAddressParams();
  return (
    <RecordPage
      key={productId}
      object="product"
      contract={productContract}
      recordId={productId!}
      list={{ name: productTexts.products, href: '/products' }}
    />
  );
}
