import { useFormats, useText } from '../../../platform/web/index.ts';
import type { WireStatement } from '../../model/incentive/contract.ts';
import { incentiveTexts } from './texts.ts';

type Line = WireStatement['lines'][number];

/** A statement line by line, what it was counted from, and how it was rounded. */
export function StatementLines({ statement }: { statement: WireStatement }) {
  const t = useText(incentiveTexts);
  const { money, instant } = useFormats();
  return (
    <div className="flex flex-col gap-3 text-sm">
      {statement.lines.length === 0 && <p className="text-faint">{t('noLines')}</p>}
      <ul>
        {statement.lines.map((line, at) => (
          <li key={at} className="flex justify-between gap-4 border-b border-line py-2">
            <span>
              <LineWords line={line} />
            </span>
            <span className="figures whitespace-nowrap">{money(line.amount)}</span>
          </li>
        ))}
        <li className="flex justify-between gap-4 py-2 font-medium">
          <span>{t('total')}</span>
          <span className="figures">{money(statement.total)}</span>
        </li>
      </ul>
      <Facts facts={statement.facts} />
      <p className="text-xs text-faint">
        {t('rounding')} · {t('countedAt', { at: instant(statement.countedAt), version: statement.version })}
      </p>
    </div>
  );
}

function LineWords({ line: { kind, base, rate } }: { line: Line }) {
  const t = useText(incentiveTexts);
  const { money, percent, number } = useFormats();
  const fen = (value: number): string => money(String(Math.round(value)));
  const words = {
    won_amount: () => t(kind, { base: fen(base), rate: `${number(rate / 100)}%` }),
    won_margin: () => t(kind, { base: fen(base), rate: `${number(rate / 100)}%` }),
    new_customers: () => t(kind, { base: number(base), rate: fen(rate) }),
    conversion: () => t(kind, { base: number(base * 100, 1), rate: number(rate, 1) }),
    on_time: () => t(kind, { base: percent(base), rate: number(rate, 1) }),
    trust: () => t(kind, { base: percent(base), rate: number(rate, 1) }),
    cap: () => t(kind, { rate: fen(rate) }),
  };
  return words[kind]();
}

function Facts({ facts }: { facts: WireStatement['facts'] }) {
  const t = useText(incentiveTexts);
  const { money, number, percent } = useFormats();
  const { stays, staysBefore, tasks } = facts;
  return (
    <ul aria-label={t('facts')} className="figures flex flex-wrap gap-x-4 gap-y-1 text-soft">
      <li>{t('factWon', { value: money(facts.wonAmount) })}</li>
      {facts.wonMargin !== undefined && facts.marginKnown && (
        <li>{t('factMargin', { value: money(facts.wonMargin), ...facts.marginKnown })}</li>
      )}
      <li>{t('factNew', { value: number(facts.newCustomers) })}</li>
      <li>{t('factStays', { ...stays, before: staysBefore.successes, beforeN: staysBefore.n })}</li>
      <li>{t('factTasks', tasks)}</li>
      {facts.trust !== null && <li>{t('factTrust', { value: percent(facts.trust) })}</li>}
    </ul>
  );
}
