import type { UseCases } from '../../../platform/server/index.ts';
import type { pictureContract } from '../../model/pictures/picture-contract.ts';
import { addPicture } from './add-picture.ts';
import { readPicture } from './pictures.ts';

/** Pictures of reports, over the installation's folder of files. */
export const pictureUseCases = (dataDir: string): UseCases<typeof pictureContract> => ({
  addPicture: (work, { params, file }) => addPicture(work, dataDir, params.id, file!),
  readPicture: (work, { params }) => readPicture(work, dataDir, params.id, params.pictureId),
});
