/** What the playbook knows of deals: only this, handed in by those who keep them. */
import type { Work } from '../../platform/server/index.ts';
import type { Values } from '../model/filled-text.ts';
import type { SpokenFields } from '../model/variable.ts';

export type StagesOfPipeline = {
  id: string;
  name: string;
  nameEn: string | null;
  stages: readonly { id: string; name: string; nameEn: string | null; kind: string }[];
};

export type OpenedDeal = {
  id: string;
  pipelineId: string;
  stageId: string;
  mayUpdate: boolean;
  /** The value of every variable of the deal, its customer and its contact, as far as the asker sees them. */
  values(): Promise<Values>;
};

export type DealDirectory = {
  /** All fields that a text can speak of, those too that the asker does not see. */
  fields(work: Work): Promise<SpokenFields>;
  /** The stages in use, by pipeline. */
  pipelines(work: Work): Promise<readonly StagesOfPipeline[]>;
  /** A deal the asker may see; refuses as not found otherwise. */
  open(work: Work, dealId: string): Promise<OpenedDeal>;
};
