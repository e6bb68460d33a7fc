import type { UseCases } from '../../platform/server/index.ts';
import type { fileContract } from '../model/file-contract.ts';
import { addFile, addFileVersion, readFile, removeFile, restoreFile, type FileHouse } from './files.ts';
import { listFiles } from './list-files.ts';

/** The use cases over the subjects that the domains bring and the installation's folder of files. */
export function fileUseCases(house: FileHouse): UseCases<typeof fileContract> {
  return {
    listFiles: (work, { query }) => listFiles(house.subjects, work, query),
    addFile: (work, { body, file }) => addFile(house, work, body, file!),
    addFileVersion: (work, { params, file }) => addFileVersion(house, work, params.id, file!),
    readFile: (work, { params, query }) =>
      readFile(house, work, params.id, { version: query.version, isShown: query.show === 'true' }),
    removeFile: (work, { params }) => removeFile(house, work, params.id),
    restoreFile: (work, { params }) => restoreFile(house, work, params.id),
  };
}
