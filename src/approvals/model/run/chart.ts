/** The people of an organisation as flows see them. */
import type { ApproverRule } from '../flow/flow.ts';

export type Chart = {
  /** The heads of somebody's own team, of the team above it and so on; null where a team has no head. */
  headsAbove: (userId: string) => readonly (string | null)[];
  holdersOf: (roleId: string) => readonly string[];
  /** May still sign in. */
  isActive: (userId: string) => boolean;
  /** Who decides for somebody who is away now; undefined for everybody who is there. */
  deputyOf: (userId: string) => string | undefined;
  /** Those who are asked when nobody else can be. */
  admins: readonly string[];
};

/** The superiors of a person, the nearest first: heads of the teams above who are somebody else, each once. */
export function superiorsOf(chart: Chart, userId: string): string[] {
  return unique(headsOf(chart, userId).filter((head) => head !== userId && chart.isActive(head)));
}

function headsOf(chart: Chart, userId: string): string[] {
  return chart.headsAbove(userId).filter((head): head is string => head !== null);
}

/** Whom the rules name for somebody's paper, in the order of asking, each once; those who left are not named. */
export function namedBy(rules: readonly ApproverRule[], submitterId: string, chart: Chart): string[] {
  return unique(rules.flatMap((rule) => namedByOne(rule, submitterId, chart))).filter((userId) =>
    chart.isActive(userId),
  );
}

function namedByOne(rule: ApproverRule, submitterId: string, chart: Chart): readonly string[] {
  switch (rule.kind) {
    case 'person':
      return [rule.userId];
    case 'role':
      return chart.holdersOf(rule.roleId);
    case 'superior':
      return superiorsOf(chart, submitterId).slice(rule.level - 1, rule.level);
    case 'superiors':
      return inOrder(superiorsOf(chart, submitterId).slice(0, rule.upTo), rule.order);
    case 'department_head':
      return [chart.headsAbove(submitterId)[rule.level - 1] ?? []].flat();
    case 'department_heads':
      return inOrder(
        chart
          .headsAbove(submitterId)
          .slice(0, rule.upTo)
          .flatMap((head) => head ?? []),
        rule.order,
      );
  }
}

function inOrder(people: readonly string[], order: 'bottom_up' | 'top_down'): readonly string[] {
  return order === 'bottom_up' ? people : people.toReversed();
}

function unique(people: readonly string[]): string[] {
  return [...new Set(people)];
}
