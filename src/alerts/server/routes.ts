import type { UseCases } from '../../platform/server/index.ts';
import type { alertContract } from '../model/contract.ts';
import type { watchContract } from '../model/watch/watch-contract.ts';
import { readAlertRules, saveAlertRules } from './alert-rules.ts';
import { getAlert, listAlerts } from './watch/alert-queries.ts';
import { acknowledgeAlert, snoozeAlert } from './watch/answer-alert.ts';
import type { WatchParts } from './watch/parts.ts';
import { previewWatch } from './watch/preview-watch.ts';
import { replayWatch } from './watch/replay-watch.ts';
import { changeWatch, createWatch, pauseWatch, removeWatch } from './watch/save-watch.ts';
import { listWatchFlows } from './watch/watch-flows.ts';
import { listWatches, readWatch } from './watch/watch-queries.ts';

export const alertUseCases: UseCases<typeof alertContract> = {
  readAlertRules: (work) => readAlertRules(work),
  saveAlertRules: (work, { body }) => saveAlertRules(work, body.rules, body.version),
};

export const watchUseCases = (parts: WatchParts): UseCases<typeof watchContract> => ({
  listWatches: (work) => listWatches(work),
  createWatch: (work, { body }) => createWatch(work, parts, body),
  readWatch: (work, { params }) => readWatch(work, parts, params.id),
  changeWatch: (work, { params, version, body }) => changeWatch(work, parts, params.id, version!, body),
  pauseWatch: (work, { params, body }) => pauseWatch(work, params.id, body.paused),
  removeWatch: (work, { params }) => removeWatch(work, params.id),
  listWatchFlows: (work, { query }) => listWatchFlows(work, query),
  replayWatch: (work, { body }) => replayWatch(work, parts, body.definition),
  previewWatch: (work, { body }) => previewWatch(work, parts, body.definition),
  listAlerts: (work, { query }) => listAlerts(work, query.state === 'open'),
  readAlert: (work, { params }) => getAlert(work, params.id),
  acknowledgeAlert: (work, { params }) => acknowledgeAlert(work, params.id),
  snoozeAlert: (work, { params, body }) => snoozeAlert(work, params.id, new Date(body.until)),
});
