import type { StageEvent } from './stage-event.ts';

/** A stage that a newer version of the pipeline left out, and the stage that stands in for it. */
export type StageMapping = { from: string; to: string };

/** The log as the current version reads it: removed stages replaced by those that stand in for them, oldest mapping first. */
export function followMappings(log: readonly StageEvent[], mappings: readonly StageMapping[]): StageEvent[] {
  if (mappings.length === 0) return [...log];
  const standIn = (stageId: string) =>
    mappings.reduce((id, mapping) => (mapping.from === id ? mapping.to : id), stageId);
  return log.map((event) => ({ ...event, toStageId: standIn(event.toStageId) }));
}
