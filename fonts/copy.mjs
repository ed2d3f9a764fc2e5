// Takes the faces that papers are set in out of the npm package, with their licence, for Maven to pack.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

const from = 'node_modules/@expo-google-fonts/noto-sans-sc'
const to = 'target/classes/fonts'

/**
 * Leaves the radicals (U+2E80 to U+2FDF) out of the map from characters to glyphs. They share their
 * glyphs with everyday characters, and what is set would be found and copied as radicals: ⽇ for 日.
 */
function withoutRadicals(font) {
  const map = table(font, 'cmap')
  for (let i = 0; i < font.readUInt16BE(map + 2); i++) {
    const subtable = map + font.readUInt32BE(map + 4 + 8 * i + 4)
    if (font.readUInt16BE(subtable) === 12) without(font, subtable, 0x2e80, 0x2fdf)
  }
  return font
}

function table(font, tag) {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8)
  }
  throw new Error(`no table ${tag}`)
}

/** Drops the groups of a subtable of format 12 that lie within a range. */
function without(font, subtable, first, last) {
  const groups = subtable + 16
  const count = font.readUInt32BE(subtable + 12)
  let kept = 0
  for (let i = 0; i < count; i++) {
    const group = font.subarray(groups + 12 * i, groups + 12 * (i + 1))
    const start = group.readUInt32BE(0)
    const end = group.readUInt32BE(4)
    if (start >= first && end <= last) continue
    if (start <= last && end >= first) throw new Error('a group reaches beyond the radicals')
    group.copy(font, groups + 12 * kept++)
  }
  font.writeUInt32BE(kept, subtable + 12)
  font.writeUInt32BE(16 + 12 * kept, subtable + 4)
}

mkdirSync(to, { recursive: true })
for (const [file, name] of [
  ['400Regular/NotoSansSC_400Regular.ttf', 'NotoSansSC-Regular.ttf'],
  ['700Bold/NotoSansSC_700Bold.ttf', 'NotoSansSC-Bold.ttf'],
]) {
  writeFileSync(`${to}/${name}`, withoutRadicals(readFileSync(`${from}/${file}`)))
}
cpSync(`${from}/LICENSE_FONT`, `${to}/OFL.txt`)
