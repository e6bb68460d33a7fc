import { useQuery } from '@tanstack/react-query';
import {
  Badge,
  Card,
  contractQuery,
  ErrorNotice,
  Link,
  SkeletonLines,
  useFormats,
  useText,
} from '../../../platform/web/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { hrefOfRecord } from '../../../records/web/index.ts';
import { pricingContract } from '../../model/contract.ts';
import { PriceTester } from '../pricing/PriceTester.tsx';
import { useBookWords } from '../pricing/use-book-words.ts';
import { cell, figure, head, headRight } from '../table-looks.ts';
import { priceTexts } from '../texts.ts';

type BookLine = EndpointAnswer<typeof pricingContract.booksOfProduct>['items'][number];

/** What a product costs: the price books it stands in, and which price holds for whom. */
export function PricesPanel({ record }: { record: WireRecord }) {
  const t = useText(priceTexts);
  const { data, error, refetch } = useQuery(
    contractQuery(pricingContract.booksOfProduct, { params: { id: record.id } }),
  );
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return (
    <div className="flex flex-col gap-4">
      <Card title={t('books')}>
        {!data && <SkeletonLines lines={3} />}
        {data?.items.length === 0 && <p className="text-sm text-soft">{t('noBooks')}</p>}
        {data && data.items.length > 0 && <BookTable lines={data.items} />}
      </Card>
      <Card title={t('tester')}>
        <PriceTester productId={record.id} />
      </Card>
    </div>
  );
}

function BookTable({ lines }: { lines: readonly BookLine[] }) {
  const t = useText(priceTexts);
  const seesFloor = lines.some(({ floorPrice }) => floorPrice !== null);
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-sm">
        <thead>
          <tr>
            <th className={head}>{t('book')}</th>
            <th className={headRight}>{t('price')}</th>
            {seesFloor && <th className={headRight}>{t('floor')}</th>}
            <th className={head}>{t('segment')}</th>
            <th className={head}>{t('period')}</th>
            <th className={headRight}>{t('priority')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <BookRow key={line.book.id} line={line} seesFloor={seesFloor} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BookRow({ line, seesFloor }: { line: BookLine; seesFloor: boolean }) {
  const t = useText(priceTexts);
  const { money } = useFormats();
  const { segmentOf, periodOf } = useBookWords();
  return (
    <tr className="border-t border-line">
      <td className={cell}>
        <Link href={hrefOfRecord('price_book', line.book.id)}>{line.book.name}</Link>{' '}
        {!line.book.active && <Badge>{t('notInUse')}</Badge>}
      </td>
      <td className={figure}>{money(line.price, line.currency)}</td>
      {seesFloor && <td className={figure}>{money(line.floorPrice, line.currency)}</td>}
      <td className={cell}>{segmentOf(line)}</td>
      <td className={cell}>{periodOf(line)}</td>
      <td className={figure}>{line.priority}</td>
    </tr>
  );
}
