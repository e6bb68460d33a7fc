import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button, callContract, useSending, useText } from '../../../platform/web/index.ts';
import { reportContract, type WireReport } from '../../model/contract.ts';
import type { ReportDocument } from '../../model/document.ts';
import { reportTexts } from '../texts.ts';
import { AddGrid } from '../grid-designer/AddGrid.tsx';
import { BlockDialog } from './BlockDialog.tsx';
import { editedOf, staleReports, withBlock } from './use-reports.ts';

type Props = {
  report: WireReport;
  onChange: (document: ReportDocument) => Promise<boolean>;
  onLeave: () => void;
};

/** What is done while tiles are arranged: add one, publish, give up. */
export function EditBar({ report, onChange, onLeave }: Props) {
  const t = useText(reportTexts);
  const [isAdding, setAdding] = useState(false);
  const { document } = editedOf(report);
  const publishing = useSending({
    send: () => callContract(reportContract.publishReport, { params: { id: report.id }, body: {} }),
    said: ({ edition }) => t('published', { number: edition }),
    stale: staleReports,
    onDone: onLeave,
    failed: (sentence) => ({ title: sentence }),
  });
  const dropping = useSending({
    send: () => callContract(reportContract.dropDraft, { params: { id: report.id } }),
    stale: staleReports,
    failed: (sentence) => ({ title: sentence }),
  });
  return (
    <div className="flex flex-wrap items-center gap-2 rounded-md bg-sunken p-2">
      <Button icon={<Plus aria-hidden size={16} />} onPress={() => setAdding(true)}>
        {t('addBlock')}
      </Button>
      <AddGrid report={report} onChange={onChange} />
      <Button
        variant="primary"
        isDisabled={!report.hasDraft}
        isPending={publishing.isPending}
        onPress={() => void publishing.send()}
      >
        {t('publish')}
      </Button>
      {report.hasDraft && <Button onPress={() => void dropping.send()}>{t('dropDraft')}</Button>}
      <Button variant="quiet" onPress={onLeave}>
        {t('leave')}
      </Button>
      {isAdding && (
        <BlockDialog
          onClose={() => setAdding(false)}
          onDone={(block) => {
            void onChange(withBlock(document, block));
            setAdding(false);
          }}
        />
      )}
    </div>
  );
}
