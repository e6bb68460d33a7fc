import type { UseCases } from '../../platform/server/index.ts';
import type { automationContract } from '../model/contract.ts';
import { dryRun } from './dry-run.ts';
import { archiveHook, createHook, listHooks, type HookInstalled } from './hooks.ts';
import type { AutomationParts } from './parts.ts';
import { listRules, listVersions, readRule } from './rule-queries.ts';
import { listRuns, retryRun } from './run-log.ts';
import { changeRule, createRule, duplicateRule, removeRule, switchRule } from './save-rule.ts';
import { tryRule } from './try-rule.ts';
import { useTemplate } from './use-template.ts';

export function automationUseCases(
  parts: AutomationParts,
  installed: HookInstalled,
): UseCases<typeof automationContract> {
  return {
    listRules: async (work) => ({ items: await listRules(work, parts) }),
    readRule: (work, { params }) => readRule(work, parts, params.id),
    createRule: (work, { body }) => createRule(work, parts, body),
    changeRule: (work, { params, body }) => changeRule(work, parts, params.id, body),
    switchRule: (work, { params, body }) => switchRule(work, parts, params.id, body.on),
    duplicateRule: (work, { params }) => duplicateRule(work, parts, params.id),
    removeRule: (work, { params }) => removeRule(work, parts, params.id),
    useTemplate: (work, { params }) => useTemplate(work, parts, params.template),
    listVersions: (work, { params }) => listVersions(work, parts, params.id),
    listRuns: (work, { query }) => listRuns(work, parts, query),
    retryRun: (work, { params }) => retryRun(work, parts, params.id),
    tryRule: (work, { body }) => tryRule(work, parts, body),
    dryRun: (work, { body }) => dryRun(work, parts, body),
    listHooks: (work) => listHooks(work, parts),
    createHook: (work, { body }) => createHook(work, body, installed),
    archiveHook: (work, { params }) => archiveHook(work, parts, params.id),
  };
}
