import { Explained, useLabel, useText } from '../../../platform/web/index.ts';
import type { Portrait } from '../../model/portrait/contract.ts';
import { healthDefinitions } from '../../model/portrait/health.ts';
import { portraitTexts } from './texts.ts';

const most = 5;

/** The parts of a health score, what costs most first, each with its definition and what it rests on. */
export function HealthLines({ health }: Pick<Portrait, 'health'>) {
  const t = useText(portraitTexts);
  const label = useLabel();
  const known = health.lines
    .filter(({ value }) => value !== null)
    .toSorted((a, b) => b.weight * (1 - b.value!) - a.weight * (1 - a.value!));
  const unknown = health.lines.filter(({ value }) => value === null);
  const nameOf = (part: (typeof health.lines)[number]['part']) => label(healthDefinitions[part].name);
  return (
    <div className="flex flex-col gap-3">
      <p className="text-xs text-faint">{t('healthWhat')}</p>
      <ul className="flex flex-col gap-2.5">
        {known.slice(0, most).map(({ part, weight, value, evidence }) => (
          <li key={part} className="flex flex-col gap-0.5 text-sm">
            <span className="flex items-baseline justify-between gap-2">
              <Explained
                text={label(healthDefinitions[part].definition)}
                className="cursor-help rounded-sm underline decoration-field decoration-dotted underline-offset-4"
              >
                {nameOf(part)}
              </Explained>
              <span className="figures">
                {Math.round(value! * 100)}
                <span className="pl-2 text-xs text-faint">{t('weight', { weight })}</span>
              </span>
            </span>
            <span aria-hidden className="block h-1 overflow-hidden rounded-full bg-sunken">
              <span
                className={`block h-full ${value! >= 0.75 ? 'bg-good' : value! >= 0.5 ? 'bg-warn' : 'bg-bad'}`}
                style={{ width: `${Math.max(2, value! * 100)}%` }}
              />
            </span>
            <span className="text-xs text-soft">{evidence && label(evidence)}</span>
          </li>
        ))}
      </ul>
      {unknown.length > 0 && (
        <p className="text-xs text-faint">
          {t('notCounted', {
            parts: unknown.map(({ part, missing }) => t(missing!, { part: nameOf(part) })).join('、'),
          })}
        </p>
      )}
    </div>
  );
}
