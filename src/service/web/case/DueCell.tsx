import { RelativeTime } from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { SlaMark } from './SlaMark.tsx';

/** What a case owes next and by when, beside how that stands. */
export function DueCell(record: WireRecord) {
  const dueAt = record['due_at'];
  return (
    <span className="inline-flex items-center gap-2">
      <SlaMark record={record} />
      {typeof dueAt === 'string' && (
        <span className="text-faint">
          <RelativeTime at={dueAt} />
        </span>
      )}
    </span>
  );
}
