import type { Condition } from '../../../../records/model/filter.ts';
import { Conditions, type OpenField } from '../../../../records/web/index.ts';

type Props = {
  label?: string;
  hint?: string;
  fields: readonly OpenField[];
  conditions: readonly Condition[];
  onChange: (conditions: readonly Condition[]) => void;
};

/** Which leads are meant: the conditions of a list, in a form. */
export function SegmentField({ label, hint, fields, conditions, onChange }: Props) {
  return (
    <div role="group" aria-label={label ?? hint} className="flex flex-col gap-1">
      {label && <span className="text-sm">{label}</span>}
      <span className="flex flex-wrap items-center gap-1.5">
        <Conditions fields={fields} conditions={conditions} onChange={onChange} />
      </span>
      {hint && <span className="text-xs text-faint">{hint}</span>}
    </div>
  );
}
