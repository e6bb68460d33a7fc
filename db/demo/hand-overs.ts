import type { DemoHandOver } from './demo-world.ts';
import type { Random } from './random.ts';
import type { Step } from './stage-walk.ts';
import { dayLength, iso, workingMoment, type Timeline } from './timeline.ts';
import { manager, newcomer, reps, type Rep } from './vocabulary/company.ts';
import { handOverReasons } from './vocabulary/outcome-sentences.ts';

const newcomerReason = handOverReasons[1]!;

/** Some deals change hands within the team while they are worked on; the newcomer begins with a few of the colleagues' open ones. */
export function planHandOver(
  random: Random,
  timeline: Timeline,
  rep: Rep,
  steps: readonly Step[],
  wonRank: number,
): DemoHandOver | undefined {
  const first = steps[0]!;
  const last = steps.at(-1)!;
  const until = last.to === 'lost' || last.to === wonRank ? last.at : timeline.end;
  const at = workingMoment(
    random,
    first.at + (until - first.at) * (0.2 + 0.6 * random.next()),
    first.at,
    until,
  );
  const [welcome, handed] = [random.chance(0.22), random.chance(0.05)];
  const reason = random.pick(handOverReasons.filter((text) => text !== newcomerReason));
  const colleague = random.pick(
    reps.filter(({ team, key }) => team === rep.team && key !== rep.key && key !== newcomer),
  );
  const joined = newcomerStart(random, timeline);
  if (welcome && rep.team === 'team:east' && rep.key !== newcomer && first.at < joined && joined < until) {
    return { at: iso(joined), from: rep.key, to: newcomer, actor: manager, reason: newcomerReason };
  }
  if (!handed || until - first.at < 5 * dayLength) return undefined;
  return { at: iso(at), from: rep.key, to: colleague.key, actor: manager, reason };
}

function newcomerStart(random: Random, timeline: Timeline): number {
  const { joinedDaysAgo } = reps.find(({ key }) => key === newcomer)!;
  const day = timeline.end - (joinedDaysAgo - random.integer(3, 8)) * dayLength;
  return workingMoment(random, day, day - 2 * dayLength, day + 2 * dayLength);
}
