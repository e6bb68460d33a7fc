import { Check } from 'lucide-react';
import { Button as AriaButton, Toolbar } from 'react-aria-components';
import { classNames, Tooltip, useText } from '../../../platform/web/index.ts';
import type { Pipeline, Stage } from '../../model/pipeline.ts';
import { useNameOf } from '../pipelines.ts';
import { dealTexts } from './texts.ts';

type Props = {
  pipeline: Pipeline;
  stageId: string;
  /** Stages the deal ever stood in. */
  visited: ReadonlySet<string>;
  /** Where it is going just now. */
  going: Stage | null;
  /** Why it cannot be moved. */
  disabledReason: string | null;
  onMove: (to: Stage) => void;
};

/** The way through the open stages; one press moves the deal, arrow keys go from stage to stage. */
export function StageBar({ pipeline, stageId, visited, going, disabledReason, onMove }: Props) {
  const t = useText(dealTexts);
  const open = pipeline.stages.filter(({ kind }) => kind === 'open');
  return (
    <Toolbar aria-label={t('stages')} className="flex w-full overflow-x-auto py-1 [scrollbar-width:none]">
      {open.map((stage, place) => (
        <span
          key={stage.id}
          ref={stage.id === stageId ? showInRow : undefined}
          className="flex min-w-24 flex-1"
        >
          <StageStep
            stage={stage}
            state={stage.id === stageId ? 'current' : visited.has(stage.id) ? 'visited' : 'ahead'}
            edge={place === 0 ? 'start' : place === open.length - 1 ? 'end' : 'middle'}
            isGoing={going?.id === stage.id}
            disabledReason={disabledReason}
            onPress={() => stage.id !== stageId && onMove(stage)}
          />
        </span>
      ))}
    </Toolbar>
  );
}

type StepProps = {
  stage: Stage;
  state: 'current' | 'visited' | 'ahead';
  edge: 'start' | 'middle' | 'end';
  isGoing: boolean;
  disabledReason: string | null;
  onPress: () => void;
};

const fills = {
  current: 'bg-accent text-on-accent font-medium',
  visited: 'bg-accent-soft text-accent data-hovered:bg-accent/25',
  ahead: 'bg-sunken text-soft data-hovered:bg-hover',
};

const shapes = {
  start: '[clip-path:polygon(0_0,calc(100%-10px)_0,100%_50%,calc(100%-10px)_100%,0_100%)] rounded-l-md',
  middle: '[clip-path:polygon(0_0,calc(100%-10px)_0,100%_50%,calc(100%-10px)_100%,0_100%,10px_50%)] -ml-1.5',
  end: '[clip-path:polygon(0_0,100%_0,100%_100%,0_100%,10px_50%)] -ml-1.5 rounded-r-md',
};

function StageStep({ stage, state, edge, isGoing, disabledReason, onPress }: StepProps) {
  const t = useText(dealTexts);
  const name = useNameOf()(stage);
  const tip = disabledReason ?? (state === 'current' ? stage.goal : t('moveHere', { stage: name }));
  const button = (
    <AriaButton
      onPress={disabledReason ? undefined : onPress}
      aria-disabled={Boolean(disabledReason) || undefined}
      aria-current={state === 'current' ? 'step' : undefined}
      aria-label={t('stageState', { stage: name, state: t(state) })}
      className={classNames(
        'flex h-9 w-full cursor-pointer items-center justify-center gap-1.5 px-4 text-sm transition-colors duration-100 outline-none data-focus-visible:underline data-focus-visible:underline-offset-4 aria-disabled:cursor-not-allowed',
        fills[state],
        shapes[edge],
        isGoing && 'animate-breathe',
      )}
    >
      {state === 'visited' && <Check aria-hidden size={14} className="shrink-0" />}
      <span className="truncate">{name}</span>
    </AriaButton>
  );
  return tip ? (
    <Tooltip text={tip} placement="bottom">
      {button}
    </Tooltip>
  ) : (
    button
  );
}

/** On a narrow page the stage of the deal is the one in sight. */
function showInRow(step: HTMLElement | null): void {
  const row = step?.parentElement;
  if (row) row.scrollLeft = step.offsetLeft - row.offsetLeft - (row.clientWidth - step.clientWidth) / 2;
}
