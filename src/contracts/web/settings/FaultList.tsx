import { useLabel, useText } from '../../../platform/web/index.ts';
import { faultWords, type Fault } from '../../model/template/check-template.ts';
import { templateTexts } from './texts.ts';

/** What is wrong with a template, each with what was probably meant. */
export function FaultList({ faults }: { faults: readonly Fault[] }) {
  const t = useText(templateTexts);
  const label = useLabel();
  if (faults.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 text-sm text-bad">
      {faults.map(({ code, name, hint }) => (
        <li key={`${code} ${name}`}>
          {label(faultWords[code], { name })}
          {hint !== null && ` · ${t(code === 'outside_block' ? 'belongsIn' : 'didYouMean', { hint })}`}
        </li>
      ))}
    </ul>
  );
}
