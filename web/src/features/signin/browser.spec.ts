import { describe, expect, it } from 'vitest'
import { shortBrowser } from './browser'

describe('shortBrowser', () => {
  it('names browser and system', () => {
    expect(
      shortBrowser(
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
      ),
    ).toBe('Edge 141 · Windows')
    expect(shortBrowser('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0')).toBe(
      'Firefox 140 · Linux',
    )
  })

  it('leaves what it does not know', () => {
    expect(shortBrowser('curl/8.1')).toBe('curl/8.1')
  })
})
