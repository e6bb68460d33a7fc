/** An alert as a paper: what people who are asked to approve what becomes of it are told. */
import type { PaperKindNames } from '../../../approvals/model/paper.ts';
import type { Facts } from '../../../approvals/model/flow/condition.ts';
import type { Label } from '../../../platform/model/label.ts';
import { severities, type Severity, type WatchedObject } from './watch.ts';
import { objectNames } from './watch-words.ts';

export const alertPaperNames: PaperKindNames = {
  paper: 'alert',
  label: { zh: '预警处置', en: 'Handling of an alert' },
  facts: [
    { id: 'object', label: { zh: '记录类型', en: 'Kind of record' }, kind: 'reference' },
    { id: 'severity', label: { zh: '级别', en: 'Severity' }, kind: 'reference' },
  ],
  fields: [
    { id: 'record', label: { zh: '记录', en: 'Record' }, isEditable: false },
    { id: 'watch', label: { zh: '预警规则', en: 'Watch' }, isEditable: false },
    { id: 'why', label: { zh: '触发原因', en: 'Why it fired' }, isEditable: false },
    { id: 'severity', label: { zh: '级别', en: 'Severity' }, isEditable: false },
  ],
};

export const severityNames: Readonly<Record<Severity, Label>> = {
  notice: { zh: '提示', en: 'Notice' },
  warning: { zh: '警告', en: 'Warning' },
  critical: { zh: '紧急', en: 'Critical' },
};

/** What the conditions of flows choose among. */
export const alertPaperChoices = {
  object: Object.entries(objectNames).map(([id, label]) => ({ id, label })),
  severity: severities.map((id) => ({ id, label: severityNames[id] })),
};

/** What flows ask of an alert that such a watch raises. */
export function factsOfAlert(told: { object: WatchedObject; severity: Severity }): Facts {
  return { ...told };
}
