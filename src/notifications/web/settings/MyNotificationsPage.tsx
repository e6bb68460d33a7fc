import { SettingsHeader } from '../../../identity/web/index.ts';
import { PageBody, useText } from '../../../platform/web/index.ts';
import { notificationTexts } from '../texts.ts';
import { DevicesCard } from './DevicesCard.tsx';
import { QuietHoursCard } from './QuietHoursCard.tsx';
import { WaysCard } from './WaysCard.tsx';

/** By which ways I am told of what, on which devices, and when these are silent. */
export function Page() {
  const t = useText(notificationTexts);
  return (
    <>
      <SettingsHeader title={notificationTexts.mine} />
      <PageBody className="max-w-200">
        <p className="text-soft">{t('explained')}</p>
        <DevicesCard />
        <QuietHoursCard />
        <WaysCard />
      </PageBody>
    </>
  );
}
