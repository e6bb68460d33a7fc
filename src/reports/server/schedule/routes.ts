import type { UseCases } from '../../../platform/server/index.ts';
import type { scheduleContract } from '../../model/schedule/schedule-contract.ts';
import { readOutsideRules, saveOutsideRules } from './outside-rules.ts';
import { changeSchedule, createSchedule, pauseSchedule, removeSchedule, sendNow } from './save-schedule.ts';
import { listDeliveries, listSchedules, sentFile } from './schedule-queries.ts';

export const scheduleUseCases: UseCases<typeof scheduleContract> = {
  listSchedules: (work, { params }) => listSchedules(work, params.id),
  createSchedule: (work, { params, body }) => createSchedule(work, params.id, body.definition),
  changeSchedule: (work, { params, version, body }) => changeSchedule(work, params.id, version!, body),
  pauseSchedule: (work, { params, body }) => pauseSchedule(work, params.id, body.paused),
  removeSchedule: (work, { params }) => removeSchedule(work, params.id),
  sendNow: (work, { params }) => sendNow(work, params.id),
  listDeliveries: (work, { params }) => listDeliveries(work, params.id),
  sentFile: (work, { params }) => sentFile(work, params.id, params.place),
  readOutside: (work) => readOutsideRules(work),
  saveOutside: (work, { body }) => saveOutsideRules(work, body.rules, body.version),
};
