import { useState } from 'react';
import { FormDrawer, useText } from '../../../platform/web/index.ts';
import type { ReportDocument } from '../../model/document.ts';
import { useBlockTitle } from '../blocks/use-block-title.ts';
import { paramFormTexts } from './form-texts.ts';
import { InteractionsForm } from '../interactions/InteractionsForm.tsx';
import { ParamsForm } from './ParamsForm.tsx';

type Props = {
  document: ReportDocument;
  onChange: (document: ReportDocument) => void;
  onClose: () => void;
};

/** The parameters of a report and what happens on it, changed together. */
export function ParamsDrawer({ document, onChange, onClose }: Props) {
  const t = useText(paramFormTexts);
  const titleOf = useBlockTitle();
  const { params, run, interactions } = document;
  const [parts, setParts] = useState({ params, run, interactions });
  const blocks = document.blocks.map((block) => ({ id: block.id, name: titleOf(block) }));
  return (
    <FormDrawer
      title={t('params')}
      confirm={t('save')}
      onSubmit={() => {
        onChange({ ...document, ...parts });
        onClose();
      }}
      onClose={onClose}
    >
      <ParamsForm {...parts} blocks={blocks} onChange={(changed) => setParts({ ...parts, ...changed })} />
      <InteractionsForm
        interactions={parts.interactions}
        blocks={blocks}
        onChange={(changed) => setParts({ ...parts, interactions: changed })}
      />
    </FormDrawer>
  );
}
