import type { ReactNode } from 'react';

type Fact = { key: string; name: ReactNode; value: ReactNode };

/** A few facts of a card: what it is, and how much. */
export function FactList({ facts }: { facts: readonly (Fact | false | null)[] }) {
  return (
    <dl className="flex flex-col gap-2 text-sm">
      {facts.map(
        (fact) =>
          fact && (
            <div key={fact.key} className="flex flex-wrap items-baseline justify-between gap-x-3">
              <dt className="min-w-0 text-soft">{fact.name}</dt>
              <dd className="figures text-right">{fact.value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
