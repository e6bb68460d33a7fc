import type { Scope } from '../../../platform/model/principal.ts';

const shares = { none: 0, own: 0.25, team: 0.5, team_and_below: 0.75, all: 1 } as const satisfies Record<
  Scope | 'none',
  number
>;
const radius = 5;

/** How far a right reaches, as a disc that fills up. */
export function ScopeGlyph({ scope }: { scope: Scope | 'none' }) {
  const share = shares[scope];
  const around = Math.PI * radius;
  return (
    <svg
      viewBox="0 0 14 14"
      width={14}
      height={14}
      aria-hidden
      className={share === 0 ? 'shrink-0 text-field' : 'shrink-0 text-accent'}
    >
      <circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" strokeWidth="1" />
      {share === 1 && <circle cx="7" cy="7" r="4.500" fill="currentColor" />}
      {share > 0 && share < 1 && (
        <circle
          cx="7"
          cy="7"
          r={radius / 2}
          fill="none"
          stroke="currentColor"
          strokeWidth={radius}
          strokeDasharray={`${around * share} ${around}`}
          transform="rotate(-90 7 7)"
        />
      )}
    </svg>
  );
}
