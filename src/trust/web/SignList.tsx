import type { ReactNode } from 'react';
import { Explained, useFormats, useLabel, useText } from '../../platform/web/index.ts';
import type { TrustRow } from '../model/contract.ts';
import { signals, type Signal } from '../model/signals.ts';
import { trustTexts } from './texts.ts';

type Sign = TrustRow['signals'][number];
type Props = {
  signs: readonly Sign[];
  /** How a count of doubted things is shown; plain unless told. */
  renderCount?: (signal: Signal, sign: Sign) => ReactNode;
};

/** What lowers a score, the costliest first, and what was looked at without finding much. */
export function SignList({ signs, renderCount }: Props) {
  const t = useText(trustTexts);
  const label = useLabel();
  const { number, percent } = useFormats();
  const looked = signs.filter(({ judged }) => judged > 0).toSorted((one, other) => other.cost - one.cost);
  if (looked.length === 0) return <p className="text-sm text-faint">{t('nothing')}</p>;
  return (
    <ul className="flex flex-col gap-1 text-sm">
      {looked.map((sign) => {
        const signal = signals.find(({ id }) => id === sign.id)!;
        return (
          <li key={sign.id} className="flex items-baseline justify-between gap-4">
            <Explained text={label(signal.definition)} className="cursor-help rounded-sm text-soft">
              {label(signal.label)}
            </Explained>
            <span className="figures whitespace-nowrap">
              {renderCount ? renderCount(signal, sign) : number(sign.doubted)}
              <span className="text-faint"> / {number(sign.judged)}</span>
              <span className={`inline-block w-16 text-right ${sign.cost > 0 ? 'text-bad' : 'text-faint'}`}>
                {sign.cost > 0 ? `−${percent(sign.cost)}` : percent(0)}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
