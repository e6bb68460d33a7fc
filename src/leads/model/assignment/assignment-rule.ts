/** Which leads go to whom by which weights. The first rule in order that is in force and matches decides. */
import type { Condition } from '../../../records/model/filter.ts';
import { addWorkingMinutes, type WorkingHours } from '../../../platform/model/working-hours.ts';
import type { Assignable } from './assignable.ts';
import { tierOf } from './assignable.ts';
import type { EngineSettings } from './decide-assignment.ts';
import type { RepLevel } from './rep-profile.ts';
import { usualFitWeights, usualWeights } from './utility.ts';

/** Everybody who works leads, a team (with those below it), chosen people, or a pool instead of a person. */
export type Takers =
  | { kind: 'everybody' }
  | { kind: 'team'; teamId: string; below: boolean }
  | { kind: 'people'; userIds: readonly string[] }
  | { kind: 'pool'; poolId: string };

/** Working minutes in which an owner has to accept: top leads, and the others. */
export type AcceptWithin = { top: number; others: number };

export type AssignmentRule = {
  id: string;
  name: string;
  conditions: readonly Condition[];
  takers: Takers;
  levels: readonly RepLevel[] | null;
  engine: EngineSettings;
  acceptWithin: AcceptWithin;
  enabled: boolean;
  activeFrom: Date | null;
};

/** A quarter of an hour for an A, four hours for the others. */
export const usualAcceptWithin: AcceptWithin = { top: 15, others: 240 };

export const usualEngine: EngineSettings = {
  weights: usualWeights,
  fitWeights: usualFitWeights,
  fairnessStrength: 1,
  overdueLimit: 10,
};

export function isInForce({ enabled, activeFrom }: AssignmentRule, now: Date): boolean {
  return enabled && (activeFrom === null || activeFrom <= now);
}

/** By when the new owner has to accept: working minutes of the organisation, by the lead's tier. */
export function acceptBy(
  subject: Pick<Assignable, 'level'>,
  { top, others }: AcceptWithin,
  now: Date,
  hours: WorkingHours,
): Date {
  return addWorkingMinutes(now, tierOf(subject) === 'top' ? top : others, hours);
}
