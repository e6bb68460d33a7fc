import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button, Menu, useLabel, useText } from '../../../platform/web/index.ts';
import { blockSchema } from '../../model/blocks/block.ts';
import { isFull } from '../../model/design/arrange.ts';
import { newGridBlock } from '../../model/grid/edit/new-grid-block.ts';
import { newPlugInBlock } from '../../model/plug-ins/refit-block.ts';
import { useForms } from '../fill/use-forms.ts';
import { PictureDialog } from '../pictures/PictureDialog.tsx';
import { useToldBlocks } from '../plug-ins/use-told-blocks.ts';
import { useDesign } from './design-context.ts';
import { designerTexts } from './texts.ts';

const newId = () => crypto.randomUUID().slice(0, 8);

/** Blocks that come of no field: words, pictures, the funnel of a pipeline, and those of plug-ins. */
export function AddBlock() {
  const t = useText(designerTexts);
  const label = useLabel();
  const { all } = useToldBlocks();
  const { document, put, reportId, catalogue } = useDesign();
  const [isChoosing, setChoosing] = useState(false);
  const form = useForms().data?.items[0];
  const disabledReason = isFull(document) ? t('full') : null;
  const add = (written: object) => put(blockSchema.parse({ id: newId(), ...written }));
  return (
    <>
      <Menu
        label={t('add')}
        trigger={
          <Button size="small" icon={<Plus aria-hidden size={15} />}>
            {t('add')}
          </Button>
        }
        entries={[
          {
            id: 'funnel',
            name: t('funnel'),
            disabledReason,
            onAction: () => add({ type: 'funnel', period: 'deals.created_on', team: 'deals.team' }),
          },
          {
            id: 'records',
            name: t('records'),
            disabledReason,
            onAction: () => add({ type: 'records', list: { object: 'deal' } }),
          },
          {
            id: 'grid',
            name: t('grid'),
            disabledReason,
            onAction: () => put(newGridBlock(newId())),
          },
          {
            id: 'text',
            name: t('text'),
            disabledReason,
            onAction: () => add({ type: 'text', text: t('newText') }),
          },
          { id: 'image', name: t('image'), disabledReason, onAction: () => setChoosing(true) },
          {
            id: 'form',
            name: t('form'),
            disabledReason: form ? disabledReason : t('noForms'),
            onAction: () => add({ type: 'form', form: form!.id, title: form!.title.slice(0, 80) }),
          },
          ...all.map(({ plugIn, block }) => ({
            id: `${plugIn}/${block.name}`,
            name: label(block.label),
            disabledReason,
            onAction: () =>
              put(newPlugInBlock(catalogue, block, { id: newId(), plugIn, title: label(block.label) })),
          })),
        ]}
      />
      {isChoosing && (
        <PictureDialog
          reportId={reportId}
          alt=""
          onDone={(told) => add({ type: 'image', ...told })}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  );
}
