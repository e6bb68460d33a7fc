/** By which clock the time to first contact is told, and what that takes: measures and buckets. */
import { speedBuckets, workingSpeedBuckets } from '../../../model/quality/hand-measures.ts';
import type { SpeedClock } from '../quality-state.ts';

export const speedClocks = {
  elapsed: {
    median: 'leads.first_contact_minutes_median',
    p80: 'leads.first_contact_minutes_p80',
    dimension: 'leads.speed',
    buckets: speedBuckets,
  },
  working: {
    median: 'leads.first_contact_working_minutes_median',
    p80: 'leads.first_contact_working_minutes_p80',
    dimension: 'leads.working_speed',
    buckets: workingSpeedBuckets,
  },
} as const satisfies Record<SpeedClock, unknown>;
