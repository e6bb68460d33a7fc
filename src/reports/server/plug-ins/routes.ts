import type { UseCases } from '../../../platform/server/index.ts';
import type { plugInContract } from '../../model/plug-ins/contract.ts';
import { drawBlock } from './draw-block.ts';
import { tellPlugIns } from './load-plug-ins.ts';

export function plugInUseCases(): UseCases<typeof plugInContract> {
  return {
    listPlugIns: async () => ({ items: tellPlugIns() }),
    drawBlock: async (_, { body }) => drawBlock(body, body.answer),
  };
}
