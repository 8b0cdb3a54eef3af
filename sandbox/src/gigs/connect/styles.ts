import { createHash } from 'node:crypto'
import { formStyles } from './styles-forms'
import { pageStyles } from './styles-page'

// Dark is no choice of the customer: a session asks for it, and only two intents may
// (docs/gigs-api.md#create-a-connect-session).
const tokens = `
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

export const stylesheet = tokens + pageStyles + formStyles

/** What `style-src` names, so that no other style runs on a Connect page. */
export const stylesheetSource = `'sha256-${createHash('sha256').update(stylesheet).digest('base64')}'`
