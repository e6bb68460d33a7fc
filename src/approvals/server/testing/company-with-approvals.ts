/** A company in whose papers, purchase slips kept in memory, are approved. */
import { appForTests } from '../../../identity/server/testing/app-for-tests.ts';
import { newOrganisation } from '../../../identity/server/testing/organisation-for-tests.ts';
import { newId } from '../../../platform/model/identifier.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { approvalContract } from '../../model/contract.ts';
import { approvalDeputyContract } from '../../model/deputies/deputy-contract.ts';
import { approvalFlowContract } from '../../model/flow/flow-contract.ts';
import type { Condition } from '../../model/flow/condition.ts';
import type { ApproveStep, FlowDesign, FlowStep } from '../../model/flow/flow.ts';
import { flowOf, step } from '../../model/testing/flows.ts';
import {
  approvalDeputyUseCases,
  approvalFlowUseCases,
  approvalUseCases,
  submitPaper,
  type PaperKind,
} from '../index.ts';

type Slip = { title: string; amount: string; discount: string; ownerId: string | null; outcomes: string[] };

export async function companyWithApprovals() {
  const company = await peopleInLine();
  const slips = new Map<string, Slip>();
  const kinds = { slip: slipKind(slips) };
  const { clientOf, stranger } = await appForTests(company, {
    contract: { ...approvalContract, ...approvalFlowContract, ...approvalDeputyContract },
    useCases: { ...approvalUseCases(kinds), ...approvalFlowUseCases(kinds), ...approvalDeputyUseCases },
  });
  const adminClient = await clientOf(company.admin);
  return {
    ...company,
    kinds,
    slips,
    adminClient,
    clientOf,
    stranger,
    addSlip: (who: Principal, told: Partial<Slip> = {}) => {
      const id = newId();
      slips.set(id, { ...usualSlip, ownerId: who.userId, outcomes: [], ...told });
      return id;
    },
    submit: (who: Principal, slipId: string) =>
      company.as(who, (work) => submitPaper(work, kinds.slip, slipId)),
    addFlow: (steps: readonly FlowStep[], { applies = null, name = '采购审批', ...design }: FlowTold = {}) =>
      adminClient(approvalFlowContract.createFlow, {
        body: { paper: 'slip', name, isOn: true, applies, design: flowOf(steps, design) },
      }),
  };
}

const usualSlip = { title: '采购单', amount: '5000000', discount: '1000' };
type FlowTold = Partial<FlowDesign> & { applies?: Condition | null; name?: string };

/** 李 and 吴 report to 梅, who reports to 赵. */
async function peopleInLine() {
  const organisation = await newOrganisation();
  const east = await organisation.addTeam('华东');
  const people = {
    li: await organisation.addPerson({ name: '李', team: east }),
    mei: await organisation.addPerson({ name: '梅', role: 'manager', team: east }),
    zhao: await organisation.addPerson({ name: '赵', role: 'management' }),
    wu: await organisation.addPerson({ name: '吴', team: east }),
  };
  const lead = (teamId: string, userId: string) =>
    organisation.as(organisation.system, ({ db }) =>
      db
        .updateTable('team')
        .set({ manager_id: userId })
        .where('tenant_id', '=', organisation.orgId)
        .where('id', '=', teamId)
        .execute(),
    );
  await lead(east, people.mei.userId);
  await lead(organisation.topTeamId, people.zhao.userId);
  return { ...organisation, ...people };
}

/** The submitter's superior, then the one above. */
export function twoSuperiors(told: Partial<ApproveStep> = {}): FlowStep[] {
  return [
    step('first', [{ kind: 'superior', level: 1 }], { name: '直属上级', ...told }),
    step('second', [{ kind: 'superior', level: 2 }], { name: '上级的上级' }),
  ];
}

function slipKind(slips: Map<string, Slip>): PaperKind {
  const slipOf = (id: string) => slips.get(id) ?? refuse(refusals.notFound);
  return {
    paper: 'slip',
    label: { zh: '采购单', en: 'Purchase slip' },
    facts: [
      { id: 'amount', label: { zh: '金额', en: 'Amount' }, kind: 'money' },
      { id: 'discount', label: { zh: '折扣', en: 'Discount' }, kind: 'percent' },
    ],
    fields: [
      { id: 'amount', label: { zh: '金额', en: 'Amount' }, isEditable: false },
      { id: 'discount', label: { zh: '折扣', en: 'Discount' }, isEditable: true },
    ],
    read: async (_, id) => {
      const { title, amount, discount } = slipOf(id);
      return {
        title,
        facts: { amount, discount: Number(discount) },
        lines: [
          { field: 'amount', label: { zh: '金额', en: 'Amount' }, kind: 'money', value: amount },
          { field: 'discount', label: { zh: '折扣', en: 'Discount' }, kind: 'percent', value: discount },
        ],
      };
    },
    requireVisible: async ({ principal }, id) => {
      if (slipOf(id).ownerId !== principal.userId) refuse(refusals.notFound);
    },
    settle: async (_, id, outcome) => void slipOf(id).outcomes.push(outcome),
    change: async (_, id, values) =>
      void slips.set(id, { ...slipOf(id), discount: values['discount'] ?? '0' }),
  };
}
