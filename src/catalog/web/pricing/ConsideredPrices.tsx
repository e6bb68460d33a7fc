import { Badge, classNames, Link, useFormats, useText } from '../../../platform/web/index.ts';
import { hrefOfRecord } from '../../../records/web/index.ts';
import type { ConsideredPrice } from '../../model/contract.ts';
import { cell, figure, head, headRight } from '../table-looks.ts';
import { priceTexts, verdictTexts } from '../texts.ts';
import { useBookWords } from './use-book-words.ts';

/** All price books with the product, in the order in which they go, and why each holds or does not. */
export function ConsideredPrices({ lines }: { lines: readonly ConsideredPrice[] }) {
  const t = useText(priceTexts);
  return (
    <div className="flex flex-col gap-2">
      <div className="overflow-x-auto">
        <table className="w-full text-sm">
          <thead>
            <tr>
              <th className={head}>{t('book')}</th>
              <th className={head}>{t('why')}</th>
              <th className={headRight}>{t('price')}</th>
              <th className={head}>{t('segment')}</th>
              <th className={head}>{t('period')}</th>
              <th className={headRight}>{t('priority')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <ConsideredRow key={line.book.id} line={line} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="text-xs text-faint">{t('precedence')}</p>
    </div>
  );
}

function ConsideredRow({ line }: { line: ConsideredPrice }) {
  const v = useText(verdictTexts);
  const { money } = useFormats();
  const { segmentOf, periodOf } = useBookWords();
  const holds = line.verdict === 'holds';
  return (
    <tr className={classNames('border-t border-line', !holds && 'text-soft')}>
      <td className={classNames(cell, 'whitespace-nowrap')}>
        <Link href={hrefOfRecord('price_book', line.book.id)}>{line.book.name}</Link>
      </td>
      <td className={cell}>
        <Badge tone={holds ? 'good' : 'neutral'}>{v(line.verdict)}</Badge>
      </td>
      <td className={figure}>{money(line.price, line.currency)}</td>
      <td className={cell}>{segmentOf(line)}</td>
      <td className={classNames(cell, 'whitespace-nowrap')}>{periodOf(line)}</td>
      <td className={figure}>{line.priority}</td>
    </tr>
  );
}
