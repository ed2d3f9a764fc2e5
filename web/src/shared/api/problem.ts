export interface Violation {
  field: string
  message: string
}

/** An RFC 9457 problem as the server sends it; `details` keeps what it adds beyond the standard. */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  violations: Violation[]
  traceId?: string
  details: Record<string, unknown>
}

/** Status 0: the server was not reached at all. */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail || problem.title)
    this.name = 'ProblemError'
    this.problem = problem
  }

  get status(): number {
    return this.problem.status
  }

  /** Somebody else saved first; the stored version is among the details. */
  get stale(): boolean {
    return this.status === 409 && 'current' in this.problem.details
  }

  is(type: string): boolean {
    return this.problem.type === `urn:keheng:${type}`
  }
}

const STANDARD = ['type', 'title', 'status', 'detail', 'violations', 'traceId', 'instance']

/** Reads a problem from a response body, and makes one where the body is none (a proxy's page). */
export function problemOf(status: number, body: unknown, fallback: string): Problem {
  const source = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
  return {
    type: text(source.type, 'about:blank'),
    title: text(source.title, fallback),
    status,
    detail: text(source.detail, fallback),
    violations: Array.isArray(source.violations) ? (source.violations as Violation[]) : [],
    traceId: typeof source.traceId === 'string' ? source.traceId : undefined,
    details: Object.fromEntries(
      Object.entries(source).filter(([name]) => !STANDARD.includes(name)),
    ),
  }
}

function text(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value !== '' ? value : otherwise
}
