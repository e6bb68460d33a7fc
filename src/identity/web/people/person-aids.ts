import { type ComponentType, createContext } from 'react';

/** What other domains show of a person before his account is disabled: what he still holds. */
export type PersonAids = { BeforeDisabling?: ComponentType<{ person: { id: string; name: string } }> };

export const PersonAidsContext = createContext<PersonAids>({});
