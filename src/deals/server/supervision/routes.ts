import type { UseCases } from '../../../platform/server/index.ts';
import type { supervisionContract } from '../../model/supervision/contract.ts';
import { clockEffects } from './clock-effects.ts';
import { progressBoard } from './progress-board.ts';
import { acknowledge, listSupervision, superviseDeal } from './supervision-notes.ts';

export const supervisionUseCases: UseCases<typeof supervisionContract> = {
  progressBoard: (work, { query }) => progressBoard(work, query),
  superviseDeal: (work, { params, body }) => superviseDeal(work, params.id, body.body),
  listSupervision: (work, { params }) => listSupervision(work, params.id),
  acknowledge: (work, { params, body }) => acknowledge(work, params.id, body.reply),
  clockEffects: (work, { query }) => clockEffects(work, query.days),
};
