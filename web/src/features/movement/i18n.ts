import { en } from './en'
import { zh } from './zh'

export { en, zh }
