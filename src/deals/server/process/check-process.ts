import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { Pipeline, StageDraft } from '../../model/pipeline.ts';
import { processRefusals } from '../../model/process/refusals.ts';
import {
  fieldsAskedBy,
  isEmptyProcess,
  withStages,
  type StageProcess,
} from '../../model/process/stage-process.ts';
import { processFields } from './evidence.ts';

/**
 * The process that each drawn stage is kept with; null where it asks for nothing. What is left out of a drawing stays as
 * the version before had it, its removed stages replaced by those that stand in for them. Refuses fields that nobody can
 * fill, and transitions to stages that are not drawn.
 */
export async function processesOf(
  work: Work,
  drafts: readonly StageDraft[],
  before?: Pipeline,
  mapping: Readonly<Record<string, string>> = {},
): Promise<(StageProcess | null)[]> {
  const drawn = new Set(drafts.flatMap(({ id }) => id ?? []));
  const standIn = (id: string) => [id, mapping[id]].find((one) => one && drawn.has(one)) ?? null;
  const processes = drafts.map((draft) => {
    const kept = before?.stages.find(({ id }) => id === draft.id)?.process ?? null;
    const process = draft.process === undefined ? kept && withStages(kept, standIn) : draft.process;
    return process && !isEmptyProcess(process) ? process : null;
  });
  const asking = processes.filter((process) => process !== null);
  if (asking.some((process) => namesOtherStages(process, drawn))) refuse(processRefusals.stageUnknown);
  await requireFields(work, asking);
  return processes;
}

function namesOtherStages({ transitions }: StageProcess, drawn: ReadonlySet<string>): boolean {
  return transitions.some((one) => one.kind === 'no_skip' && one.except.some((id) => !drawn.has(id)));
}

async function requireFields(work: Work, processes: readonly StageProcess[]): Promise<void> {
  const asked = processes.flatMap(fieldsAskedBy);
  if (asked.length === 0) return;
  const fields = await processFields(work);
  const unknown = asked.find(
    ({ object, field }) => !fields[object].some((one) => one.id === field && !one.readOnly),
  );
  if (unknown) refuse(processRefusals.fieldUnknown, { field: unknown.field });
}
