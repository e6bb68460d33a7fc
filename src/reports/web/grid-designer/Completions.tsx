import { useState, type KeyboardEvent } from 'react';
import { classNames, useText } from '../../../platform/web/index.ts';
import { completeFormula, withCompletion, type Completion } from '../../model/grid/edit/complete-formula.ts';
import type { Grid } from '../../model/grid/grid.ts';
import { designerTexts } from './texts.ts';

/** What a formula may go on with, chosen by arrows and Tab or by a press. */
export function useCompletion(
  typed: string,
  change: (typed: string) => void,
  grid: Grid,
  isFormula: boolean,
) {
  const [at, setAt] = useState(0);
  const [dismissed, dismiss] = useState<string | null>(null);
  const { word, offers } =
    isFormula && dismissed !== typed ? completeFormula(typed, grid) : { word: '', offers: [] };
  const chosen = Math.min(at, offers.length - 1);
  const take = (offer: Completion) => {
    change(withCompletion(typed, word, offer));
    setAt(0);
  };
  /** True when the key was about the offers. */
  const press = ({ key, nativeEvent }: KeyboardEvent): boolean => {
    if (offers.length === 0 || nativeEvent.isComposing) return false;
    const keys: Record<string, () => void> = {
      ArrowDown: () => setAt((chosen + 1) % offers.length),
      ArrowUp: () => setAt((chosen + offers.length - 1) % offers.length),
      Tab: () => take(offers[chosen]!),
      Escape: () => dismiss(typed),
    };
    keys[key]?.();
    return key in keys;
  };
  return { offers, chosen, take, press };
}

type Props = Pick<ReturnType<typeof useCompletion>, 'offers' | 'chosen' | 'take'> & { className?: string };

export function Completions({ offers, chosen, take, className }: Props) {
  const t = useText(designerTexts);
  if (offers.length === 0) return null;
  return (
    <div
      role="listbox"
      aria-label={t('completions')}
      className={classNames('min-w-32 rounded-md bg-raised p-1 text-left shadow-float', className)}
    >
      {offers.map((offer, at) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- its keys are those of the field it completes
        <div
          key={offer.text}
          role="option"
          tabIndex={-1}
          aria-selected={at === chosen}
          onMouseDown={(event) => {
            event.preventDefault();
            take(offer);
          }}
          className={classNames('cursor-pointer rounded-sm px-2 py-0.5 text-sm', at === chosen && 'bg-hover')}
        >
          {offer.text}
        </div>
      ))}
    </div>
  );
}
