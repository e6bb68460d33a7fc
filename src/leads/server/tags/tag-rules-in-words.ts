import type { Work } from '../../../platform/server/index.ts';
import { openKind } from '../../../records/server/index.ts';
import type { WireTagRule } from '../../model/tags/contract.ts';
import { testInWords } from '../../model/tags/test-in-words.ts';
import { leadKind } from '../lead/lead-kind.ts';
import { namesForTests } from './lead-facts.ts';
import { listTagRules, type KeptTagRule } from './tag-queries.ts';

/** Rules, all of them unless told, each with what it asks as a sentence. */
export async function tagRulesInWords(work: Work, rules?: readonly KeptTagRule[]): Promise<WireTagRule[]> {
  const kept = rules ?? (await listTagRules(work));
  const { fields } = await openKind(work, leadKind);
  const nameOf = await namesForTests(
    work,
    fields,
    kept.map(({ test }) => test),
  );
  return kept.map((rule) => ({ ...rule, words: testInWords(rule.test, fields, nameOf) }));
}
