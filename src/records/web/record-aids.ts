import { type ComponentType, createContext, type ReactNode, use } from 'react';
import type { Label } from '../../platform/model/label.ts';
import type { FieldValues } from '../../platform/web/index.ts';
import type { WireRecord } from '../model/record-contract.ts';
import type { Chosen } from './bulk/use-bulk-change.ts';
import type { Act } from './page/history-words.ts';

export type MenuAid = {
  id: string;
  label: Label;
  icon: ReactNode;
  /** Why it cannot be used on this record; null when it can. */
  refusal(record: WireRecord): Label | null;
  Opened: ComponentType<{ record: WireRecord; onClose: () => void }>;
};

/** What another domain adds to the forms, the page and the list of one kind of record. */
export type RecordAid = {
  /** Why a field of this record stands fast, whoever asks; null when it does not. */
  lockOf?(record: WireRecord, fieldId: string): Label | null;
  /** Under the fields of a new record; what it confirms is sent along with it. */
  InForm?: ComponentType<{ values: FieldValues; onConfirm: (code: string | null) => void }>;
  /** One more entry of a record's menu, and what it opens. */
  inMenu?: MenuAid;
  /** Handing a record over with what belongs to it. */
  handOver?: MenuAid;
  /** Before what can be done with a record: the step that another domain takes from here. */
  Action?: ComponentType<{ record: WireRecord }>;
  /** Under the name of a record: what who opens it should know first. */
  Notice?: ComponentType<{ record: WireRecord }>;
  /** Hands chosen records over, in place of changing their owner. */
  HandOverChosen?: ComponentType<{ chosen: Chosen; disabledReason: string | null }>;
  /** Beside what can be done with chosen records. */
  ForChosen?: ComponentType<{ chosen: Chosen }>;
  /** Where a record is handed over: who suits it, and the press that gives it to him. */
  InHandOver?: ComponentType<{ recordId: string; note: string; onGiven: (ownerName: string) => void }>;
  /** Beside what can be done with a record. */
  Beside?: ComponentType;
  /** Over a record that is out of use: where it went. */
  WhenGone?: ComponentType<{ record: WireRecord }>;
  /** Under what happened to a record, by what it was. */
  inHistory?: Partial<Record<Act, ComponentType<{ recordId: string; at: string }>>>;
};

/** By object. Given once, around the app. */
export type RecordAids = Readonly<Record<string, RecordAid>>;

export const RecordAidsContext = createContext<RecordAids>({});

const none: RecordAid = {};

export function useRecordAid(object: string): RecordAid {
  return use(RecordAidsContext)[object] ?? none;
}
