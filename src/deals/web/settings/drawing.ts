/** A pipeline on the drawing board: pure changes to it, and what is still wrong with it. */
import type { Pipeline, Stage, StageDraft } from '../../model/pipeline.ts';
import { withStages } from '../../model/process/stage-process.ts';
import { isWholeProcess } from './process/process-drawing.ts';

/** A stage being drawn; `key` stays while it is moved and renamed. */
export type DrawnStage = StageDraft & { key: string };

export type Drawing = {
  name: string;
  nameEn: string | null;
  stages: readonly DrawnStage[];
  mapping: Readonly<Record<string, string>>;
};

export function drawingOf(pipeline: Pipeline): Drawing {
  return {
    name: pipeline.name,
    nameEn: pipeline.nameEn,
    stages: pipeline.stages.map(drawnStage),
    mapping: {},
  };
}

function drawnStage(stage: Stage): DrawnStage {
  const { rank: _, ...drawn } = stage;
  return { ...drawn, key: stage.id };
}

/** The stage as it is sent. */
export function draftOf(stage: DrawnStage): StageDraft {
  const { key: _, ...draft } = stage;
  return draft;
}

export function blankStage(key: string, kind: Stage['kind'], name: string): DrawnStage {
  const probability = kind === 'won' ? 100 : kind === 'lost' ? 0 : 50;
  return {
    key,
    name,
    nameEn: null,
    kind,
    goal: null,
    targetConversion: null,
    targetDays: null,
    probability,
    process: null,
  };
}

export function openStages({ stages }: Pick<Drawing, 'stages'>): readonly DrawnStage[] {
  return stages.filter(({ kind }) => kind === 'open');
}

/** The drawing with its open stages in another order; won and lost stay at the end. */
function withOpen(drawing: Drawing, open: readonly DrawnStage[]): Drawing {
  return { ...drawing, stages: [...open, ...drawing.stages.filter(({ kind }) => kind !== 'open')] };
}

/** Puts an open stage at another place, counted from 0; a place outside changes nothing. */
export function movedTo(drawing: Drawing, key: string, place: number): Drawing {
  const open = [...openStages(drawing)];
  const from = open.findIndex((stage) => stage.key === key);
  if (from < 0 || place < 0 || place >= open.length) return drawing;
  const [stage] = open.splice(from, 1);
  open.splice(place, 0, stage!);
  return withOpen(drawing, open);
}

export function added(drawing: Drawing, stage: DrawnStage): Drawing {
  return withOpen(drawing, [...openStages(drawing), stage]);
}

/** Takes an open stage out; deals that were to go to it need another stage, and no transition names it any more. */
export function removed(drawing: Drawing, key: string): Drawing {
  const mapping = Object.fromEntries(Object.entries(drawing.mapping).filter(([, to]) => to !== key));
  const stages = drawing.stages
    .filter((stage) => stage.key !== key)
    .map((stage) =>
      stage.process
        ? { ...stage, process: withStages(stage.process, (id) => (id === key ? null : id)) }
        : stage,
    );
  return { ...drawing, stages, mapping };
}

/** Puts a removed stage back after the open ones that came before it. */
export function putBack(drawing: Drawing, stage: Stage): Drawing {
  const { [stage.id]: _, ...mapping } = drawing.mapping;
  const whole = added({ ...drawing, mapping }, drawnStage(stage));
  return movedTo(whole, stage.id, Math.min(stage.rank - 1, openStages(whole).length - 1));
}

export function changedStage(drawing: Drawing, key: string, change: Partial<StageDraft>): Drawing {
  return {
    ...drawing,
    stages: drawing.stages.map((stage) => (stage.key === key ? { ...stage, ...change } : stage)),
  };
}

/** The stages of the version before that are not drawn any more. */
export function removedStages(before: Pipeline | null, { stages }: Drawing): readonly Stage[] {
  return before?.stages.filter((stage) => !stages.some(({ id }) => id === stage.id)) ?? [];
}

export type StageFault = 'nameMissing' | 'nameTwice';

/** What is wrong with the name of a stage. */
export function faultOf({ stages }: Drawing, { key, name }: DrawnStage): StageFault | null {
  if (name.trim() === '') return 'nameMissing';
  return stages.some((stage) => stage.key !== key && stage.name.trim() === name.trim()) ? 'nameTwice' : null;
}

/** Can it be saved? Names are there and differ, each removed stage says where its deals go, and each item what it is. */
export function isWhole(before: Pipeline | null, drawing: Drawing): boolean {
  const isNamed =
    drawing.name.trim() !== '' && drawing.stages.every((stage) => faultOf(drawing, stage) === null);
  return (
    isNamed &&
    openStages(drawing).length > 0 &&
    drawing.stages.every(({ process }) => isWholeProcess(process)) &&
    removedStages(before, drawing).every(({ id }) => drawing.mapping[id] !== undefined)
  );
}

/** What the targets come to: deals won of a hundred, and days on the way; null while a target is missing. */
export function promiseOf(drawing: Drawing): { wonOfHundred: number | null; days: number | null } {
  const open = openStages(drawing);
  const all = (values: (number | null)[]): number[] | null =>
    values.every((value) => value !== null) ? (values as number[]) : null;
  const rates = all(open.map(({ targetConversion }) => targetConversion));
  const days = all(open.map(({ targetDays }) => targetDays));
  return {
    wonOfHundred: rates && rates.reduce((share, rate) => (share * rate) / 100, 100),
    days: days && days.reduce((sum, one) => sum + one, 0),
  };
}
