import { ApiProblem, ErrorNotice } from '../../platform/web/index.ts';

/** The sentence for one field of a form, when the server found fault with it. */
export function faultFor(error: unknown, path: string): string | undefined {
  return error instanceof ApiProblem ? error.faultOf(path) : undefined;
}

/** What the server said no with, unless it is told next to the fields already. */
export function untold(error: unknown): unknown {
  return error instanceof ApiProblem && error.fields.length > 0 ? null : error;
}

export function FormFailure({ error }: { error: unknown }) {
  return untold(error) ? <ErrorNotice error={error} /> : null;
}
