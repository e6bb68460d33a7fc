/** What the server said no with, read from problem+json; `code` is stable, `detail` is a sentence for people. */
export type FieldProblem = { path: string; code: string; message: string };

type ProblemBody = { code?: string; title?: string; detail?: string; fields?: FieldProblem[] };

export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly fields: readonly FieldProblem[];
  readonly requestId: string | null;

  constructor(status: number, body: ProblemBody, requestId: string | null = null) {
    super(body.detail ?? body.title ?? body.code ?? `HTTP ${status}`);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = body.code ?? (status === 0 ? 'offline' : 'unexpected');
    this.title = body.title ?? '';
    this.detail = body.detail ?? '';
    this.fields = body.fields ?? [];
    this.requestId = requestId;
  }

  /** The sentence for one field of a form, if this problem names it. */
  faultOf(path: string): string | undefined {
    return this.fields.find((fault) => fault.path === path)?.message;
  }
}

export async function problemOf(response: Response): Promise<ApiProblem> {
  const requestId = response.headers.get('x-request-id');
  try {
    return new ApiProblem(response.status, (await response.json()) as ProblemBody, requestId);
  } catch {
    return new ApiProblem(response.status, {}, requestId);
  }
}
