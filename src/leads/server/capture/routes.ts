import type { UseCases } from '../../../platform/server/index.ts';
import type { captureContract, captureSourceContract } from '../../model/capture/contract.ts';
import { readLeadText } from '../../model/capture/read-text/read-lead-text.ts';
import { countCaptures, listCaptures, showCapture } from './capture-log.ts';
import { listSources } from './list-sources.ts';
import { repairCapture } from './repair-capture.ts';
import {
  archiveSource,
  changeSource,
  createSource,
  renewKey,
  switchSource,
  type Installed,
} from './save-source.ts';
import { takeByHand } from './take-by-hand.ts';
import { tryPayload } from './try-payload.ts';

export const captureUseCases: UseCases<typeof captureContract> = {
  take: (work, { body }) => takeByHand(work, body),
  readText: async ({ principal }, { body }) => ({ proposals: readLeadText(body.text, [principal.name]) }),
  list: (work, { query }) => listCaptures(work, query),
  count: (work, { query }) => countCaptures(work, query),
  get: (work, { params }) => showCapture(work, params.id),
  repair: (work, { params, body }) => repairCapture(work, params.id, body.texts),
};

export function captureSourceUseCases(installed: Installed): UseCases<typeof captureSourceContract> {
  const { baseUrl } = installed;
  return {
    listSources: async (work) => ({ items: await listSources(work, baseUrl()) }),
    createSource: (work, { body }) => createSource(work, body, installed),
    changeSource: (work, { params, body, version }) =>
      changeSource(work, params.id, body, version, baseUrl()),
    switchSource: (work, { params, body }) => switchSource(work, params.id, body.isOn, baseUrl()),
    archiveSource: (work, { params }) => archiveSource(work, params.id),
    renewKey: (work, { params }) => renewKey(work, params.id, installed),
    tryPayload: (work, { params, body }) => tryPayload(work, params.id, body.text, body.mapping),
  };
}
