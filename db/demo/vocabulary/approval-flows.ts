/** The demo company's flows for moves of large deals: who looks at them before they go into negotiation, and before they are won. */
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

type People = {
  operations: string;
  managementRole: string;
  negotiation: string;
  won: string;
  renewalContract: string;
};

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
  return [winning(people), negotiating(people), renewing(people), alerting];
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
      byAmount(String(hugeAmount), '7 万元及以上', [top]),
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

/** A renewal goes to its contract with the word of the superior, whatever its amount. */
function renewing({ renewalContract }: People): DemoFlow {
  return {
    paper: 'stage_move',
    name: '续约进入合同',
    applies: {
      match: 'all',
      comparisons: [{ fact: 'to_stage', op: 'is', value: renewalContract }],
    },
    design: flowOf([approval('superior', '直属上级审批', [superior], { afterHours: 8, act: 'hand_up' })]),
  };
}

/** What becomes of a deal that a watch raises is for the superior of whoever watches. */
const alerting: DemoFlow = {
  paper: 'alert',
  name: '商机预警处置',
  applies: { match: 'all', comparisons: [{ fact: 'object', op: 'is', value: 'deal' }] },
  design: flowOf([approval('superior', '直属上级审批', [superior], { afterHours: 8, act: 'hand_up' })]),
};

/** Customers change territories only with the general manager's word. */
export function territoryFlow(managementRole: string): DemoFlow {
  return {
    paper: 'hand_over',
    name: '区域调整交接',
    applies: { match: 'all', comparisons: [{ fact: 'reason', op: 'is', value: 'territory' }] },
    design: flowOf([
      approval('top', '总经理审批', [{ kind: 'role', roleId: managementRole }], {
        afterHours: 16,
        act: 'remind',
      }),
    ]),
  };
}

function byAmount(value: string, name: string, steps: FlowStep[]): FlowStep {
  const when: Condition = { match: 'all', comparisons: [{ fact: 'amount', op: 'at_least', value }] };
  return {
    kind: 'branch',
    id: 'size',
    name: '按金额分支',
    arms: [{ id: 'huge', name, when, steps }],
    otherwise: [],
  };
}
