import { z } from 'zod';
import { idSchema } from '../../platform/model/identifier.ts';
import type { JobKind, UseCases } from '../../platform/server/index.ts';
import type { sourceContract } from '../model/contract.ts';
import { lookAtSource } from './look-at-source.ts';
import { chooseMatch, listMatches } from './matches.ts';
import type { SourceParts } from './open-source.ts';
import { refreshSource } from './refresh-source.ts';
import { firstRows, getSource, listSources } from './source-queries.ts';
import { addSource, askForLook, askForRefresh, changeSource, type SourceKeeping } from './write-source.ts';

/** Sources as sales operations keep them; secrets are sealed with the installation's key. */
export function sourceUseCases(keeping: SourceKeeping): UseCases<typeof sourceContract> {
  return {
    listSources: (work) => listSources(work),
    addSource: (work, { body }) => addSource(work, keeping, body),
    readSource: (work, { params }) => getSource(work, params.id),
    changeSource: (work, { params, body, version }) =>
      changeSource(work, keeping, { id: params.id, version: version! }, body),
    lookAtSource: async (work, { params }) => ({ jobId: await askForLook(work, params.id) }),
    refreshSource: async (work, { params }) => ({ jobId: await askForRefresh(work, params.id) }),
    firstRows: (work, { params }) => firstRows(work, params.id),
    listMatches: (work, { params }) => listMatches(work, params.id),
    chooseMatch: (work, { params, body }) => chooseMatch(work, params.id, body),
  };
}

const input = z.object({ sourceId: idSchema });

/** Looks and refreshes that somebody asked for. */
export function sourceJobs(parts: SourceParts): JobKind[] {
  return [
    {
      kind: 'look-at-outside-source',
      run: async ({ principal, input: told }) => ({
        ...(await lookAtSource(parts, principal.tenantId, input.parse(told).sourceId)),
      }),
    },
    {
      kind: 'refresh-outside-source',
      run: async ({ principal, input: told }) => ({
        ...(await refreshSource(parts, principal.tenantId, input.parse(told).sourceId)),
      }),
    },
  ];
}
