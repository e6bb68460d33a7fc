import { currencyOfOrganisation } from '../../../identity/server/index.ts';
import type { UseCases } from '../../../platform/server/index.ts';
import type { contractTemplateContract } from '../../model/template/template-contract.ts';
import { keepPaper } from '../papers/keep-paper.ts';
import { checkPaper, makePaper } from '../papers/make-paper.ts';
import { readVocabulary } from './read-vocabulary.ts';
import { sampleTemplate } from './sample-template.ts';
import { listTemplates } from './template-queries.ts';
import {
  addTemplate,
  addTemplateVersion,
  archiveTemplate,
  changeTemplate,
  docxType,
  readTemplate,
} from './templates.ts';

/** The use cases over the installation's folder of files. */
export function contractTemplateUseCases(dataDir: string): UseCases<typeof contractTemplateContract> {
  return {
    listTemplates: async (work) => ({ items: await listTemplates(work) }),
    addTemplate: (work, { body, file }) =>
      addTemplate(work, dataDir, { name: body.name, isStandard: body.isStandard === 'true' }, file!),
    addTemplateVersion: (work, { params, file }) => addTemplateVersion(work, dataDir, params.id, file!),
    changeTemplate: (work, { params, body, version }) => changeTemplate(work, params.id, body, version),
    archiveTemplate: (work, { params }) => archiveTemplate(work, params.id),
    readTemplate: (work, { params, query }) => readTemplate(work, dataDir, params.id, query.version),
    sampleTemplate: async (work) => ({
      ...(await sampleTemplate(work.principal.locale, await currencyOfOrganisation(work))),
      mediaType: docxType,
    }),
    listVariables: async (work) => {
      const { values, blocks } = await readVocabulary(work);
      return {
        values: [...values],
        blocks: blocks.map((block) => ({ ...block, columns: [...block.columns] })),
      };
    },
    checkPaper: (work, { params, query }) => checkPaper(work, dataDir, params.id, query.templateId),
    makePaper: (work, { params, query }) => makePaper(work, dataDir, params.id, query),
    keepPaper: (work, { params, body }) => keepPaper(work, dataDir, params.id, body),
  };
}
