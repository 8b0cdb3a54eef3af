import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { brand } from '@/lib/brand'

const mark = readFileSync('public/brand/mark.svg', 'utf8')
const theme = readFileSync('app/theme.css', 'utf8')

describe('the colors of the brand', () => {
  test('are the backgrounds of the theme', () => {
    const { light, dark } = brand.colors
    expect(theme).toContain(`--background: light-dark(${light}, ${dark});`)
  })

  test('include the background of the mark, so that icons without transparent corners have no seam', () => {
    expect(mark).toMatch(new RegExp(`<rect [^>]*fill="${brand.colors.mark}"`))
  })
})

describe('the drawings of the brand', () => {
  const names = readdirSync('public/brand')

  test.each(names)('%s is a small SVG with a size and nothing from elsewhere', (name) => {
    const svg = readFileSync(`public/brand/${name}`, 'utf8')
    expect(svg.length).toBeLessThan(4_096)
    expect(svg).toMatch(/^<svg xmlns="[^"]+" viewBox="-?\d+ -?\d+ \d+ \d+"/)
    expect(svg).not.toMatch(/<script|<style|<text|(href|src)="(?!#)/)
  })
})
