import type { components } from './schema'

type Schemas = components['schemas']
type ShortName<Name> = Name extends `io.keheng.${infer Rest}` ? Rest : never

/** What the server sends or takes, by the full name of its record after `io.keheng.`. */
export type Api<Name extends ShortName<keyof Schemas>> = Schemas[`io.keheng.${Name}` &
  keyof Schemas]
