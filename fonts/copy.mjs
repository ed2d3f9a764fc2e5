// Takes the faces that papers are set in out of the npm package, with their licence, for Maven to pack.
import { cpSync, mkdirSync } from 'node:fs'

const from = 'node_modules/@expo-google-fonts/noto-sans-sc'
const to = 'target/classes/fonts'
mkdirSync(to, { recursive: true })
for (const [file, name] of [
  ['400Regular/NotoSansSC_400Regular.ttf', 'NotoSansSC-Regular.ttf'],
  ['700Bold/NotoSansSC_700Bold.ttf', 'NotoSansSC-Bold.ttf'],
  ['LICENSE_FONT', 'OFL.txt'],
]) {
  cpSync(`${from}/${file}`, `${to}/${name}`)
}
