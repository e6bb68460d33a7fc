import type { UseCases } from '../../../platform/server/index.ts';
import type { callContract, phoneSystemContract } from '../../model/calls/contract.ts';
import { findByNumber } from './find-by-number.ts';
import { logCall } from './log-call.ts';
import type { CallParts } from './parts.ts';
import {
  archiveSystem,
  changeSystem,
  createSystem,
  listSystems,
  renewSystemKey,
  type Installed,
} from './phone-systems.ts';
import { assignCall, dropCall, listWaiting, takeBackCall } from './waiting-calls.ts';

export function callUseCases(parts: CallParts): UseCases<typeof callContract> {
  return {
    logCall: (work, { body }) => logCall(parts, work, body),
    matchNumber: async (work, { query }) => ({
      items: await findByNumber(work, parts.phoneKinds, query.number),
    }),
    listWaiting: (work, { query }) => listWaiting(parts, work, query),
    assignCall: (work, { params, body }) => assignCall(parts, work, params.id, body),
    dropCall: (work, { params }) => dropCall(work, params.id),
    takeBackCall: (work, { params }) => takeBackCall(work, params.id),
  };
}

export function phoneSystemUseCases(installed: Installed): UseCases<typeof phoneSystemContract> {
  return {
    listSystems: async (work) => ({ items: await listSystems(work) }),
    createSystem: (work, { body }) => createSystem(work, body, installed),
    changeSystem: (work, { params, body, version }) => changeSystem(work, params.id, version!, body),
    renewKey: (work, { params }) => renewSystemKey(work, params.id, installed),
    archiveSystem: (work, { params }) => archiveSystem(work, params.id),
  };
}
