import { questionSchema, type Question } from '../../../insights/model/question.ts';
import type { Work } from '../../../platform/server/index.ts';
import { questionOf, type Block } from '../../model/blocks/block.ts';
import { askFunnel } from '../../model/blocks/funnel.ts';
import type { ReportDocument } from '../../model/document.ts';
import { chosenFor } from '../../model/params/choose.ts';
import { pipelineFor } from '../../model/params/narrow.ts';
import { chosenBy } from '../chosen-by.ts';

/** What a block asks for whoever looks, with what was given for the parameters; null where it asks nothing. */
export async function questionOfBlock(
  work: Work,
  document: ReportDocument,
  block: Block,
  given: Record<string, unknown>,
): Promise<Question | null> {
  const chosen = chosenFor(block.id, await chosenBy(work, document, given));
  if (block.type === 'funnel') {
    const pipeline =
      pipelineFor(block.id, chosen.narrowings ?? []) ?? block.pipeline ?? (await firstPipeline(work));
    return pipeline ? questionSchema.parse(askFunnel(block, chosen, pipeline)) : null;
  }
  const question = questionOf(block, chosen);
  return question && questionSchema.parse(question);
}

async function firstPipeline({ db, principal }: Work): Promise<string | null> {
  const row = await db
    .selectFrom('pipeline')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('archived_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .executeTakeFirst();
  return row?.id ?? null;
}
