/** One decision on the panel: who may take it by the rule, and what the engine says. */
import type { Assignable } from '../../model/assignment/assignable.ts';
import { acceptBy, type AssignmentRule, type Takers } from '../../model/assignment/assignment-rule.ts';
import { dealOut } from '../../model/assignment/deal-out.ts';
import {
  decideAssignment,
  type Bench,
  type Decision,
  type StickyClaim,
} from '../../model/assignment/decide-assignment.ts';
import type { Occasion } from '../../model/assignment/eligibility.ts';
import type { TrackRecords } from '../../model/assignment/track-record.ts';
import type { Panel, PanelMember } from './open-panel.ts';

export type Asked = {
  subject: Assignable;
  now: Date;
  rule: AssignmentRule;
  claims: readonly StickyClaim[];
  records: TrackRecords;
  excludedOwnerIds: readonly string[];
  /** Whom the asker may give it to; absent: anybody. */
  isWithinReach?: (member: PanelMember) => boolean;
};

export type PanelDecision = Decision & { acceptBy: Date };

type InView = Pick<Panel, 'hours' | 'opening' | 'members' | 'ledger' | 'teamsBelow'>;

/** Decides and books it on the panel, so that the next lead of the batch is given out knowing of it. */
export function giveOut(panel: InView, asked: Asked): PanelDecision {
  const occasion = occasionOf(panel, asked);
  const decision = dealOut(occasion, benchOf(panel, asked), asked.claims, asked.rule.engine);
  return { ...decision, acceptBy: occasion.acceptBy };
}

/** The same without booking anything. */
export function look(panel: InView, asked: Asked): PanelDecision {
  const occasion = occasionOf(panel, asked);
  const decision = decideAssignment(occasion, benchOf(panel, asked), asked.claims, asked.rule.engine);
  return { ...decision, acceptBy: occasion.acceptBy };
}

function occasionOf({ hours, opening }: InView, { subject, now, rule, excludedOwnerIds }: Asked): Occasion {
  const due = acceptBy(subject, rule.acceptWithin, now, hours);
  return { subject, now, opening, acceptBy: due, hours, excludedOwnerIds, levels: rule.levels };
}

function benchOf(panel: InView, { subject, rule, claims, records, isWithinReach }: Asked): Bench {
  const reps = [...panel.members.values()]
    .filter((one) => !isWithinReach || isWithinReach(one))
    .filter(
      (one) => isTaker(one, rule.takers, panel.teamsBelow) || claims.some(({ userId }) => userId === one.id),
    )
    .map((one) => (subject.object === 'deal' ? { ...one.state, mayWork: one.worksDeals } : one.state));
  return { reps, ledger: panel.ledger, records };
}

/** Is the rule about this person? Those named by it whatever their role, of a team whoever sells. */
export function isTaker(person: PanelMember, takers: Takers, teamsBelow: Panel['teamsBelow']): boolean {
  switch (takers.kind) {
    case 'everybody':
      return person.sells;
    case 'people':
      return takers.userIds.includes(person.id);
    case 'pool':
      return false;
    case 'team': {
      const teams = takers.below ? teamsBelow.get(takers.teamId) : new Set([takers.teamId]);
      return person.sells && person.teamIds.some((id) => teams?.has(id));
    }
  }
}
