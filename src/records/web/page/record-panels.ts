import { type ComponentType, createContext } from 'react';
import type { Label } from '../../../platform/model/label.ts';
import type { WireRecord } from '../../model/record-contract.ts';

/** A part of a record's page that another domain hands in: its timeline, its deals. */
export type RecordPanel = { id: string; label: Label; Panel: ComponentType<{ record: WireRecord }> };

/** By object: what other domains show on the page of a record, in this order. Given once, around the app. */
export type RecordPanels = Readonly<Record<string, readonly RecordPanel[]>>;

export const RecordPanelsContext = createContext<RecordPanels>({});
