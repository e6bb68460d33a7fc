import type { SubjectDirectory } from '../../activities/server/index.ts';
import type { UseCases } from '../../platform/server/index.ts';
import type { actionItemContract } from '../model/action-item/contract.ts';
import { addActionItem, changeActionItem, endActionItem } from './action-item/action-items.ts';
import { listActionItems, readActionItem } from './action-item/item-queries.ts';
import { effectSoFar } from './action-item/measure-items.ts';
import type { Measuring } from './measuring.ts';

export function actionItemUseCases(
  measuring: Measuring,
  subjects: SubjectDirectory,
): UseCases<typeof actionItemContract> {
  return {
    listActionItems: (work, { query }) => listActionItems(work, query),
    getActionItem: (work, { params }) => readActionItem(work, params.id),
    addActionItem: (work, { body }) => addActionItem({ measuring, subjects }, work, body),
    changeActionItem: (work, { params, version, body }) => changeActionItem(work, params.id, version!, body),
    endActionItem: (work, { params, body }) => endActionItem(work, params.id, body),
    effectSoFar: (work, { params }) => effectSoFar(measuring, work, params.id),
  };
}
