import { CornerLeftUp } from 'lucide-react';
import { Button, useText } from '../../../platform/web/index.ts';
import type { ReportDocument } from '../../model/document.ts';
import { useBlockTitle } from '../blocks/use-block-title.ts';
import type { Steps } from './Interacting.tsx';
import { interactionTexts } from './texts.ts';

type Props = { document: ReportDocument; steps: Steps; onChange: (steps: Steps) => void };

/** The blocks in which one has gone down, each with the way back up. */
export function StepsBar({ document, steps, onChange }: Props) {
  const t = useText(interactionTexts);
  const titleOf = useBlockTitle();
  const gone = document.blocks.filter(({ id }) => (steps[id] ?? []).length > 0);
  if (gone.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-2 pb-2">
      {gone.map((block) => {
        const own = steps[block.id]!;
        const path = [
          titleOf(block),
          ...own.map(({ from }) => from.map(({ name }) => name).join(' · ')),
        ].join(' › ');
        return (
          <Button
            key={block.id}
            size="small"
            icon={<CornerLeftUp aria-hidden size={14} />}
            onPress={() => onChange({ ...steps, [block.id]: own.slice(0, -1) })}
          >
            {t('up', { path })}
          </Button>
        );
      })}
    </p>
  );
}
