import { Dialog, Tabs, useText } from '../../../platform/web/index.ts';
import type { WireReport } from '../../model/contract.ts';
import { mayWith } from '../../model/sharing.ts';
import { LinksTab } from '../links/LinksTab.tsx';
import { linkTexts } from '../links/texts.ts';
import { RightsTab } from './RightsTab.tsx';
import { sharingTexts } from './texts.ts';

/** Everybody who gets to see the report: colleagues by their rights on it, screens and people outside by links. */
export function ShareDialog({ report, onClose }: { report: WireReport; onClose: () => void }) {
  const t = useText(sharingTexts);
  const links = useText(linkTexts);
  const tabs = [
    ...(mayWith(report, 'grant')
      ? [{ id: 'rights', name: t('rights'), content: <RightsTab report={report} onDone={onClose} /> }]
      : []),
    ...(mayWith(report, 'share')
      ? [{ id: 'links', name: links('title'), content: <LinksTab report={report} /> }]
      : []),
  ];
  return (
    <Dialog title={t('share')} isOpen onClose={onClose}>
      <Tabs label={t('share')} tabs={tabs} />
    </Dialog>
  );
}
