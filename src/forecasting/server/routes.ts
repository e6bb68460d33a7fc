import type { UseCases } from '../../platform/server/index.ts';
import type { forecastContract } from '../model/forecast/contract.ts';
import type { targetContract } from '../model/target/contract.ts';
import type { forecastRulesContract } from '../model/categories/rules-contract.ts';
import { readForecastRules, saveForecastRules } from './forecast/forecast-rules.ts';
import { readChanges } from './forecast/forecast-changes.ts';
import { listForecastDeals } from './forecast/forecast-deals.ts';
import { pickCategory } from './forecast/pick-category.ts';
import { readProposal } from './forecast/propose-targets.ts';
import { readForecast } from './forecast/read-forecast.ts';
import { listSubmissions } from './forecast/submission-queries.ts';
import { submitForecast } from './forecast/submit-forecast.ts';
import { readTrackRecord } from './forecast/track-record.ts';
import { saveTargets } from './target/save-targets.ts';
import { listTargetChanges, listTargets } from './target/target-queries.ts';

export const targetUseCases: UseCases<typeof targetContract> = {
  listTargets: (work, { query }) => listTargets(work, query.year),
  saveTargets: (work, { body }) => saveTargets(work, body.changes),
  targetHistory: (work, { query: { year, ...subject } }) => listTargetChanges(work, subject, year),
};

export const forecastRulesUseCases: UseCases<typeof forecastRulesContract> = {
  readForecastRules: (work) => readForecastRules(work),
  saveForecastRules: (work, { body }) => saveForecastRules(work, body.rules, body.version),
};

export const forecastUseCases: UseCases<typeof forecastContract> = {
  readForecast: (work, { query }) => readForecast(work, query),
  forecastDeals: (work, { query }) => listForecastDeals(work, query),
  forecastChanges: (work, { query }) => readChanges(work, query),
  trackRecord: (work, { query }) => readTrackRecord(work, query),
  proposeTargets: (work, { query }) => readProposal(work, query),
  listSubmissions: (work, { query }) => listSubmissions(work, query),
  submitForecast: (work, { body }) => submitForecast(work, body),
  pickCategory: (work, { params, body }) => pickCategory(work, params.id, body.category),
};
