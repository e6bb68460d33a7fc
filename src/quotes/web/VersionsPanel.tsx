import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { contractQuery, Link, Select, useFormats, useText } from '../../platform/web/index.ts';
import { compareLines, type LineChange } from '../model/compare-versions.ts';
import { quoteContract, type QuoteContent } from '../model/contract.ts';
import { decimalText, type QuoteLine } from '../model/quote-line.ts';
import { editorTexts } from './editor/texts.ts';
import { StateBadge } from './StateBadge.tsx';
import { versionTexts } from './version-texts.ts';

/** All versions of a quote, and what differs between this one and another. */
export function VersionsPanel({ content }: { content: QuoteContent }) {
  const t = useText(versionTexts);
  const { money, instant } = useFormats();
  const others = content.versions.filter(({ id }) => id !== content.id);
  const [chosen, setChosen] = useState<string | null>(null);
  const withId = chosen ?? others[0]?.id ?? null;
  return (
    <div className="flex flex-col gap-4">
      <ul className="flex flex-col gap-1 text-sm">
        {content.versions.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-3">
            <Link href={`/quotes/${one.id}`}>{t('edition', { number: one.versionNumber })}</Link>
            <StateBadge state={one.state} />
            <span className="figures">{money(one.amount, content.currency)}</span>
            <span className="text-faint">{instant(one.createdAt)}</span>
          </li>
        ))}
      </ul>
      {withId === null ? (
        <p className="text-sm text-faint">{t('single')}</p>
      ) : (
        <>
          <Select
            label={t('compareWith')}
            className="w-56"
            options={others.map((one) => ({
              id: one.id,
              name: t('edition', { number: one.versionNumber }),
            }))}
            value={withId}
            onChange={setChosen}
          />
          <Differences content={content} withId={withId} />
        </>
      )}
    </div>
  );
}

function Differences({ content, withId }: { content: QuoteContent; withId: string }) {
  const t = useText(versionTexts);
  const { money } = useFormats();
  const { data } = useQuery(contractQuery(quoteContract.content, { params: { id: withId } }));
  if (!data) return null;
  const newer =
    (data.versions.find(({ id }) => id === withId)?.versionNumber ?? 0) >
    (content.versions.find(({ id }) => id === content.id)?.versionNumber ?? 0);
  const [from, to] = newer ? [content, data] : [data, content];
  const changes = compareLines(from.lines, to.lines);
  return (
    <div className="flex flex-col gap-2 text-sm">
      <p className="figures font-medium">
        {t('total')} {money(from.gross, from.currency)} → {money(to.gross, to.currency)}
      </p>
      {changes.length === 0 && <p className="text-faint">{t('same')}</p>}
      <ul className="flex flex-col gap-1">
        {changes.map((change, at) => (
          <li key={at} className="rounded-md border border-line px-3 py-2">
            <Change change={change} currency={content.currency} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Change({ change, currency }: { change: LineChange; currency: string }) {
  const t = useText(versionTexts);
  const label = useText(editorTexts);
  const { money } = useFormats();
  if (change.kind !== 'changed')
    return (
      <>
        <b className="font-medium">{t(change.kind)}</b> {change.line.name}{' '}
        <span className="figures">{money(change.line.gross, currency)}</span>
      </>
    );
  const shown = (field: keyof QuoteLine, line: QuoteLine) =>
    wordOf(field, line, (fen) => money(fen, currency));
  return (
    <>
      <b className="font-medium">{t('changed')}</b> {change.to.name}
      <span className="block text-soft">
        {change.fields
          .map((field) => {
            const name = field === 'productId' ? '' : label(field);
            return `${name}：${shown(field, change.from)} → ${shown(field, change.to)}`;
          })
          .join('；')}
      </span>
    </>
  );
}

function wordOf(field: keyof QuoteLine, line: QuoteLine, money: (fen: string) => string): string {
  if (field === 'quantity') return decimalText(BigInt(line.quantity));
  if (field === 'unitPrice') return money(line.unitPrice);
  if (field === 'discount' || field === 'taxRate') return `${decimalText(line[field], 2)}%`;
  return String(line[field] ?? '') || '–';
}
