import type { SubjectDirectory } from '../../activities/server/index.ts';
import type { UseCases } from '../../platform/server/index.ts';
import type { jottingContract } from '../model/contract.ts';
import { proposeJotting, type JottingReader } from './propose-jotting.ts';
import { saveJotting } from './save-jotting.ts';
import { undoJotting } from './undo-jotting.ts';

/** `reader`: another one than the grammar, where the installation has plugged one in. */
export function jottingUseCases(
  subjects: SubjectDirectory,
  reader: JottingReader | null = null,
): UseCases<typeof jottingContract> {
  return {
    proposeJotting: (work, { body }) => proposeJotting(work, body, reader),
    saveJotting: (work, { body }) => saveJotting(subjects, work, body),
    undoJotting: (work, { params }) => undoJotting(work, params.id),
  };
}
