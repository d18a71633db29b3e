import stringWidth from 'string-width'
import { percent } from './parts/group.js'
import { escapeXml } from './parts/escape-xml.js'
import type { ReportFormat } from './parts/report-format.js'

const label = 'sends proved'
const height = 20
const characterWidth = 6.6
const padding = 8

/** An SVG badge with the proved share, drawn without a font or a server. */
export const badgeReport: ReportFormat = {
  name: 'badge',
  description: 'SVG badge with the proved share',
  render({ summary }) {
    const value = summary.sends === 0 ? 'no sends' : `${percent(summary.proved)} · ${summary.covered}/${summary.sends}`
    return badge(value, colorOf(summary.sends === 0 ? 1 : summary.proved, summary.ungated))
  },
}

function colorOf(proved: number, ungated: number): string {
  if (proved === 1) return '#1a7f37'
  if (ungated === 0) return '#9a6700'
  return proved >= 0.8 ? '#bc4c00' : '#cf222e'
}

function badge(value: string, color: string): string {
  const left = widthOf(label)
  const right = widthOf(value)
  const width = left + right
  const title = escapeXml(`${label}: ${value}`)
  const text = (content: string, center: number, room: number) =>
    `<text x="${center}" y="14" textLength="${room - 2 * padding}" lengthAdjust="spacingAndGlyphs">${escapeXml(content)}</text>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" role="img" aria-label="${title}">`,
    `<title>${title}</title>`,
    `<clipPath id="r"><rect width="${width}" height="${height}" rx="4"/></clipPath>`,
    `<g clip-path="url(#r)"><rect width="${left}" height="${height}" fill="#3d444d"/><rect x="${left}" width="${right}" height="${height}" fill="${color}"/></g>`,
    '<g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">',
    text(label, left / 2, left),
    text(value, left + right / 2, right),
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

function widthOf(text: string): number {
  return Math.round(stringWidth(text) * characterWidth) + 2 * padding
}
