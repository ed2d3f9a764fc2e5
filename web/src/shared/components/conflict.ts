export interface ConflictField<T> {
  key: keyof T & string
  /** Text key of the field's label. */
  label: string
  /** How a value reads; its plain text without. */
  text?: (value: T) => string
}

export interface Difference<T> {
  key: keyof T & string
  label: string
  mine: string
  theirs: string
}

/** The fields in which two versions of a record differ, each as it reads. */
export function differences<T extends object>(
  fields: ConflictField<T>[],
  mine: T,
  theirs: T,
): Difference<T>[] {
  return fields
    .filter(({ key }) => !same(mine[key], theirs[key]))
    .map(({ key, label, text }) => ({
      key,
      label,
      mine: text?.(mine) ?? plain(mine[key]),
      theirs: text?.(theirs) ?? plain(theirs[key]),
    }))
}

/** Whether two values say the same; an empty field and none do. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(bare(one)) === JSON.stringify(bare(other))
}

const bare = (value: unknown): unknown => (value === '' || value === undefined ? null : value)

function plain(value: unknown): string {
  return value === null || value === undefined || value === '' ? '—' : String(value)
}
