/** Fields, choices, buttons, the error summary and the test card helper. */
export const formStyles = `
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
.choice .says { grid-column: 2 / -1; color: var(--muted); font-size: .875rem; }
.choice .name { font-weight: 550; overflow-wrap: anywhere; }
.button { display: inline-flex; align-items: center; justify-content: center; width: 100%; min-height: 3rem; padding: .625rem 1.25rem;
  border: 1px solid transparent; border-radius: .75rem; background: var(--action); color: var(--on-action);
  font: inherit; font-weight: 600; text-align: center; text-decoration: none; cursor: pointer; }
.button:hover { background: var(--action-hover); }
.button[data-look='quiet'] { background: transparent; color: var(--ink); border-color: var(--field); }
.button[data-look='quiet']:hover { background: var(--sunk); }
.button[data-look='danger'] { background: #a8221a; color: #fff; }
.button[data-look='danger']:hover { background: #8b1a13; }
/* Where :has is unknown, both stay in sight and the server judges. */
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
.testcards .says { display: block; color: var(--muted); }
@media (min-width: 36rem) { .buttons[data-row] { flex-direction: row; } }
`
