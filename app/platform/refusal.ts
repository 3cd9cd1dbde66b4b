/** A refusal by the database: `code` is our own key, such as `stale` or `gate_missing`. */
export class Refusal extends Error {
  readonly status: 401 | 403 | 404 | 409 | 422 | 429 | 503;
  readonly code: string;
  readonly detail: Record<string, unknown>;

  constructor(status: Refusal['status'], code: string, detail: Record<string, unknown> = {}) {
    super(code);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.detail = detail;
  }
}
