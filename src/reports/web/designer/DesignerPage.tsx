import { useState } from 'react';
import {
  ErrorNotice,
  PageBody,
  PageHeader,
  SkeletonLines,
  useAddressParams,
  useDocumentTitle,
  useText,
} from '../../../platform/web/index.ts';
import type { WireReport } from '../../model/contract.ts';
import type { Screen } from '../../model/document.ts';
import { mayWith } from '../../model/sharing.ts';
import { useReport } from '../dashboards/use-reports.ts';
import { useScreen } from '../dashboards/use-screen.ts';
import { useParams } from '../params/use-params.ts';
import { reportTitles } from '../titles.ts';
import { DesignBar } from './DesignBar.tsx';
import { DesignCanvas } from './DesignCanvas.tsx';
import { DesignPlace } from './DesignPlace.tsx';
import { FieldList } from './FieldList.tsx';
import { NarrowDesigner } from './NarrowDesigner.tsx';
import { Properties } from './properties/Properties.tsx';
import { designerTexts } from './texts.ts';
import { useAutosave } from './use-autosave.ts';
import { useDesigning } from './use-designing.ts';
import { useUndoKeys } from './use-undo-keys.ts';

/** The drawing board of a report: fields, page and properties; what is drawn is kept as its draft. */
export function Page() {
  const t = useText(designerTexts);
  const titles = useText(reportTitles);
  const { reportId = '' } = useAddressParams();
  const { data, error, refetch } = useReport(reportId);
  const [opening, setOpening] = useState(0);
  if (data && mayWith(data, 'design'))
    return (
      <Designer
        key={`${data.id} ${opening}`}
        report={data}
        onReopen={() => void refetch().then(() => setOpening(opening + 1))}
      />
    );
  return (
    <>
      <PageHeader
        title={data?.title ?? t('designer')}
        crumbs={[{ name: titles('dashboards'), href: '/reports' }]}
      />
      <PageBody>
        {data && <p className="text-sm text-soft">{t('notYours')}</p>}
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={8} className="h-8" />}
      </PageBody>
    </>
  );
}

const nothingChosen = { period: null, team: null };

type Props = { report: WireReport; /** Begins anew with what is kept now. */ onReopen: () => void };

function Designer({ report, onReopen }: Props) {
  const [screen, setScreen] = useState<Screen>('desktop');
  const isNarrow = useScreen() !== 'desktop';
  const designing = useDesigning(report, isNarrow ? 'phone' : screen);
  const { said } = designing;
  const { chosen } = useParams(designing.design.document, null);
  const design = { ...designing.design, chosen: chosen ?? nothingChosen };
  const saving = useAutosave(report, design.sheet);
  useDocumentTitle(design.sheet.title);
  useUndoKeys(designing);
  const bar = { report, designing, saving, screen, onScreen: setScreen, onReopen };
  return (
    <DesignPlace design={design}>
      <div className="flex h-full min-h-0 flex-col">
        <DesignBar {...bar} isNarrow={isNarrow} />
        {isNarrow ? (
          <NarrowDesigner />
        ) : (
          <div className="grid min-h-0 flex-1 grid-cols-[15rem_minmax(0,1fr)_18rem]">
            <FieldList />
            <DesignCanvas />
            <Properties />
          </div>
        )}
        <output className="sr-only">{said}</output>
      </div>
    </DesignPlace>
  );
}
