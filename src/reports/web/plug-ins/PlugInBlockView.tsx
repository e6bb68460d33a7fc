import { useQuery } from '@tanstack/react-query';
import { useTable } from '../../../insights/web/index.ts';
import { contractQuery, SkeletonLines, useLabel } from '../../../platform/web/index.ts';
import { questionOf } from '../../model/blocks/block.ts';
import { plugInContract } from '../../model/plug-ins/contract.ts';
import { slotFault } from '../../model/plug-ins/declared-block.ts';
import { gapWords, slotWords } from '../../model/plug-ins/gap-words.ts';
import { Refused } from '../blocks/Refused.tsx';
import { useBlockTitle } from '../blocks/use-block-title.ts';
import { useOpenedCell } from '../blocks/use-opened-cell.tsx';
import type { ViewProps } from '../blocks/view-props.ts';
import { DrawingView } from './DrawingView.tsx';
import { useToldBlocks } from './use-told-blocks.ts';

/** What a plug-in draws of the reader's own numbers; one that is not installed, or is asked what it does not take, says so. */
export function PlugInBlockView(props: ViewProps<'plug_in'>) {
  const label = useLabel();
  const { find, isPending } = useToldBlocks();
  const told = find(props.block);
  if (isPending) return <SkeletonLines lines={4} />;
  if (!told)
    return (
      <Said words={label(gapWords.not_installed)} more={`${props.block.plugIn} / ${props.block.block}`} />
    );
  const fault = slotFault(told, props.block);
  if (fault) return <Said words={label(slotWords(fault))} />;
  return <Installed {...props} />;
}

function Installed({ block, chosen, rows }: ViewProps<'plug_in'>) {
  const label = useLabel();
  const question = questionOf(block, chosen)!;
  const { data: answer, error } = useTable(question);
  const { plugIn, block: name, properties } = block;
  const drawn = useQuery({
    ...contractQuery(plugInContract.drawBlock, {
      body: { plugIn, block: name, properties, answer: answer! },
    }),
    enabled: answer !== undefined,
    placeholderData: (former) => former,
  });
  const title = useBlockTitle()(block);
  const { open, drawer } = useOpenedCell();
  if (error ?? drawn.error) return <Refused error={error ?? drawn.error} />;
  if (!answer || !drawn.data) return <SkeletonLines lines={4} />;
  if ('gap' in drawn.data)
    return (
      <Said words={label(gapWords[drawn.data.gap])} {...(drawn.data.reason && { more: drawn.data.reason })} />
    );
  return (
    <>
      <DrawingView
        title={title}
        drawing={drawn.data.drawing}
        rows={rows}
        onOpen={(row) =>
          open(title, question, block.measures[0]!, answer.rows[row]!.slice(0, block.by.length))
        }
      />
      {drawer}
    </>
  );
}

function Said({ words, more }: { words: string; more?: string }) {
  return (
    <div className="py-4 text-sm">
      <p className="text-soft">{words}</p>
      {more && <p className="mt-1 font-mono text-xs break-all text-faint">{more}</p>}
    </div>
  );
}
