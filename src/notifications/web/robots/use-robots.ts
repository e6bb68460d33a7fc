import { useQuery } from '@tanstack/react-query';
import { callContract, contractQuery, useSending, useText } from '../../../platform/web/index.ts';
import {
  robotContract,
  type NewRobot,
  type RobotChange,
  type WireRobot,
} from '../../model/robots/contract.ts';
import { robotTexts } from './texts.ts';

const stale = ['im-robots'];

export function useRobots() {
  return useQuery({ ...contractQuery(robotContract.listRobots), refetchInterval: 15_000 });
}

export type RobotWrite = { of: null; body: NewRobot } | { of: WireRobot; body: RobotChange };

/** Adds a robot, or changes the one it is of. */
export function useSaveRobot(onDone: () => void) {
  return useSending({
    send: ({ of, body }: RobotWrite) =>
      of === null
        ? callContract(robotContract.addRobot, { body })
        : callContract(robotContract.changeRobot, { params: { id: of.id }, body, ifMatch: of.version }),
    stale,
    onDone,
  });
}

export function useTestRobot() {
  const t = useText(robotTexts);
  return useSending({
    send: ({ id }: WireRobot) => callContract(robotContract.testRobot, { params: { id } }),
    said: () => t('tested'),
    stale,
    failed: (title) => ({ title }),
  });
}
