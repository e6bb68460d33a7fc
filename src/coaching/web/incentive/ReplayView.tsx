import { Explained, Stat, useFormats, useLabel, useText } from '../../../platform/web/index.ts';
import { signals } from '../../../trust/model/signals.ts';
import type { WireReplay } from '../../model/incentive/contract.ts';
import { incentiveTexts } from './texts.ts';

/** What rules would have paid, to whom, how unequally, and what asks for a second look. */
export function ReplayView({ replay }: { replay: WireReplay }) {
  const t = useText(incentiveTexts);
  const { money, number } = useFormats();
  return (
    <section aria-label={t('replayTitle')} className="flex flex-col gap-3">
      <h3 className="text-base">{t('replayTitle')}</h3>
      <div className="flex flex-wrap gap-8">
        <Stat
          name={t('cost')}
          value={money(replay.cost)}
          note={replay.before !== null && t('costBefore', { value: money(replay.before) })}
        />
        <Stat name={t('gini')} value={number(replay.gini)} definition={t('giniMeans')} />
      </div>
      <div className="overflow-x-auto rounded-md border border-line">
        <table className="w-full text-sm" aria-label={t('replayTitle')}>
          <thead>
            <tr className="border-b border-line text-soft">
              {(['person', 'total', 'before', 'difference', 'checks'] as const).map((head) => (
                <th key={head} scope="col" className="h-9 px-3 text-left font-normal whitespace-nowrap">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {replay.people.map((one) => (
              <PersonRow key={one.person.id} one={one} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function PersonRow({ one }: { one: WireReplay['people'][number] }) {
  const { money } = useFormats();
  const { person, total, before, payouts } = one;
  const difference = before === null ? null : BigInt(total) - BigInt(before);
  const ink = difference === null || difference === 0n ? '' : difference > 0n ? 'text-good' : 'text-bad';
  return (
    <tr className="border-b border-line last:border-b-0">
      <th scope="row" className="h-9 px-3 text-left font-normal whitespace-nowrap">
        {person.name}
      </th>
      <td className="figures h-9 px-3 font-medium">
        <Explained text={payouts.map((fen) => money(fen)).join(' · ')}>{money(total)}</Explained>
      </td>
      <td className="figures h-9 px-3">{money(before)}</td>
      <td className={`figures h-9 px-3 ${ink}`}>
        {difference !== null && difference > 0n ? '+' : ''}
        {money(difference)}
      </td>
      <td className="px-3 py-1 text-xs text-soft">
        <ChecksWords checks={one.checks} />
      </td>
    </tr>
  );
}

function ChecksWords({ checks }: { checks: WireReplay['people'][number]['checks'] }) {
  const t = useText(incentiveTexts);
  const label = useLabel();
  const { won, late, split, signs } = checks;
  const words = [
    late > 0 && t('late', { late, won }),
    split > 0 && t('split', { split, won }),
    ...signs.map(({ id, doubted, judged }) => {
      const signal = signals.find((one) => one.id === id);
      return signal && t('sign', { sign: label(signal.label), doubted, judged });
    }),
  ].filter(Boolean);
  return words.length === 0 ? t('noChecks') : words.join('；');
}
