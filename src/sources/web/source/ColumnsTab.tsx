import { useState } from 'react';
import { useMe } from '../../../identity/web/index.ts';
import { Button, ErrorNotice, useText } from '../../../platform/web/index.ts';
import type { WireSource } from '../../model/contract.ts';
import { hasOwner } from '../../model/outside-source.ts';
import { ColumnEditor } from '../columns/ColumnEditor.tsx';
import { draftOf, usedColumns } from '../columns/columns-draft.ts';
import { sourceTexts } from '../texts.ts';
import { useChangeSource } from '../use-sources.ts';
import { samplesIn } from './samples.ts';

/** What the columns are; a change reads the rows anew. */
export function ColumnsTab({ source }: { source: WireSource }) {
  const t = useText(sourceTexts);
  const { currency } = useMe().organisation;
  const [columns, setColumns] = useState(() => draftOf(source.found?.columns ?? [], source.columns));
  const used = usedColumns(columns);
  const isChanged = JSON.stringify(used) !== JSON.stringify(source.columns);
  const { send, failure, isPending } = useChangeSource(source, () => t('saved'));
  return (
    <div className="flex flex-col gap-3">
      <p className="max-w-3xl text-soft">{t('columnsHint')}</p>
      <ColumnEditor
        columns={columns}
        samplesOf={samplesIn(source)}
        currency={currency}
        onChange={setColumns}
      />
      {failure !== null && <ErrorNotice error={failure} />}
      <div>
        <Button
          variant="primary"
          isDisabled={!isChanged || used.length === 0}
          isPending={isPending}
          onPress={() =>
            void send({ columns: used, ...(!hasOwner(used) && source.rowsByOwner && { rowsByOwner: false }) })
          }
        >
          {t('save')}
        </Button>
      </div>
    </div>
  );
}
