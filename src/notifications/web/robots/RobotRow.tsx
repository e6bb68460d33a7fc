import { useState } from 'react';
import {
  Badge,
  Button,
  ConfirmDialog,
  ErrorNotice,
  RelativeTime,
  useLabel,
  useText,
  type Tone,
} from '../../../platform/web/index.ts';
import type { WireRobot } from '../../model/robots/contract.ts';
import { productTerms } from '../../model/robots/products.ts';
import { robotTexts } from './texts.ts';
import { useSaveRobot, useTestRobot } from './use-robots.ts';

type Props = { robot: WireRobot; onChange: () => void; onLog: () => void };

/** One robot with its health and what can be done with it. */
export function RobotRow({ robot, onChange, onLog }: Props) {
  const t = useText(robotTexts);
  const label = useLabel();
  const { name, product, addressHint, error, waiting, postedAt } = robot;
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-72">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-medium">{name}</span>
          <Health robot={robot} />
        </p>
        <p className="truncate text-sm text-soft">
          {label(productTerms[product].name)} · {addressHint}
        </p>
        {error && <p className="text-sm text-bad">{error}</p>}
        <p className="figures text-sm text-faint">
          {waiting > 0 && `${t('waiting', { count: waiting })} `}
          {postedAt && (
            <>
              {t('posted')} <RelativeTime at={postedAt} />
            </>
          )}
        </p>
      </div>
      <Actions robot={robot} onChange={onChange} onLog={onLog} />
    </li>
  );
}

function Health({ robot: { state, error } }: { robot: WireRobot }) {
  const t = useText(robotTexts);
  const word = state === 'on' && error ? 'trying' : state;
  const tones: Record<typeof word, Tone> = { on: 'good', trying: 'warn', off: 'neutral', dead: 'bad' };
  return <Badge tone={tones[word]}>{t(word)}</Badge>;
}

function Actions({ robot, onChange, onLog }: Props) {
  const t = useText(robotTexts);
  const [isRemoving, setRemoving] = useState(false);
  const test = useTestRobot();
  const save = useSaveRobot(() => setRemoving(false));
  const isOn = robot.state === 'on';
  return (
    <div className="flex flex-wrap gap-2">
      {save.failure !== null && <ErrorNotice error={save.failure} />}
      {isOn && (
        <Button size="small" isPending={test.isPending} onPress={() => void test.send(robot)}>
          {t('test')}
        </Button>
      )}
      <Button size="small" onPress={onLog}>
        {t('log')}
      </Button>
      <Button size="small" onPress={onChange}>
        {t('edit')}
      </Button>
      <Button
        size="small"
        isPending={save.isPending}
        onPress={() => void save.send({ of: robot, body: { isOn: !isOn } })}
      >
        {t(isOn ? 'switchOff' : 'switchOn')}
      </Button>
      <Button size="small" variant="danger" onPress={() => setRemoving(true)}>
        {t('remove')}
      </Button>
      <ConfirmDialog
        isOpen={isRemoving}
        title={t('removeTitle', { name: robot.name })}
        consequence={t('removeConsequence')}
        confirm={t('remove')}
        onConfirm={() => void save.send({ of: robot, body: { isArchived: true } })}
        onClose={() => setRemoving(false)}
        isPending={save.isPending}
      />
    </div>
  );
}
