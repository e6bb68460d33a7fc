import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stageAfterEvidence } from './advance-on-evidence.ts';
import { emptyProcess, evidenceKinds, type EvidenceKind } from './stage-process.ts';

type Kind = 'open' | 'won' | 'lost';
const stage = (id: string, rank: number, advancedBy: EvidenceKind[] = [], kind: Kind = 'open') => ({
  id,
  kind,
  rank,
  process: { ...emptyProcess, advancedBy },
});

const stages = [
  stage('first', 1),
  stage('quoted', 2, ['quote_sent']),
  stage('talks', 3, ['quote_sent', 'quote_accepted']),
  stage('won', 4, ['contract_signed'], 'won'),
  stage('lost', 0, ['delivered'], 'lost'),
];
const after = (stageId: string, evidence: EvidenceKind) =>
  stageAfterEvidence(stages, { stageId }, evidence)?.id ?? null;

test('evidence leads to the nearest stage ahead that names it', () => {
  expect(after('first', 'quote_sent')).toBe('quoted');
  expect(after('quoted', 'quote_sent')).toBe('talks');
  expect(after('first', 'contract_signed')).toBe('won');
});

test('never backwards, never out of a closed deal, never to a loss', () => {
  expect(after('talks', 'quote_sent')).toBeNull();
  expect(after('won', 'quote_accepted')).toBeNull();
  expect(after('lost', 'quote_sent')).toBeNull();
  expect(after('first', 'delivered')).toBeNull();
});

test('whatever is drawn, a deal goes forwards or stays', () => {
  const evidence = fc.constantFrom(...evidenceKinds);
  const drawn = fc.array(fc.uniqueArray(evidence), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(drawn, evidence, fc.nat(7), (named, happened, at) => {
      const some = named.map((one, rank) => stage(String(rank), rank + 1, one));
      const stands = some[at % some.length]!;
      const to = stageAfterEvidence(some, { stageId: stands.id }, happened);
      expect(to === null || (to.rank > stands.rank && to.process.advancedBy.includes(happened))).toBe(true);
    }),
  );
});
