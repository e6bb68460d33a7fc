import type { ReactNode } from 'react';
import type { Tone } from './Badge.tsx';

const inks: Record<Tone, string> = {
  neutral: 'text-faint',
  accent: 'text-accent',
  good: 'text-good',
  warn: 'text-warn',
  bad: 'text-bad',
};

/** Each tone has its own shape, so that it is read without colour too: ring, dot, triangle, square. */
const shapes: Record<Tone, ReactNode> = {
  neutral: <circle cx="5" cy="5" r="3.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  accent: <circle cx="5" cy="5" r="3.25" fill="none" stroke="currentColor" strokeWidth="3" />,
  good: <circle cx="5" cy="5" r="4" fill="currentColor" />,
  warn: <path d="M5 .8 9.600 9H.4z" fill="currentColor" />,
  bad: <rect x="1" y="1" width="8" height="8" rx="1" fill="currentColor" />,
};

/** The health of a thing, with its word beside it, or heard only with `hideLabel`. */
export function StatusDot({
  tone,
  label,
  hideLabel = false,
}: {
  tone: Tone;
  label: string;
  hideLabel?: boolean;
}) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden className={`shrink-0 ${inks[tone]}`}>
        {shapes[tone]}
      </svg>
      <span className={hideLabel ? 'sr-only' : undefined}>{label}</span>
    </span>
  );
}
