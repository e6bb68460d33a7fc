import { systemPrincipal, type Work } from '../../../platform/server/index.ts';
import { openKind } from '../../../records/server/index.ts';
import { vocabularyOf, type Vocabulary } from '../../model/template/vocabulary.ts';
import { contractKind } from '../contract-kind.ts';

/** Every variable of the organisation's contracts, whatever the asker may see of them: a template is written for all. */
export async function readVocabulary(work: Work): Promise<Vocabulary> {
  const principal = systemPrincipal(work.principal.tenantId, work.principal.timeZone);
  const { fields } = await openKind({ ...work, principal }, contractKind);
  return vocabularyOf(fields);
}
