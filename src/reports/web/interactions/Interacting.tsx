import { use, useEffect, useState, type ReactNode } from 'react';
import { useMeasures } from '../../../insights/web/index.ts';
import { useAddressQuery, useText } from '../../../platform/web/index.ts';
import type { Chosen } from '../../model/blocks/asked.ts';
import type { ReportDocument } from '../../model/document.ts';
import {
  drilledDown,
  focusedValue,
  followers,
  narrowedAt,
  readFocus,
  writeFocus,
  type Focus,
  type Step,
} from '../../model/focus.ts';
import { TalkContext, type SpokenOf } from '../comments/talk.ts';
import { FocusBar } from './FocusBar.tsx';
import { PressContext, type Pressed } from './interacting.ts';
import { StepsBar } from './StepsBar.tsx';
import { interactionTexts } from './texts.ts';

type Props = {
  document: ReportDocument;
  chosen: Chosen;
  children: (document: ReportDocument, chosen: Chosen) => ReactNode;
};

export type Steps = Readonly<Record<string, readonly Step[]>>;

/** A report whose blocks follow each other: a value chosen in one narrows the others, and one goes down from it. */
export function Interacting({ document, chosen, children }: Props) {
  const t = useText(interactionTexts);
  const [query, change] = useAddressQuery();
  const [pressed, setPressed] = useState<Pressed | null>(null);
  const [steps, setSteps] = useState<Steps>({});
  const catalogue = useMeasures();
  const talk = use(TalkContext);
  const focus = readFocus(query['focus']);
  const clear = () => {
    setPressed(null);
    change({ focus: undefined });
  };
  useEscape(focus !== null, clear);
  const press = (block: string, one: Pressed) => {
    const dimensions = one.question.dimensions ?? [];
    const values = dimensions
      .slice(0, one.values.length)
      .map((dimension, at) => focusedValue(dimension, one.values[at]!, t('none')));
    if (values.length === 0) return one.openRecords();
    const next = { block, values };
    const isSame = focus !== null && JSON.stringify(writeFocus(focus)) === JSON.stringify(writeFocus(next));
    if (isSame) return clear();
    setPressed(one);
    change({ focus: writeFocus(next) });
  };
  const followed = focus ? followers(document.blocks, document.interactions, focus, catalogue) : [];
  const blocks = document.blocks.map((block) => drilledDown(block, steps[block.id] ?? []));
  const say = (about: SpokenOf) => {
    const { block } = about;
    const narrowed = block === null ? [] : narrowedAt(block, followed, steps[block] ?? []);
    talk?.say({ ...about, values: [...narrowed, ...about.values].slice(0, mostValues) });
  };
  return (
    <TalkContext value={talk && { ...talk, say }}>
      <PressContext value={press}>
        <StepsBar document={document} steps={steps} onChange={setSteps} />
        {children(
          { ...document, blocks },
          { ...chosen, narrowings: [...(chosen.narrowings ?? []), ...followed] },
        )}
        {focus && (
          <FocusBar
            document={{ ...document, blocks }}
            focus={focus}
            follow={followed.length > 0}
            catalogue={catalogue}
            onRecords={pressed?.openRecords ?? null}
            onComment={
              talk &&
              (() => say({ block: focus.block, measure: pressed?.measure ?? null, values: keysOf(focus) }))
            }
            onDown={(to) => {
              const before = steps[focus.block] ?? [];
              setSteps({ ...steps, [focus.block]: [...before, { from: focus.values, to }] });
              clear();
            }}
            onClear={clear}
          />
        )}
      </PressContext>
    </TalkContext>
  );
}

/** So many values a comment keeps. */
const mostValues = 8;

function keysOf({ values }: Focus): SpokenOf['values'] {
  return values.map(({ dimension, id }) => ({ dimension, id }));
}

/** Esc clears, unless something above the page takes it. */
function useEscape(isOn: boolean, clear: () => void): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('[role=dialog]'))
        clear();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
}
