import type { EndpointAnswer } from '../../../../platform/model/contract.ts';
import { Card, useFormats, useLabel, useText } from '../../../../platform/web/index.ts';
import { captureReasons } from '../../../model/capture/capture-log.ts';
import type { captureContract } from '../../../model/capture/contract.ts';
import { inboxTexts } from './texts.ts';

type Turned = EndpointAnswer<typeof captureContract.count>['turnedAway'];

/** What was turned away without being kept: how often and why. */
export function TurnedAway({ turnedAway }: { turnedAway: Turned }) {
  const t = useText(inboxTexts);
  const label = useLabel();
  const { instant, number } = useFormats();
  return (
    <Card title={t('turnedAway')}>
      <p className="mb-2 text-sm text-soft">{t('turnedAwayHint')}</p>
      <ul className="divide-y divide-line text-sm">
        {turnedAway.map((one) => (
          <li key={`${one.source.id} ${one.reason}`} className="flex flex-wrap items-baseline gap-x-3 py-1.5">
            <span className="font-medium">{one.source.name}</span>
            <span className="text-soft">{label(captureReasons[one.reason])}</span>
            <span className="figures ml-auto text-faint">
              {t('times', { count: number(one.times), when: instant(one.lastAt) })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
