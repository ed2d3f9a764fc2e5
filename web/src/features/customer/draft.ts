/** What a form holds: one value for each path, `basic.mobile` and the like. */
export type Flat = Record<string, unknown>

type Nested = { [key: string]: unknown }

/** A record of the server as the form holds it. */
export function flatten(source: Nested, paths: readonly string[]): Flat {
  return Object.fromEntries(paths.map((path) => [path, at(source, path) ?? undefined]))
}

function at(source: Nested, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? (value as Nested)[key] : undefined,
      source,
    )
}

/** What the form holds as the server takes it; empty is not known. */
export function nest(flat: Flat): Nested {
  const draft: Nested = {}
  for (const [path, value] of Object.entries(flat)) {
    const [group, field] = path.split('.')
    const known = value === '' || value === undefined ? null : value
    if (group === undefined) continue
    if (field === undefined) draft[group] = known
    else draft[group] = { ...((draft[group] as Nested | undefined) ?? {}), [field]: known }
  }
  return draft
}
