/** Random stage logs for property tests: skips, returns, re-opens, ties in time, and rows entered later than they happened. */
import fc from 'fast-check';
import type { StageEvent } from '../stage-event.ts';
import { stageEvent, stages } from './ten-deals.ts';

const start = Date.parse('2026-01-01T00:00:00Z');
const minute = 60_000;

/** An instant within ten days, on a coarse grid so that ties happen. */
export const anyInstant = fc
  .integer({ min: 0, max: 14_400 })
  .map((tick) => new Date(start + tick * minute).toISOString());
const fewInstants = fc
  .integer({ min: 0, max: 20 })
  .map((tick) => new Date(start + tick * 720 * minute).toISOString());

/** Rows of one deal's log in any order of time. */
export const anyLog: fc.Arbitrary<StageEvent[]> = fc
  .array(
    fc.record({
      toStageId: fc.constantFrom(...stages.map((stage) => stage.id)),
      at: fc.oneof(fewInstants, anyInstant),
      actorId: fc.constantFrom('rep', 'manager', null),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((rows) => rows.map((row, seq) => stageEvent({ ...row, seq })));
