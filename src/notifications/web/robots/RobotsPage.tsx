import { Bot } from 'lucide-react';
import { useState } from 'react';
import { SettingsHeader } from '../../../identity/web/index.ts';
import {
  Button,
  EmptyState,
  ErrorNotice,
  PageBody,
  SkeletonLines,
  useText,
} from '../../../platform/web/index.ts';
import type { WireRobot } from '../../model/robots/contract.ts';
import { RobotDrawer } from './RobotDrawer.tsx';
import { RobotLog } from './RobotLog.tsx';
import { RobotRow } from './RobotRow.tsx';
import { robotTexts } from './texts.ts';
import { useRobots } from './use-robots.ts';

/** The robots in chat groups: what they tell, how they are, and what came of it. */
export function Page() {
  const t = useText(robotTexts);
  const [open, setOpen] = useState<WireRobot | 'new' | null>(null);
  const [logOf, setLogOf] = useState<WireRobot | null>(null);
  const { data, error, refetch } = useRobots();
  const add = (
    <Button variant="primary" icon={<Bot aria-hidden size={16} />} onPress={() => setOpen('new')}>
      {t('add')}
    </Button>
  );
  return (
    <>
      <SettingsHeader title={robotTexts.title} actions={add} />
      <PageBody className="max-w-212">
        <p className="text-soft">{t('explained')}</p>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={3} className="h-12" />}
        {data?.items.length === 0 && (
          <EmptyState icon={<Bot aria-hidden size={28} />} title={t('emptyTitle')}>
            {t('empty')}
          </EmptyState>
        )}
        {data && data.items.length > 0 && (
          <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
            {data.items.map((robot) => (
              <RobotRow
                key={robot.id}
                robot={robot}
                onChange={() => setOpen(robot)}
                onLog={() => setLogOf(robot)}
              />
            ))}
          </ul>
        )}
      </PageBody>
      {open && <RobotDrawer robot={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
      {logOf && <RobotLog robot={logOf} onClose={() => setLogOf(null)} />}
    </>
  );
}
