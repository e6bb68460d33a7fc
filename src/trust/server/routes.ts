import type { UseCases } from '../../platform/server/index.ts';
import type { trustContract } from '../model/contract.ts';
import { qualityOfRecord } from './quality-of-record.ts';
import { readQualityRules, saveQualityRules } from './quality-rules.ts';
import { readTrust } from './read-trust.ts';

export const trustUseCases: UseCases<typeof trustContract> = {
  qualityOfRecord: (work, { query }) => qualityOfRecord(work, query.object, query.recordId),
  readTrust: (work, { query }) => readTrust(work, query),
  readQualityRules: (work) => readQualityRules(work),
  saveQualityRules: (work, { body }) => saveQualityRules(work, body.rules, body.version),
};
