/** What automations are handed by the product: the kinds of record, and what notes and tasks can be about. */
import type { SubjectDirectory } from '../../activities/server/index.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { RecordKind } from '../../records/server/index.ts';

export type AutomationParts = { kinds: readonly RecordKind[]; subjects: SubjectDirectory };
/** What it takes to look at a rule, and to do nothing. */
export type Kinds = Pick<AutomationParts, 'kinds'>;

export function kindOf({ kinds }: Kinds, object: string): RecordKind {
  return kinds.find((kind) => kind.object === object) ?? refuse(refusals.notFound);
}
