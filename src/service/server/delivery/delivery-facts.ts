import type { StoredRecord } from '../../../records/server/index.ts';

/** What events of a delivery tell others. */
export function deliveryFacts({ values }: StoredRecord): Record<string, unknown> {
  return {
    accountId: values['account'] ?? null,
    dealId: values['deal'] ?? null,
    contractId: values['contract'] ?? null,
    number: values['number'],
    name: values['name'],
  };
}
