/** What a viewer does with records of a list on a report: as he would on their own pages, and as far as he may there. */
import type { SubjectDirectory } from '../../../activities/server/index.ts';
import { isAutomated } from '../../../automation/model/definition.ts';
import { act, requireActions } from '../../../automation/server/index.ts';
import { readWorkingHours } from '../../../identity/server/index.ts';
import type { Condition } from '../../../insights/model/question.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { UseCases, Work } from '../../../platform/server/index.ts';
import { writeFilter } from '../../../records/model/filter.ts';
import type { BulkAnswer, WireRecord } from '../../../records/model/record-contract.ts';
import { listRecords, oneByOne, openKind } from '../../../records/server/index.ts';
import { conditionsOfList } from '../../model/blocks/records.ts';
import type { WireReport } from '../../model/contract.ts';
import type { ActedOn, listActionContract } from '../../model/list-actions/action-contract.ts';
import { stepsFor } from '../../model/list-actions/list-action.ts';
import { reportRefusals } from '../../model/refusals.ts';
import { chosenFor } from '../../model/params/choose.ts';
import { chosenBy } from '../chosen-by.ts';
import { kindOf, listedKinds } from '../record-kinds.ts';
import { getReport } from '../report-queries.ts';

/** `subjects`: what tasks and notes can be about. */
export function listActionUseCases(subjects: SubjectDirectory): UseCases<typeof listActionContract> {
  return { actOnRecords: (work, { params, body }) => actOnRecords(work, subjects, params.id, body) };
}

/**
 * Does an action of a list with the records that the list shows the asker, one after the other. Refuses as a whole an action
 * that the report does not offer, one for which he lacks rights, and one that asks for a person and is told none; each record
 * by itself that the list no longer shows, that changed since he saw it, or whose own rules say no.
 */
async function actOnRecords(
  work: Work,
  subjects: SubjectDirectory,
  id: string,
  asked: ActedOn,
): Promise<BulkAnswer> {
  const report = await getReport(work, id);
  const { list, object, action } = offeredOf(report, asked);
  if (action.asksPerson && asked.personId === null) refuse(reportRefusals.personMissing);
  const steps = stepsFor(action, asked.personId);
  const parts = { kinds: listedKinds, subjects };
  await requireActions(work, parts, object, steps);
  const listed = await listedFor(work, report, list, asked);
  const versions = new Map(asked.records.map(({ id: recordId, version }) => [recordId, version]));
  const names = [...versions.keys()]
    .toSorted()
    .map((recordId) => [recordId, String(listed.get(recordId)?.['name'] ?? '')] as const);
  const hours = await readWorkingHours(work);
  const answer = await oneByOne(work, new Map(names), async (alone, recordId) => {
    const record = listed.get(recordId) ?? refuse(reportRefusals.notListed);
    if (record.version !== versions.get(recordId)) refuse(refusals.staleVersion);
    const acting = {
      parts,
      runId: '',
      rule: { id, name: action.label },
      object,
      recordId,
      initiatorId: work.principal.userId,
      happening: 'report.acted',
      happenedAt: work.now,
      hours,
    };
    for (const step of steps) await act(alone, acting, step);
  });
  noteAct(work, report, action.label, answer);
  return answer;
}

function offeredOf({ document }: WireReport, asked: Pick<ActedOn, 'block' | 'action'>) {
  const block = document.blocks.find(({ id }) => id === asked.block);
  const list = block?.type === 'records' ? block : null;
  const action = list?.list?.actions.find(({ id }) => id === asked.action);
  const object = list?.list?.object ?? '';
  if (!list || !action || !isAutomated(object)) return refuse(reportRefusals.unknownAction);
  return { list, object, action };
}

type ListBlock = ReturnType<typeof offeredOf>['list'];

/** What the list shows the asker now, for the parameters he chose and the values that it follows. */
async function listedFor(
  work: Work,
  { document }: WireReport,
  block: ListBlock,
  { params, followed }: Pick<ActedOn, 'params' | 'followed'>,
): Promise<Map<string, WireRecord>> {
  const list = block.list!;
  const kind = kindOf(list.object) ?? refuse(reportRefusals.unknownAction);
  const chosen = chosenFor(block.id, await chosenBy(work, document, params));
  const narrowings = [
    ...(chosen.narrowings ?? []),
    ...followed.map((condition) => narrowedBy(block, condition)),
  ];
  const { fields } = await openKind(work, kind);
  const filter = writeFilter(conditionsOfList(list, block, { ...chosen, narrowings }, fields));
  const { items } = await listRecords(work, kind, {
    filter,
    limit: block.most,
    ...(list.sort && { sort: list.sort }),
  });
  return new Map(items.map((record) => [record.id, record]));
}

const narrowedBy = ({ id }: ListBlock, condition: Condition) => ({
  blocks: [id],
  to: 'dimension' as const,
  condition,
});

/** The changes themselves stand in the log of each record; here, that they were made from this report. */
function noteAct(work: Work, { id }: WireReport, action: string, { changed, failed }: BulkAnswer): void {
  const told = (to: string | number) => ({ from: null, to });
  work.record({
    type: 'report.acted',
    object: 'report',
    recordId: id,
    changes: { action: told(action), changed: told(changed), refused: told(failed.length) },
  });
}
