import type { UseCases } from '../../../platform/server/index.ts';
import type { portraitContract } from '../../model/portrait/contract.ts';
import type { CustomerSources } from './fact-sources.ts';
import { readBehaviour } from './read-behaviour.ts';
import { readPortrait } from './read-portrait.ts';

export function portraitUseCases(sources: CustomerSources): UseCases<typeof portraitContract> {
  return {
    read: (work, { params }) => readPortrait(work, sources, params.id),
    behaviour: (work, { params, query }) => readBehaviour(work, sources, params.id, query),
  };
}
