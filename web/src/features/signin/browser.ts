const BROWSERS: [RegExp, string][] = [
  [/Edg\/(\d+)/, 'Edge'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/(?:Chrome|HeadlessChrome)\/(\d+)/, 'Chrome'],
  [/Version\/(\d+).*Safari/, 'Safari'],
]
const SYSTEMS: [RegExp, string][] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** What a browser calls itself, short enough for a table; the full text otherwise. */
export function shortBrowser(agent: string): string {
  const browser = BROWSERS.map(([pattern, name]) => {
    const found = pattern.exec(agent)
    return found === null ? undefined : `${name} ${found[1] ?? ''}`.trim()
  }).find((name) => name !== undefined)
  const system = SYSTEMS.find(([pattern]) => pattern.test(agent))?.[1]
  if (browser === undefined) return agent
  return system === undefined ? browser : `${browser} · ${system}`
}
