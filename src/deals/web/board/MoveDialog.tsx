import { ListBox, ListBoxItem } from 'react-aria-components';
import { Dialog, StatusDot, useText, type Tone } from '../../../platform/web/index.ts';
import type { Pipeline, Stage } from '../../model/pipeline.ts';
import type { Move } from '../closing/closing.ts';
import type { DealCardFacts } from '../deal-card.ts';
import { useNameOf } from '../pipelines.ts';
import { boardTexts } from './texts.ts';

export type Asked = { card: DealCardFacts; from: Stage };

type Props = { pipeline: Pipeline; asked: Asked | null; onChoose: (move: Move) => void; onClose: () => void };

const tones: Record<Stage['kind'], Tone> = { open: 'accent', won: 'good', lost: 'bad' };

/** Chooses the stage a card goes to: by keys on a desk, by thumb on a phone. */
export function MoveDialog({ pipeline, asked, onChoose, onClose }: Props) {
  const t = useText(boardTexts);
  const nameOf = useNameOf();
  if (!asked) return null;
  return (
    <Dialog title={t('move', { name: asked.card.name })} isOpen onClose={onClose} width="small">
      <ListBox
        aria-label={t('moveTo')}
        items={pipeline.stages}
        selectionMode="none"
        disabledKeys={[asked.from.id]}
        ref={focusOnce}
        onAction={(key) => {
          const to = pipeline.stages.find(({ id }) => id === key);
          onClose();
          if (to) onChoose({ ...asked, to });
        }}
        className="-mx-2 flex flex-col outline-none"
      >
        {(stage) => (
          <ListBoxItem
            id={stage.id}
            textValue={nameOf(stage)}
            className="flex min-h-10 cursor-pointer items-center gap-3 rounded-md px-2 outline-none data-disabled:cursor-default data-disabled:text-faint data-focused:bg-hover data-hovered:bg-hover max-md:min-h-12"
          >
            <StatusDot tone={tones[stage.kind]} label={nameOf(stage)} />
            <span className="ml-auto text-sm text-faint">
              {stage.id === asked.from.id ? t('here') : stage.kind === 'open' ? `${stage.probability}%` : ''}
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </Dialog>
  );
}

/** The list takes the keys as soon as it is asked for. */
function focusOnce(list: HTMLDivElement | null): void {
  requestAnimationFrame(() =>
    list?.querySelector<HTMLElement>('[role=option]:not([aria-disabled=true])')?.focus(),
  );
}
