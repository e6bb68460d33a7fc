import { recordUseCases } from '../../records/server/index.ts';
import { accountKind, contactKind } from './kinds.ts';

export const accountUseCases = recordUseCases(accountKind);
export const contactUseCases = recordUseCases(contactKind);
