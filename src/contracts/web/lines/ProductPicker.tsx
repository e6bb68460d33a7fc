import { productContract } from '../../../catalog/model/contract.ts';
import {
  callContract,
  ComboBox,
  usePointerSource,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { lineTexts } from '../texts.ts';
import { freshLine, type LineDraft } from './line-draft.ts';

/** A product of the catalogue becomes a line with its unit and list price. */
export function ProductPicker({ onPick }: { onPick: (line: LineDraft) => void }) {
  const t = useText(lineTexts);
  const products = usePointerSource('product');
  const { send } = useSending({
    send: (id: string) => callContract(productContract.get, { params: { id } }),
    onDone: ({ id, name, unit, list_price: price }) =>
      onPick(
        freshLine({
          productId: id,
          name: String(name),
          unit: String(unit ?? ''),
          unitPrice: typeof price === 'string' ? price : null,
        }),
      ),
    failed: (title) => ({ title }),
  });
  if (!products) return null;
  return (
    <ComboBox
      label={t('addProduct')}
      placeholder={t('pickProduct')}
      search={products.search}
      value={null}
      onChange={(option) => option && void send(option.id)}
    />
  );
}
