import type { WireRecord } from '../../../records/model/record-contract.ts';

/** The segment of a price book as its record tells it. */
export function segmentOfBook(record: WireRecord) {
  return {
    segmentField: (record['segment_field'] as string | null | undefined) ?? null,
    segmentValue: (record['segment_value'] as string | null | undefined) ?? null,
  };
}
