import type { UseCases } from '../../platform/server/index.ts';
import type { alertContract } from '../model/contract.ts';
import { readAlertRules, saveAlertRules } from './alert-rules.ts';

export const alertUseCases: UseCases<typeof alertContract> = {
  readAlertRules: (work) => readAlertRules(work),
  saveAlertRules: (work, { body }) => saveAlertRules(work, body.rules, body.version),
};
