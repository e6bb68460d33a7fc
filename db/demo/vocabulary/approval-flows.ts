/** The approval flows of the demo company: who looks at moves of large deals, discounts, contracts. */
import type { Condition } from '../../../src/approvals/model/flow/condition.ts';
import type {
  ApproverRule,
  ApproveStep,
  Escalation,
  FlowDesign,
  FlowStep,
} from '../../../src/approvals/model/flow/flow.ts';

/** Fen from which a move is looked at, and from which the general manager decides, too. */
export const largeAmount = 3_000_000n;
export const hugeAmount = 7_000_000n;

export type DemoFlow = { paper: string; name: string; applies: Condition | null; design: FlowDesign };

type People = { operations: string; managementRole: string; negotiation: string; won: string };

const superior: ApproverRule = { kind: 'superior', level: 1 };

function flowOf(steps: FlowStep[]): FlowDesign {
  return { steps, whenAskedBefore: 'first', afterSendBack: 'start' };
}

function approval(
  id: string,
  name: string,
  approvers: ApproverRule[],
  escalation: Escalation | null,
  mode: ApproveStep['mode'] = 'all',
): ApproveStep {
  const odd = { whenEmpty: { kind: 'admin' }, whenSubmitter: 'superior' } as const;
  return { kind: 'approve', id, name, approvers, mode, ...odd, escalation, fields: {} };
}

/** In the order in which they are tried. */
export function demoFlows(people: People): DemoFlow[] {
  return [winning(people), negotiating(people), discounts(people), contracts(people)];
}

function winning({ operations, managementRole, won }: People): DemoFlow {
  const top = approval('top', '总经理审批', [{ kind: 'role', roleId: managementRole }], {
    afterHours: 16,
    act: 'remind',
  });
  return {
    paper: 'stage_move',
    name: '大额赢单确认',
    applies: {
      match: 'all',
      comparisons: [
        { fact: 'to_stage', op: 'is', value: won },
        { fact: 'amount', op: 'at_least', value: String(largeAmount) },
      ],
    },
    design: flowOf([
      approval('superior', '直属上级审批', [superior], { afterHours: 8, act: 'hand_up' }),
      byAmount('amount', String(hugeAmount), '7 万元及以上', [top]),
      { kind: 'copy', id: 'copy', name: '抄送销售运营', people: [{ kind: 'person', userId: operations }] },
    ]),
  };
}

function negotiating({ operations, negotiation }: People): DemoFlow {
  return {
    paper: 'stage_move',
    name: '大额商机进入谈判',
    applies: {
      match: 'all',
      comparisons: [
        { fact: 'to_stage', op: 'is', value: negotiation },
        { fact: 'amount', op: 'at_least', value: String(largeAmount) },
      ],
    },
    design: flowOf([
      approval('review', '上级与运营会签', [superior, { kind: 'person', userId: operations }], {
        afterHours: 16,
        act: 'remind',
      }),
    ]),
  };
}

function discounts({ operations, managementRole }: People): DemoFlow {
  return {
    paper: 'quote',
    name: '折扣与底价审批',
    applies: {
      match: 'any',
      comparisons: [
        { fact: 'discount_rate', op: 'above', value: 1500 },
        { fact: 'below_floor', op: 'is', value: 'yes' },
      ],
    },
    design: flowOf([
      approval('superior', '直属上级审批', [superior], { afterHours: 8, act: 'remind' }),
      byAmount('discount_rate', 2500, '折扣 25% 及以上', [
        approval('top', '总经理审批', [{ kind: 'role', roleId: managementRole }], null),
      ]),
      { kind: 'copy', id: 'copy', name: '抄送销售运营', people: [{ kind: 'person', userId: operations }] },
    ]),
  };
}

function contracts({ operations, managementRole }: People): DemoFlow {
  return {
    paper: 'contract',
    name: '合同审批',
    applies: {
      match: 'any',
      comparisons: [
        { fact: 'amount', op: 'at_least', value: '15000000' },
        { fact: 'special_terms', op: 'is', value: '是' },
        { fact: 'payment_days', op: 'above', value: 90 },
      ],
    },
    design: flowOf([
      approval('superior', '部门负责人审批', [{ kind: 'department_head', level: 1 }], {
        afterHours: 8,
        act: 'remind',
      }),
      approval('terms', '商务复核', [{ kind: 'person', userId: operations }], null),
      byAmount('amount', '20000000', '20 万元及以上', [
        approval('top', '总经理审批', [{ kind: 'role', roleId: managementRole }], {
          afterHours: 24,
          act: 'remind',
        }),
      ]),
    ]),
  };
}

function byAmount(fact: string, value: string | number, name: string, steps: FlowStep[]): FlowStep {
  const when: Condition = { match: 'all', comparisons: [{ fact, op: 'at_least', value }] };
  return {
    kind: 'branch',
    id: `by-${fact}`,
    name: '按金额分支',
    arms: [{ id: `large-${fact}`, name, when, steps }],
    otherwise: [],
  };
}
