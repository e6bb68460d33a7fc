import type { Label } from '../../../platform/model/label.ts';
import type { Work } from '../../../platform/server/index.ts';
import {
  checkedValues,
  getStored,
  openKind,
  type OpenKind,
  type StoredRecord,
} from '../../../records/server/index.ts';
import type { Sample, Trial, TrialBody } from '../../model/score/contract.ts';
import { defaultScoreRules } from '../../model/score/rules/default-score-rules.ts';
import { settleTags, tagsByRules, type GivenTag, type LeadTag } from '../../model/tags/tag.ts';
import { leadKind } from '../lead/lead-kind.ts';
import { withFacts, type JudgedLead } from '../tags/lead-facts.ts';
import { requireKnownFields } from '../tags/save-tag-rule.ts';
import { scoreOf } from './apply-scores.ts';
import { scoreInWords } from './score-in-words.ts';
import { scoringRules, testsOf, type ScoringRules } from './scoring-rules.ts';

/**
 * What the rules in force, or drafts of them, make of a sample: its tags with reasons, its points and level, and what the
 * learned score says. Nothing is written. Refuses leads out of the asker's sight, wrong values and unknown fields.
 */
export async function tryRules(work: Work, body: TrialBody): Promise<Trial> {
  const rules = await rulesToTry(work, body);
  const score = rules.score ?? { version: 0, rules: defaultScoreRules(work.principal.locale) };
  const tests = testsOf({ ...rules, score });
  await requireKnownFields(work, tests);
  const lead = await sampleLead(work, body.sample, tests);
  const asked = { now: work.now, timeZone: work.principal.timeZone, userId: null };
  const byRules = tagsByRules(rules.tagRules, lead.facts, asked);
  const tags = tagsAfter(rules, lead, byRules);
  const values = { ...lead.facts.values, tags: tags.map(({ tagId }) => tagId) };
  const scored = scoreOf(work, { id: lead.id, facts: { ...lead.facts, values } }, score, rules.model);
  return {
    name: String(values['name' as keyof typeof values] ?? ''),
    tags,
    score: await scoreInWords(work, scored.state, scored.explanation),
  };
}

async function rulesToTry(work: Work, { score, tagRules }: TrialBody): Promise<ScoringRules> {
  const inForce = await scoringRules(work);
  return {
    ...inForce,
    ...(score && { score: { version: 0, rules: score } }),
    ...(tagRules && { tagRules: tagRules.map((rule, index) => ({ id: `draft-${index}`, ...rule })) }),
  };
}

async function sampleLead(
  work: Work,
  sample: Sample,
  tests: Parameters<typeof withFacts>[3],
): Promise<JudgedLead> {
  const open = await openKind(work, leadKind);
  const record =
    sample.kind === 'lead' ? await getStored(work, open, sample.leadId) : madeUp(work, open, sample);
  const [lead] = await withFacts(work, open, [record], tests);
  if (sample.kind === 'lead') return lead!;
  const events = sample.events.map(({ kind, daysAgo }) => ({
    kind,
    at: new Date(work.now.getTime() - daysAgo * 86_400_000),
  }));
  return { ...lead!, facts: { ...lead!.facts, events } };
}

const nobody = '00000000-0000-0000-0000-000000000000';

function madeUp(
  { now }: Work,
  open: OpenKind,
  { values }: Extract<Sample, { kind: 'values' }>,
): StoredRecord {
  return {
    id: nobody,
    version: 1,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    ownerId: null,
    teamId: null,
    values: { created_at: now.toISOString(), status: 'new', ...checkedValues(open, values, 'update') },
  };
}

const byPerson: Label = { zh: '人工添加', en: 'Given by a person' };

/** The tags the lead would have: what people gave, and what the rules give. */
function tagsAfter({ groups }: ScoringRules, lead: JudgedLead, byRules: readonly GivenTag[]): Trial['tags'] {
  const { give, take } = settleTags(groups, lead.tags, byRules);
  const gone = new Set([...take, ...give.map(({ tagId }) => tagId)]);
  const kept = lead.tags.filter(({ tagId, removed }: LeadTag) => !removed && !gone.has(tagId));
  return [
    ...kept.map(({ tagId, reason }) => ({ tagId, reason: reason ?? byPerson })),
    ...give.map(({ tagId, reason }) => ({ tagId, reason })),
  ];
}
