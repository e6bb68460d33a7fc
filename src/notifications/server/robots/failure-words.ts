import { say, type Locale } from '../../../platform/model/label.ts';
import { robotFailures, type RobotFailure } from '../../model/robots/robot-answer.ts';

/** A kept failure in words; null when there is none. */
export function wordsOfFailure(kept: string | null, locale: Locale): string | null {
  if (kept === null) return null;
  const { failure, told } = JSON.parse(kept) as { failure: RobotFailure; told: string };
  return say(robotFailures[failure], locale, { told });
}
