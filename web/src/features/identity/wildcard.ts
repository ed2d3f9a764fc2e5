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

function split(code: string): [string, string] {
  const at = code.indexOf('.')
  return at < 0 ? [code, ''] : [code.slice(0, at), code.slice(at + 1)]
}

export interface Area {
  code: string
  name: string
  permissions: Permission[]
}

export function byArea(all: Permission[]): Area[] {
  const areas = new Map<string, Area>()
  for (const permission of all) {
    const { group, groupName } = permission
    const area = areas.get(group) ?? { code: group, name: groupName, permissions: [] }
    area.permissions.push(permission)
    areas.set(group, area)
  }
  return [...areas.values()]
}
