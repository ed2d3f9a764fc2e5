export { en } from './en'
export { zh } from './zh'
