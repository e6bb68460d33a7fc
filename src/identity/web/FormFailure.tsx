import { ApiProblem, ErrorNotice } from '../../platform/web/index.ts';

/** The sentence for one field of a form, when the server found fault with it. */
export function faultFor(error: unknown, path: string): string | undefined {
  return error instanceof ApiProblem ? error.faultOf(path) : undefined;
}

/** What the server said no with, unless it is told next to the fields already. */
export function FormFailure({ error }: { error: unknown }) {
  if (!error || (error instanceof ApiProblem && error.fields.length > 0)) return null;
  return <ErrorNotice error={error} />;
}
