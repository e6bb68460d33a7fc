import { Link } from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { HealthMark } from './HealthMark.tsx';
import { usePortrait } from './use-portrait.ts';

/** Beside the name of an account: how it stands, and the way to why. */
export function HealthBesideName({ record }: { record: WireRecord }) {
  const { data } = usePortrait(record.id);
  if (!data || data.health.score === null) return null;
  return (
    <Link href={`/accounts/${record.id}?part=portrait`} look="plain" className="text-sm">
      <HealthMark health={data.health} />
    </Link>
  );
}
