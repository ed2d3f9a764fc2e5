import type { Permission } from './api'

/** Whether a role's entry grants a permission: the code itself, `area.*`, `*.verb` or `*`. */
export function grants(entry: string, code: string): boolean {
  if (entry === '*' || entry === code) return true
  const [area, verb] = split(code)
  const [entryArea, entryVerb] = split(entry)
  return (entryVerb === '*' && entryArea === area) || (entryArea === '*' && entryVerb === verb)
}

/** The entry among those held through which the permission is granted. */
export function through(held: string[], code: string): string | undefined {
  return held.includes(code) ? code : held.find((entry) => grants(entry, code))
}

export const areaOf = (code: string): string => split(code)[0]

function split(code: string): [string, string] {
  const at = code.indexOf('.')
  return at < 0 ? [code, ''] : [code.slice(0, at), code.slice(at + 1)]
}

export function byArea(all: Permission[]): { area: string; codes: string[] }[] {
  const areas = new Map<string, string[]>()
  for (const { code } of all) areas.set(areaOf(code), [...(areas.get(areaOf(code)) ?? []), code])
  return [...areas].map(([area, codes]) => ({ area, codes }))
}
