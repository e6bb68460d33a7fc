import { recordUseCases } from '../../../records/server/index.ts';
import { leadKind } from './lead-kind.ts';

export const leadRecordUseCases = recordUseCases(leadKind);
