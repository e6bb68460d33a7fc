import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton, Select, useLabel, useText } from '../../../../platform/web/index.ts';
import { modeWords } from '../../../model/process/requirement-words.ts';
import { processModes, type ProcessMode } from '../../../model/process/stage-process.ts';
import { panelTexts } from './texts.ts';

type Props<M extends ProcessMode | null> = {
  /** What it asks for, in words: how the rule is heard. */
  name: string;
  mode: M;
  /** Null can be chosen too: not asked for. */
  withNone?: boolean;
  onMode: (mode: M) => void;
  onRemove: () => void;
  isDisabled: boolean;
  /** What the rule would have cost. */
  cost: ReactNode;
  children: ReactNode;
};

const none = 'none';

/** One rule on the drawing board: what it asks for, how strictly, and what that costs. */
export function RuleFrame<M extends ProcessMode | null>({
  name,
  mode,
  withNone = false,
  onMode,
  onRemove,
  isDisabled,
  cost,
  children,
}: Props<M>) {
  const t = useText(panelTexts);
  const label = useLabel();
  const modes = processModes.map((id) => ({ id: id as string, name: label(modeWords[id]) }));
  return (
    <li aria-label={name} className="flex flex-col gap-2 rounded-md border border-line bg-surface p-3">
      <div className="flex flex-wrap items-end gap-2">{children}</div>
      <div className="flex items-end gap-2">
        <Select
          label={t('mode')}
          options={withNone ? [{ id: none, name: t('noMode') }, ...modes] : modes}
          value={mode ?? none}
          onChange={(chosen) => onMode((chosen === none ? null : chosen) as M)}
          isDisabled={isDisabled}
          className="w-32"
        />
        <div className="min-w-0 flex-1 pb-1 text-xs text-faint">{cost}</div>
        {!isDisabled && (
          <IconButton
            size="small"
            label={t('remove')}
            icon={<X aria-hidden size={14} />}
            onPress={onRemove}
          />
        )}
      </div>
    </li>
  );
}
