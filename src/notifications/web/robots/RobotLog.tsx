import { useQuery } from '@tanstack/react-query';
import {
  Badge,
  contractQuery,
  Drawer,
  ErrorNotice,
  RelativeTime,
  SkeletonLines,
  useText,
  type Tone,
} from '../../../platform/web/index.ts';
import { robotContract, type WireRobot, type WireRobotMessage } from '../../model/robots/contract.ts';
import { robotTexts } from './texts.ts';

const tones: Record<WireRobotMessage['state'], Tone> = {
  due: 'neutral',
  sent: 'good',
  failed: 'bad',
  dropped: 'neutral',
};

/** The last things a robot said and has to say, with what came of each. */
export function RobotLog({ robot, onClose }: { robot: WireRobot; onClose: () => void }) {
  const t = useText(robotTexts);
  const { data, error } = useQuery({
    ...contractQuery(robotContract.listRobotMessages, { params: { id: robot.id } }),
    refetchInterval: 5_000,
  });
  return (
    <Drawer title={`${t('log')} · ${robot.name}`} isOpen onClose={onClose}>
      {error && <ErrorNotice error={error} />}
      {!data && !error && <SkeletonLines lines={5} className="h-8" />}
      {data?.items.length === 0 && <p className="text-soft">{t('logEmpty')}</p>}
      <ul className="divide-y divide-line">
        {data?.items.map(({ id, text, state, at, tries, error: why }) => (
          <li key={id} className="flex flex-col gap-1 py-2.5">
            <p className="break-words">{text}</p>
            <p className="flex flex-wrap items-center gap-2 text-xs text-faint">
              <Badge tone={tones[state]}>{t(state)}</Badge>
              <RelativeTime at={at} />
              {tries > 1 && t('tries', { count: tries })}
            </p>
            {why && state !== 'sent' && <p className="text-sm text-bad">{why}</p>}
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
