/** What the stages of the demo's sales ask for: most only observed, some reminded of, two enforced. */
import { newId } from '../../../src/platform/model/identifier.ts';
import type {
  ChecklistItem,
  ProcessMode,
  Requirement,
  StageProcess,
  TransitionRule,
} from '../../../src/deals/model/process/stage-process.ts';

const field = (name: string, mode: ProcessMode): Requirement => ({
  id: newId(),
  mode,
  kind: 'field',
  object: 'deal',
  field: name,
});
const contact = (role: 'decision_maker' | 'evaluator' | null, atLeast = 1): Requirement => ({
  id: newId(),
  mode: 'observe',
  kind: 'contact',
  role,
  atLeast,
});
const activity = (kind: 'any' | 'visit', atLeast = 1): Requirement => ({
  id: newId(),
  mode: 'observe',
  kind: 'activity',
  activity: kind,
  atLeast,
});
const item = (text: string, textEn: string, required: ProcessMode | null = null): ChecklistItem => ({
  id: newId(),
  text,
  textEn,
  required,
});
const noBack = (): TransitionRule => ({ id: newId(), mode: 'observe', kind: 'no_back' });
const wonBy = (by: 'owner' | 'superior', mode: ProcessMode): TransitionRule => ({
  id: newId(),
  mode,
  kind: 'close',
  outcome: 'won',
  by,
});
/** The move waits for the answer of the flow for stage moves that applies to it. */
const approved = (mode: ProcessMode): Requirement => ({ id: newId(), mode, kind: 'approval' });
const nothing: StageProcess = { entry: [], checklist: [], exit: [], transitions: [] };

/** By the key of the stage; made anew for each company. */
export function stageProcesses(): Readonly<Record<string, StageProcess>> {
  return {
    'stage:sales-talk': {
      ...nothing,
      checklist: [
        item('问清现在怎么做、痛在哪里', 'How they do it today, and what hurts'),
        item('弄清谁拍板、谁使用', 'Who decides, who uses it', 'observe'),
        item('约好下次沟通的时间', 'The next talk is agreed'),
      ],
      exit: [activity('any')],
    },
    'stage:sales-need': {
      ...nothing,
      entry: [field('account', 'remind')],
      checklist: [
        item('需求说明书客户已书面确认', 'Needs confirmed in writing', 'observe'),
        item('预算范围和采购时间已问清', 'Budget and time of purchase are known', 'observe'),
        item('看过现场或样品', 'Site or samples seen'),
      ],
      exit: [contact('decision_maker'), activity('visit')],
    },
    'stage:sales-quote': {
      advancedBy: ['quote_sent'],
      ...nothing,
      entry: [field('amount', 'remind'), field('expected_close_on', 'observe')],
      checklist: [
        item('技术方案经对方评估人认可', 'The evaluator accepted the proposal', 'observe'),
        item('报价单已发出并电话确认收到', 'Quote sent, and received', 'observe'),
        item('问过竞争对手的方案和价格', 'Asked what competitors offer'),
      ],
      exit: [contact('evaluator')],
    },
    'stage:sales-negotiation': {
      advancedBy: ['quote_accepted'],
      entry: [field('amount', 'enforce'), contact(null, 2)],
      checklist: [
        item('付款方式和交期谈定', 'Terms of payment and delivery agreed', 'observe'),
        item('合同草稿双方法务看过', 'Both sides’ lawyers have read the draft'),
      ],
      exit: [],
      transitions: [wonBy('owner', 'remind'), noBack()],
    },
    'stage:sales-won': { ...nothing, entry: [field('product', 'observe')] },
    'stage:sales-lost': { ...nothing, entry: [activity('any')] },
    'stage:renewal-contract': { ...nothing, entry: [approved('enforce')] },
  };
}
