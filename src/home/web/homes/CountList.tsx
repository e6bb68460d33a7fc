import type { ReactNode } from 'react';
import { Card, Link, Skeleton, useFormats } from '../../../platform/web/index.ts';
import type { Condition } from '../../../records/model/filter.ts';
import { dealsHref } from '../insights/deal-subject.ts';
import { useDealCount } from './use-deal-lists.ts';

export type Counted = {
  id: string;
  name: string;
  conditions: readonly Condition[];
  note?: (count: number) => ReactNode;
};

/** Some counts of deals below each other, each the way to exactly these deals. */
export function CountList({
  title,
  counted,
  children,
}: {
  title: ReactNode;
  counted: readonly Counted[];
  children?: ReactNode;
}) {
  return (
    <Card title={title}>
      <ul className="grid grid-cols-2 gap-x-6 gap-y-3">
        {counted.map((one) => (
          <Count key={one.id} {...one} />
        ))}
        {children}
      </ul>
    </Card>
  );
}

function Count({ name, conditions, note }: Counted) {
  return <CountLine name={name} count={useDealCount(conditions)} href={dealsHref(conditions)} note={note} />;
}

type LineProps = {
  name: string;
  count: number | null | undefined;
  href?: string;
  note?: Counted['note'] | undefined;
};

/** One count with its name; nothing stands behind a zero. */
export function CountLine({ name, count, href, note }: LineProps) {
  const { number } = useFormats();
  return (
    <li className="flex min-w-0 flex-col">
      <span className="text-sm text-soft">{name}</span>
      {count === undefined ? (
        <Skeleton className="my-1 h-6 w-12" />
      ) : (
        <span className="figures text-2xl font-semibold">
          {href && count ? (
            <Link href={href} look="plain" aria-label={`${name} ${count}`}>
              {number(count)}
            </Link>
          ) : (
            <span className={count === 0 ? 'text-faint' : ''}>{number(count)}</span>
          )}
        </span>
      )}
      {note && typeof count === 'number' && <span className="text-xs text-faint">{note(count)}</span>}
    </li>
  );
}
