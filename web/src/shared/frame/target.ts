/** Where to go after signing in: a page of ours, whatever stands in the address. */
export function localTarget(value: unknown): string {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : '/'
}
