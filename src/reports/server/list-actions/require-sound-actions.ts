import { isAutomated } from '../../../automation/model/definition.ts';
import { requireOffered } from '../../../automation/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { ReportDocument } from '../../model/document.ts';
import { listedKinds } from '../record-kinds.ts';

/**
 * Before a document is published: refuses actions that do not fit the records of their list or name what is gone. They give
 * nobody a right: each viewer is asked for his own when he does them.
 */
export async function requireSoundListActions(work: Work, { blocks }: ReportDocument): Promise<void> {
  for (const block of blocks) {
    const list = block.type === 'records' ? block.list : null;
    if (!list || !isAutomated(list.object) || list.actions.length === 0) continue;
    await requireOffered(
      work,
      { kinds: listedKinds },
      list.object,
      list.actions.flatMap(({ steps }) => steps),
    );
  }
}
