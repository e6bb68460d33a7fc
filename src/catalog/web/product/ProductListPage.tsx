import { RecordListPage, type SystemView } from '../../../records/web/index.ts';
import { productContract } from '../../model/contract.ts';
import { productTexts } from '../texts.ts';
import { catalogTitles } from '../titles.ts';

const systemViews: readonly SystemView[] = [
  {
    id: 'on-sale',
    name: productTexts.onSale,
    list: { conditions: [{ field: 'active', op: 'is', value: true }] },
  },
  {
    id: 'off-sale',
    name: productTexts.offSale,
    list: { conditions: [{ field: 'active', op: 'is', value: false }] },
  },
];

export function Page() {
  return (
    <RecordListPage
      object="product"
      contract={productContract}
      title={catalogTitles.products}
      systemViews={systemViews}
      createWith={{ active: true }}
    />
  );
}
