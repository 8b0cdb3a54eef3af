import { createHash } from 'node:crypto'
import type { Brand } from '../../brand'

// The session selects the dark theme, not the customer's system setting (docs/gigs-api.md#create-a-connect-session).
const TOKENS = `
:root {
  --paper: #f3f4f2; --card: #fff; --sunk: #f7f8f6; --ink: #16191b; --muted: #565e62;
  --line: #dfe2de; --field: #868d90; --accent: #0b655c; --accent-soft: #e6f2ef;
  --action: #16191b; --on-action: #fff; --action-hover: #33393d;
  --danger: #a8221a; --danger-soft: #fdf1ef; --warn-soft: #fdf6e3; --warn-line: #d9b64a;
  --shadow: 0 1px 2px rgb(22 25 27 / .05), 0 8px 28px rgb(22 25 27 / .06);
  color-scheme: light;
}
:root[data-theme='dark'] {
  --paper: #101314; --card: #191d1f; --sunk: #141819; --ink: #eef1f0; --muted: #a7b0b2;
  --line: #2d3335; --field: #768083; --accent: #6fd0c1; --accent-soft: #12302c;
  --action: #eef1f0; --on-action: #101314; --action-hover: #cfd6d4;
  --danger: #ff9d93; --danger-soft: #341a18; --warn-soft: #2d2614; --warn-line: #8a7430;
  --shadow: none;
  color-scheme: dark;
}`

/** Frame, card, summary and the sandbox bar. */
const PAGE_STYLES = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; min-height: 100dvh; display: flex; flex-direction: column;
  background: var(--paper); color: var(--ink);
  font: 400 1rem/1.5 ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
}
h1, h2, h3, p, ul, ol, dl, dd, fieldset, legend { margin: 0; padding: 0; }
ul, ol { list-style: none; }
fieldset { border: 0; min-width: 0; }
a { color: var(--accent); text-underline-offset: 3px; }
:focus { outline: none; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.muted { color: var(--muted); }
.small { font-size: .875rem; }
.num { font-variant-numeric: tabular-nums; }

.top, .middle, .foot { width: 100%; max-width: 66rem; margin-inline: auto; padding-inline: 1rem; }
.top { display: flex; align-items: center; justify-content: space-between; gap: 1rem; padding-block: .75rem; }
.partner { display: flex; align-items: center; gap: .625rem; font-weight: 600; min-width: 0; overflow-wrap: anywhere; }
.mark { flex: none; display: grid; place-items: center; width: 2rem; height: 2rem; border-radius: .5rem;
  background: var(--brand, var(--ink)); color: var(--on-brand, var(--card)); font-size: .9375rem; }
.close { display: inline-flex; align-items: center; gap: .375rem; min-height: 2.75rem; padding: 0 .75rem; margin-right: -.75rem;
  border: 0; border-radius: .5rem; background: none; color: var(--muted); font: inherit; cursor: pointer; }
.close:hover { color: var(--ink); background: color-mix(in srgb, var(--ink) 6%, transparent); }
.middle { flex: 1; display: grid; gap: 1rem; align-content: start; padding-bottom: 2rem; }
.card, .summary { background: var(--card); border: 1px solid var(--line); border-radius: 1rem; }
.card { padding: 1.5rem 1.25rem 1.75rem; box-shadow: var(--shadow); min-width: 0; }
.card > * + * { margin-top: 1.25rem; }
.card > .lede { margin-top: .375rem; }
h1 { font-size: 1.5rem; line-height: 1.2; letter-spacing: -.015em; font-weight: 650; text-wrap: balance; }
h2 { font-size: 1.0625rem; line-height: 1.3; font-weight: 650; }
.lede { color: var(--muted); text-wrap: pretty; }

.steps { display: flex; flex-wrap: wrap; gap: .25rem .5rem; font-size: .875rem; color: var(--muted); margin-bottom: -.5rem; }
.steps li + li::before { content: '›'; margin-right: .5rem; color: var(--field); }
.steps [aria-current] { color: var(--ink); font-weight: 600; }
.steps a { color: var(--accent); }

.summary { padding: 1rem 1.25rem; order: -1; background: transparent; }
.summary h2 { font-size: .875rem; font-weight: 500; color: var(--muted); }
.summary > * + * { margin-top: .625rem; }
.item { display: flex; justify-content: space-between; gap: 1rem; }
.item > :last-child { flex: none; }
.item .name { display: block; font-weight: 600; overflow-wrap: anywhere; }
.lines { display: grid; gap: .625rem; }
/* The customer has chosen on the partner's pages. Phones show only names and prices. */
.lines .description { display: none; }
.total { border-top: 1px solid var(--line); padding-top: .625rem; font-size: 1.125rem; }
.total strong { font-weight: 650; }
.total + p { margin-top: .25rem; }

.facts { border-top: 1px solid var(--line); }
.facts > div { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .125rem 1rem; padding: .75rem 0; border-bottom: 1px solid var(--line); }
.facts dt { color: var(--muted); }
.facts dd { margin-left: auto; text-align: right; overflow-wrap: anywhere; min-width: 0; }
.rows { border: 1px solid var(--line); border-radius: .75rem; overflow: hidden; }
.rows > li + li { border-top: 1px solid var(--line); }
.row { display: flex; align-items: center; gap: 1rem; justify-content: space-between; padding: 1rem; color: inherit; text-decoration: none; }
.row:hover { background: var(--sunk); }
.row:focus-visible { outline-offset: -3px; }
.row .what { min-width: 0; overflow-wrap: anywhere; }
.row strong { display: block; font-weight: 600; }
.row svg { flex: none; color: var(--field); }
.tag { display: inline-block; padding: .125rem .5rem; border-radius: 99px; font-size: .8125rem; font-weight: 550; white-space: nowrap;
  background: color-mix(in srgb, var(--ink) 8%, var(--card)); color: var(--ink); }
.tag[data-tone='good'] { background: var(--accent-soft); color: var(--accent); }
.tag[data-tone='bad'] { background: var(--danger-soft); color: var(--danger); }
.tag[data-tone='note'] { background: var(--warn-soft); color: var(--ink); }
.note { padding: .875rem 1rem; border-radius: .75rem; background: var(--sunk); border: 1px solid var(--line); overflow-wrap: anywhere; }
.tick { display: grid; place-items: center; width: 3rem; height: 3rem; border-radius: 50%; background: var(--accent-soft); color: var(--accent); }
.tick[data-tone='bad'] { background: var(--danger-soft); color: var(--danger); }
.mono { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .875rem; overflow-wrap: anywhere; }
.error:focus-visible { outline-color: var(--danger); }
.guide > * + * { margin-top: .75rem; }
.qr { width: 100%; max-width: 13rem; margin-inline: auto; padding: .75rem; background: #fff; border: 1px solid var(--line); border-radius: .75rem; }
.qr svg { display: block; width: 100%; height: auto; }

.foot { padding-block: 0 1rem; font-size: .8125rem; color: var(--muted); }
.bar { background: repeating-linear-gradient(135deg, #f6e7b0 0 .75rem, #f2dfa0 .75rem 1.5rem); color: #3a2f08;
  border-top: 1px dashed #8a7430; font: 400 .8125rem/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.bar form { display: flex; flex-wrap: wrap; align-items: center; gap: .375rem .625rem; max-width: 66rem; margin-inline: auto; padding: .5rem 1rem; }
.bar span { flex-basis: 100%; }
.bar button { min-height: 1.875rem; padding: .125rem .625rem; border: 1px solid #8a7430; border-radius: .375rem; background: #fff8df; color: inherit; font: inherit; cursor: pointer; }
.bar button:hover { background: #fff; }
.bar :focus-visible { outline-color: #3a2f08; }

@media (min-width: 60rem) {
  .top { padding-block: 1.5rem 1.25rem; }
  .middle { padding-bottom: 3rem; }
  .middle[data-aside] { grid-template-columns: minmax(0, 1fr) 20rem; gap: 1.5rem; align-items: start; }
  .middle:not([data-aside]) .card, .middle:not([data-aside]) + .foot { width: 100%; max-width: 36rem; margin-inline: auto; }
  .middle:not([data-aside]) + .foot { padding-inline: 0; }
  .card { padding: 2.25rem 2.5rem 2.5rem; }
  .summary { order: 0; padding: 1.5rem; position: sticky; top: 1.5rem; }
  .lines .description { display: block; }
  .bar span { flex-basis: auto; }
  h1 { font-size: 1.75rem; }
}
@media (prefers-reduced-motion: no-preference) { button, .button, .choice { transition: background-color .12s, border-color .12s; } }
@media (forced-colors: active) { .button, .bar span { flex-basis: 100%; }
.bar button { border: 1px solid; } }
`

/** Fields, choices, buttons, the error summary and the test card helper. */
const FORM_STYLES = `
.form { display: grid; gap: 1.25rem; }
.form legend { font-size: 1.0625rem; font-weight: 650; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(8.5rem, 100%), 1fr)); gap: 1rem; align-items: end; }
.field > legend, .form > legend { margin-bottom: .75rem; }
.field { display: grid; gap: .375rem; min-width: 0; }
.field > label, .field > legend { font-weight: 550; font-size: .9375rem; }
.field .hint { color: var(--muted); font-size: .875rem; }
.optional { font-weight: 400; color: var(--muted); }
.field .wrong { color: var(--danger); font-size: .875rem; font-weight: 550; }
.field input, .field select, .field textarea {
  width: 100%; min-height: 2.875rem; padding: .5rem .75rem; font: inherit; color: var(--ink);
  background: var(--card); border: 1px solid var(--field); border-radius: .625rem; }
.field textarea { min-height: 6rem; resize: vertical; }
.field input:focus-visible, .field select:focus-visible, .field textarea:focus-visible {
  outline: 3px solid color-mix(in srgb, var(--accent) 35%, transparent); outline-offset: 0; border-color: var(--accent); }
.field [aria-invalid='true'] { border-color: var(--danger); box-shadow: inset 0 0 0 1px var(--danger); }
.choices { display: grid; gap: .625rem; }
.choice { position: relative; display: grid; grid-template-columns: auto 1fr auto; gap: .125rem .75rem; align-items: baseline;
  padding: .875rem 1rem; border: 1px solid var(--field); border-radius: .75rem; cursor: pointer; }
.choice:hover { background: var(--sunk); }
.choice:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); background: var(--accent-soft); }
.choice:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: 2px; }
.choice input { width: 1.125rem; height: 1.125rem; min-height: 0; padding: 0; margin: 0; accent-color: var(--accent); align-self: center; outline: none; }
.choice .description { grid-column: 2 / -1; color: var(--muted); font-size: .875rem; }
.choice .name { font-weight: 550; overflow-wrap: anywhere; }
.button { display: inline-flex; align-items: center; justify-content: center; width: 100%; min-height: 3rem; padding: .625rem 1.25rem;
  border: 1px solid transparent; border-radius: .75rem; background: var(--action); color: var(--on-action);
  font: inherit; font-weight: 600; text-align: center; text-decoration: none; cursor: pointer; }
.button:hover { background: var(--action-hover); }
.button[data-look='secondary'] { background: transparent; color: var(--ink); border-color: var(--field); }
.button[data-look='secondary']:hover { background: var(--sunk); }
.button[data-look='danger'] { background: #a8221a; color: #fff; }
.button[data-look='danger']:hover { background: #8b1a13; }
/* Browsers without :has show both, and the server validates. */
.form:has([value='other']:not(:checked)) .only-other, .form:has([value='own']:not(:checked)) .only-own,
.form:has([value='new']:not(:checked)) .only-new, .form:has([value='keep']:not(:checked)) .only-keep { display: none; }
.buttons { display: flex; flex-direction: column-reverse; gap: .75rem; }
.error { padding: .875rem 1rem; border-radius: .75rem; background: var(--danger-soft); border: 1px solid var(--danger); }
.error h2 { color: var(--danger); }
.error p, .error ul { margin-top: .25rem; }
.error a { color: var(--danger); }
.error li + li { margin-top: .25rem; }
.testcards { border: 1px dashed #8a7430; border-radius: .75rem; background: var(--warn-soft); font-size: .875rem; }
.testcards summary { padding: .75rem 1rem; cursor: pointer; font-weight: 550; }
.testcards > div { padding: 0 1rem 1rem; }
.testcards table { width: 100%; border-collapse: collapse; }
.testcards caption { text-align: left; color: var(--muted); padding-bottom: .25rem; }
.testcards td, .testcards th { padding: .5rem 0; text-align: left; font-weight: 400; vertical-align: top; border-top: 1px solid color-mix(in srgb, var(--warn-line) 45%, transparent); }
.testcards th { padding-right: .75rem; font-variant-numeric: tabular-nums; }
.testcards td { text-align: right; }
.testcards .description { display: block; color: var(--muted); }
@media (min-width: 36rem) { .buttons[data-row] { flex-direction: row; } }
`

const STYLESHEET = TOKENS + PAGE_STYLES + FORM_STYLES

/** Returns the stylesheet of Connect's pages, with the color of the brand. */
export function stylesheetOf({ color }: Brand): string {
  if (!color) return STYLESHEET
  return `${STYLESHEET}:root { --brand: ${color}; --on-brand: ${textColorOn(color)}; }`
}

/** Returns the CSP source for `style-src` that allows only this stylesheet. */
export function stylesheetSource(brand: Brand): string {
  const hash = createHash('sha256').update(stylesheetOf(brand)).digest('base64')
  return `'sha256-${hash}'`
}

// Black or white, whichever has more contrast (the relative luminance of WCAG 2).
function textColorOn(color: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  )
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return luminance > 0.179 ? '#16191b' : '#fff'
}
