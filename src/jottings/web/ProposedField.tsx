import type { KeyboardEvent, ReactNode } from 'react';
import { Badge, Checkbox, useText } from '../../platform/web/index.ts';
import { trusted } from './jotting-fields.ts';
import { jottingTexts } from './texts.ts';

type Props = {
  name: string;
  isKept: boolean;
  onKeep: (isKept: boolean) => void;
  /** The piece of text it comes from, and how sure that is; null: the person's own. */
  said: { words: string | null; sureness: number } | null;
  children?: ReactNode;
};

/** One proposal: kept or not by Space or Enter, changed beside it, with the words it comes from below. */
export function ProposedField({ name, isKept, onKeep, said, children }: Props) {
  const t = useText(jottingTexts);
  const toggle = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onKeep(!isKept);
  };
  return (
    <div className="flex flex-col gap-1.5 border-t border-line py-2.5">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span onKeyDown={toggle} role="presentation" className="min-w-0 font-medium">
          <Checkbox label={name} value={isKept} onChange={onKeep} />
        </span>
        {said && said.sureness < trusted && <Badge tone="warn">{t('unsure')}</Badge>}
        {said?.words && (
          <span className="min-w-0 truncate text-xs text-faint">
            {t('from')}
            <mark className="rounded-sm bg-accent-soft px-0.5 text-accent">{said.words}</mark>
          </span>
        )}
      </div>
      {children && isKept && <div className="flex flex-wrap items-end gap-2 pl-6">{children}</div>}
    </div>
  );
}
