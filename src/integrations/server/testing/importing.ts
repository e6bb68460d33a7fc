// Imports into a fresh organisation as the command line makes them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { equipForDeals } from '../../../deals/server/index.ts';
import {
  newOrganisation,
  type OrganisationForTests,
} from '../../../identity/server/testing/organisation-for-tests.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { inWork, type Work } from '../../../platform/server/index.ts';
import type { MappingDocument } from '../../model/mapping.ts';
import { importFile, type ImportFileOptions, type ImportFileReport } from '../imports/import-file.ts';
import { fileOf } from './files.ts';
import { folderForTests } from '../../../platform/server/testing/folder-for-tests.ts';

export const dataDir = folderForTests();

const mappings = join(import.meta.dirname, '../../../../db/mappings');

/** A committed mapping. */
export function mappingNamed(name: string): MappingDocument {
  return JSON.parse(readFileSync(join(mappings, `${name}.json`), 'utf8')) as MappingDocument;
}

export type ImportingOrganisation = OrganisationForTests & {
  /** Transactions of a worker in somebody's name. */
  workAs(principal: Principal): <T>(useCase: (work: Work) => Promise<T>) => Promise<T>;
  /** Imports a file that is there, or the text of one; as the command line does unless somebody is told. */
  import(
    file: string,
    options: Partial<ImportFileOptions> & { entity: string },
    as?: Principal,
  ): Promise<ImportFileReport>;
};

export async function importingOrganisation(timeZone?: string): Promise<ImportingOrganisation> {
  const organisation = await newOrganisation({
    equip: (work) => equipForDeals(work, 'zh-CN'),
    ...(timeZone && { timeZone }),
  });
  const workAs =
    (principal: Principal) =>
    <T>(useCase: (work: Work) => Promise<T>) =>
      inWork(organisation.workerDatabase, principal, 'test', useCase);
  return {
    ...organisation,
    workAs,
    import: (file, options, as = organisation.system) =>
      importFile(workAs(as), {
        dataDir,
        file: file.includes('\n') ? fileOf(file, 'rows.csv') : file,
        ...options,
      }),
  };
}
