import { ArrowDownRight, ArrowUpRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../texts.ts';
import { Link } from './Link.tsx';
import { uiTexts } from './texts.ts';
import { Explained } from './Tooltip.tsx';

type Delta = {
  /** Written out: +12%, -3.2 天. */ text: string;
  direction: 'up' | 'down' | 'flat';
  isGood: boolean | null;
};

type Props = {
  name: string;
  /** Already written for the reader. */
  value: string;
  /** What it counts and how, in words. */
  definition?: ReactNode;
  delta?: Delta | undefined;
  /** The list behind the number. */
  href?: string | undefined;
  /** Where little stands behind it: 样本少. */
  note?: ReactNode;
};

/** One number with its name, its definition on hover, its change, and the way to what it counts. */
export function Stat({ name, value, definition, delta, href, note }: Props) {
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <span className="w-fit text-sm text-soft">
        {definition ? (
          <Explained
            text={definition}
            className="cursor-help rounded-sm underline decoration-field decoration-dotted underline-offset-4"
          >
            {name}
          </Explained>
        ) : (
          name
        )}
      </span>
      <span className="figures truncate text-2xl font-semibold">
        {href ? (
          <Link href={href} look="plain">
            {value}
          </Link>
        ) : (
          value
        )}
      </span>
      {(delta || note) && (
        <span className="flex min-h-4 items-center gap-2 text-xs text-faint">
          {delta && <Change delta={delta} />}
          {note}
        </span>
      )}
    </div>
  );
}

function Change({ delta }: { delta: Delta }) {
  const t = useText(uiTexts);
  const ink = delta.isGood === null ? 'text-faint' : delta.isGood ? 'text-good' : 'text-bad';
  return (
    <span className={`figures inline-flex items-center gap-0.5 ${ink}`}>
      {delta.direction === 'up' && <ArrowUpRight aria-hidden size={14} />}
      {delta.direction === 'down' && <ArrowDownRight aria-hidden size={14} />}
      {t('delta', { change: delta.text })}
    </span>
  );
}
