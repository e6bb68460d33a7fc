import type { EndpointCall } from '../../../platform/model/contract.ts';
import { pieceOrders, type playbookContract } from '../../model/contract.ts';
import { families, pieceScopes } from '../../model/piece.ts';

/** What the address says of the library: what is looked for and in which order. */
export type LibraryQuery = NonNullable<EndpointCall<typeof playbookContract.listPieces>['query']>;

function among<T extends string>(all: readonly T[], told: unknown): T | undefined {
  return all.find((one) => one === told);
}

function words(told: unknown): string | undefined {
  return typeof told === 'string' && told !== '' ? told : undefined;
}

export function readLibraryAddress(query: Record<string, unknown>): LibraryQuery {
  return {
    text: words(query['text']),
    family: among(families, query['family']),
    scope: among(pieceScopes, query['scope']),
    tag: words(query['tag']),
    stageId: words(query['stage']),
    state: query['state'] === 'archived' ? 'archived' : 'live',
    order: among(pieceOrders, query['order']) ?? 'used',
  };
}

/** Is anything narrowed but the order? */
export function isNarrowed({ text, family, scope, tag, stageId, state }: LibraryQuery): boolean {
  return [text, family, scope, tag, stageId].some((one) => one !== undefined) || state === 'archived';
}
