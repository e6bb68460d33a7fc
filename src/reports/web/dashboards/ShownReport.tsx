import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useMe } from '../../../identity/web/index.ts';
import { contractQuery, EmptyState, useText } from '../../../platform/web/index.ts';
import { TrustBadge } from '../../../trust/web/index.ts';
import type { Chosen } from '../../model/blocks/asked.ts';
import { reportContract } from '../../model/contract.ts';
import type { ReportDocument } from '../../model/document.ts';
import { ReportTalk } from '../comments/ReportTalk.tsx';
import { Interacting } from '../interactions/Interacting.tsx';
import { ActingContext } from '../list-actions/acting.ts';
import { ParamBar } from '../params/ParamBar.tsx';
import { useParams, type Eyes, type Panel } from '../params/use-params.ts';
import { asReaderOf, PictureContext } from '../pictures/picture-place.ts';
import { reportTexts } from '../texts.ts';

type Props = {
  id: string;
  document: ReportDocument;
  eyes: Eyes | null;
  /** Its blocks; what one has gone down in stands as it is asked then. */
  canvas: (document: ReportDocument, chosen: Chosen) => ReactNode;
};

/** What a report shows for what its viewer chooses of its parameters. */
export function ShownReport({ id, document, eyes, canvas }: Props) {
  const t = useText(reportTexts);
  const panel = useParams(document, eyes);
  useKeptLook(id, eyes ? {} : panel.told);
  const { chosen } = panel;
  const { rights } = useMe();
  const page = (button: ReactNode) => (
    <>
      <ParamBar
        panel={panel}
        tools={
          <>
            {button}
            <TrustBadge {...(chosen?.period ?? {})} />
          </>
        }
      />
      {document.blocks.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        chosen && (
          <ActingContext value={eyes ? null : { report: id, params: panel.asked, held: rights }}>
            <Interacting document={document} chosen={chosen}>
              {canvas}
            </Interacting>
          </ActingContext>
        )
      )}
    </>
  );
  return (
    <PictureContext value={asReaderOf(id)}>
      {eyes ? (
        page(null)
      ) : (
        <ReportTalk id={id} document={document} panel={panel}>
          {page}
        </ReportTalk>
      )}
    </PictureContext>
  );
}

/** Has the log keep with which parameters the report is looked at. */
function useKeptLook(id: string, told: Panel['told']): void {
  const chosen = JSON.stringify(told);
  useQuery({
    ...contractQuery(reportContract.readReport, { params: { id }, query: { chosen } }),
    enabled: chosen !== '{}',
  });
}
