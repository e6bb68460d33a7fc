import { useText } from '../../../platform/web/index.ts';
import type { ApproverRule, FlowStep } from '../../model/flow/flow.ts';
import { flowTexts } from './texts.ts';
import { useNamesOf } from './use-names-of.ts';

/** Says who is asked by a rule, and by a step. */
export function useStepWords(): {
  ofRule: (rule: ApproverRule) => string;
  ofStep: (step: FlowStep) => string;
} {
  const t = useText(flowTexts);
  const nameOf = useNamesOf();
  const named = (id: string) => (id ? nameOf(id) : t('chooseFirst'));
  const ofRule = (rule: ApproverRule): string => {
    if (rule.kind === 'person') return named(rule.userId);
    if (rule.kind === 'role') return named(rule.roleId);
    if (rule.kind === 'superior') return t('superiorOf', { level: rule.level });
    if (rule.kind === 'superiors') return t('superiorsTo', { level: rule.upTo });
    return rule.kind === 'department_head'
      ? t('headOf', { level: rule.level })
      : t('headsTo', { level: rule.upTo });
  };
  const ofStep = (step: FlowStep): string => {
    if (step.kind === 'branch') return '';
    if (step.kind === 'copy') return step.people.map(ofRule).join('、');
    const people = step.approvers.map(ofRule).join('、');
    return step.approvers.length > 1 ? `${people} · ${t(`mode_${step.mode}`)}` : people;
  };
  return { ofRule, ofStep };
}
