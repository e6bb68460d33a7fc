import { toJson } from '../../../platform/server/index.ts';

/** What of these parts a change made otherwise, for the audit log: from what to what. */
export function differences<Part extends string>(
  before: Record<Part, unknown>,
  after: Record<Part, unknown>,
  parts: readonly Part[],
): Record<string, { from: unknown; to: unknown }> {
  return Object.fromEntries(
    parts
      .filter((part) => toJson(before[part]) !== toJson(after[part]))
      .map((part) => [part, { from: before[part], to: after[part] }]),
  );
}
