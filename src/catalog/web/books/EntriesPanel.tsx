import { useQuery } from '@tanstack/react-query';
import {
  Button,
  callContract,
  Card,
  ComboBox,
  contractQuery,
  ErrorNotice,
  SkeletonLines,
  useDraft,
  usePointerSource,
  useSending,
  useText,
  useUnsaved,
} from '../../../platform/web/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { useCatalogue } from '../../../records/web/index.ts';
import { pricingContract, productContract } from '../../model/contract.ts';
import { bookTexts } from '../texts.ts';
import { changesOf, faultOf, type DrawnEntry } from './entry-draft.ts';
import { EntryTable } from './EntryTable.tsx';

type Kept = EndpointAnswer<typeof pricingContract.listEntries>;

/** The prices of a price book, changed in place. */
export function EntriesPanel({ record }: { record: WireRecord }) {
  const { data, error, refetch } = useQuery(
    contractQuery(pricingContract.listEntries, { params: { id: record.id } }),
  );
  const { catalogue } = useCatalogue('product');
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data || !catalogue) return <SkeletonLines lines={6} />;
  const floor = catalogue.fields.find(({ id }) => id === 'floor_price')?.reach;
  return (
    <EntriesForm
      key={JSON.stringify(data.items)}
      record={record}
      kept={data}
      seesFloor={floor === 'read' || floor === 'edit'}
      writesFloor={floor === 'edit'}
    />
  );
}

type FormProps = { record: WireRecord; kept: Kept; seesFloor: boolean; writesFloor: boolean };

function EntriesForm({ record, kept, seesFloor, writesFloor }: FormProps) {
  const t = useText(bookTexts);
  const [drawn, setDrawn, isChanged] = useDraft<readonly DrawnEntry[]>(() => kept.items);
  const unsaved = useUnsaved(isChanged);
  const mayChange = record.abilities.update && record.deletedAt === null;
  const { send, failure, isPending } = useSending({
    send: () =>
      callContract(pricingContract.saveEntries, {
        params: { id: record.id },
        body: changesOf(kept.items, drawn, writesFloor),
      }),
    said: () => t('saved'),
    stale: ['price-books', 'products'],
  });
  const isFaulty = drawn.some((entry) => faultOf(entry) !== null);
  return (
    <div className="flex flex-col gap-3">
      {unsaved.dialog}
      {failure !== null && <ErrorNotice error={failure} />}
      {mayChange && (
        <AddProduct
          currency={kept.currency}
          without={drawn.map(({ product }) => product.id)}
          onAdd={(entry) => setDrawn([...drawn, entry])}
        />
      )}
      <Card isFlush>
        {drawn.length === 0 ? (
          <p className="px-4 py-6 text-center text-sm text-soft">{t('noEntries')}</p>
        ) : (
          <EntryTable
            entries={drawn}
            currency={kept.currency}
            ways={{ mayChange, seesFloor, writesFloor }}
            onChange={(at, entry) => setDrawn(drawn.with(at, entry))}
            onRemove={(at) => setDrawn(drawn.toSpliced(at, 1))}
          />
        )}
      </Card>
      {mayChange && (
        <Button
          variant="primary"
          className="self-end"
          isPending={isPending}
          disabledReason={isChanged ? (isFaulty ? t('faulty') : null) : t('unchanged')}
          onPress={() => void send()}
        >
          {t('save')}
        </Button>
      )}
    </div>
  );
}

type AddProps = { currency: string; without: readonly string[]; onAdd: (entry: DrawnEntry) => void };

/** A product begins with its list price where that is in the book's currency. */
function AddProduct({ currency, without, onAdd }: AddProps) {
  const t = useText(bookTexts);
  const products = usePointerSource('product');
  const add = async (id: string): Promise<void> => {
    const product = await callContract(productContract.get, { params: { id } });
    const text = (field: string) => (typeof product[field] === 'string' ? String(product[field]) : null);
    const listPrice = text('currency') === currency ? text('list_price') : null;
    onAdd({
      product: {
        id,
        name: text('name') ?? '',
        code: text('code'),
        unit: text('unit'),
        active: product['active'] === true,
      },
      listPrice,
      price: listPrice,
      floorPrice: null,
    });
  };
  if (!products) return null;
  return (
    <ComboBox
      label={t('addProduct')}
      placeholder={t('search')}
      search={async (text, signal) => {
        const found = await products.search(text, signal);
        return found.filter(({ id }) => !without.includes(id));
      }}
      value={null}
      onChange={(option) => option && void add(option.id)}
      className="w-72 max-w-full"
    />
  );
}
