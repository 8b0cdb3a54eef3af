import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// The previous version of the app serves customers while a migration runs, and after it until the last process is
// replaced. So a migration only adds what that version does not know. To remove something, stop using it in one
// version, and remove it in the next.

const folder = 'lib/db/migrations'
const migrations = readdirSync(folder).filter((file) => file.endsWith('.sql'))

/** Other statements: their beginning, and their file. A comment says why the previous version still works. */
const allowed: Record<string, string> = {
  'SELECT 1': '0001_tell-of-account-changes.sql',
  // Processes of the old version create sessions that the new one does not find: those customers sign in again.
  'UPDATE "sessions" SET "session_token" = encode(sha256(convert_to("session_token", \'UTF8\')), \'hex\')':
    '0004_hashed-sessions.sql',
  // No version reads these tokens.
  'UPDATE "accounts" SET "refresh_token" = NULL': '0004_hashed-sessions.sql',
  // The previous version does not know this column.
  'UPDATE "launches" SET "acknowledged_at" = now()': '0005_acknowledged-outcomes.sql',
  // The limits start again.
  'DELETE FROM "rate_limits"': '0004_hashed-sessions.sql',
}

test.each(migrations)('the previous version works after %s', (file) => {
  const statements = statementsOf(readFileSync(`${folder}/${file}`, 'utf8'))
  expect(statements.length).toBeGreaterThan(0)
  const found = breaking(statements).filter(
    (statement) =>
      !Object.entries(allowed).some(
        ([start, where]) => where === file && statement.startsWith(start),
      ),
  )
  expect(found).toEqual([])
})

test.each([
  'DROP TABLE "users"',
  'ALTER TABLE "users" DROP COLUMN "name"',
  'ALTER TABLE "users" RENAME COLUMN "name" TO "title"',
  'ALTER TABLE "users" RENAME TO "people"',
  'ALTER TABLE "users" ALTER COLUMN "name" SET NOT NULL',
  'ALTER TABLE "users" ALTER COLUMN "name" SET DATA TYPE integer',
  'ALTER TABLE "users" ADD COLUMN "age" integer NOT NULL',
  'ALTER TABLE "users" ADD COLUMN "age" integer, DROP COLUMN "name"',
  'ALTER TABLE "users" ADD CONSTRAINT "names" UNIQUE("name")',
  'ALTER TABLE "users" ADD CONSTRAINT "named" CHECK ("name" <> \'\')',
  'CREATE UNIQUE INDEX "by_name" ON "users" USING btree ("name")',
  'UPDATE "users" SET "name" = NULL',
  'DELETE FROM "users"',
  'TRUNCATE "users"',
  'CREATE TABLE "a" ("id" text); DROP TABLE "users"',
  'CREATE TRIGGER "refuse" BEFORE INSERT ON "users" FOR EACH ROW EXECUTE FUNCTION "refuse"()',
])('finds that the previous version may fail after %s', (statement) => {
  expect(breaking(statementsOf(`-- a comment\n${statement};`))).toEqual([statement])
})

test.each([
  'CREATE TABLE "a" ("id" text NOT NULL);--> statement-breakpoint\nCREATE UNIQUE INDEX "b" ON "a" USING btree ("id")',
  'ALTER TABLE "users" ADD COLUMN "age" integer',
  'ALTER TABLE "users" ADD COLUMN "age" integer DEFAULT 0 NOT NULL',
  'ALTER TABLE "users" ADD COLUMN "age" integer;--> statement-breakpoint\nALTER TABLE "users" ADD CONSTRAINT "ages" UNIQUE("age")',
  'CREATE INDEX "by_name" ON "users" USING btree ("name")',
])('accepts %s', (text) => {
  expect(breaking(statementsOf(text))).toEqual([])
})

function statementsOf(text: string): string[] {
  return text
    .replaceAll('--> statement-breakpoint', '\0')
    .replaceAll(/--.*$/gm, '')
    .split('\0')
    .map((statement) =>
      statement
        .replaceAll(/\s+/g, ' ')
        .replace(/[;\s]*$/, '')
        .trim(),
    )
    .filter(Boolean)
}

/** Returns the statements of a migration that do more than add. */
function breaking(statements: string[]): string[] {
  const added = new Set(
    statements.map((text) => {
      const [, table, column] =
        /^CREATE TABLE "(\w+)"/.exec(text) ??
        /^ALTER TABLE "(\w+)" ADD COLUMN "(\w+)"/.exec(text) ??
        []
      return column ? `${table}.${column}` : table
    }),
  )
  const isNew = (table: string, names = '') =>
    added.has(table) ||
    [...names.matchAll(/"(\w+)"/g)].every(([, column]) => added.has(`${table}.${column}`))

  return statements.filter((text) => {
    if (text.includes(';')) return true // several statements without a breakpoint
    if (/^CREATE (TABLE|INDEX) /.test(text)) return false
    const [, column] = /^ALTER TABLE "\w+" ADD COLUMN "\w+" ([^,]*)$/.exec(text) ?? []
    if (column) return / NOT NULL/.test(column) && !/ DEFAULT /.test(column)
    const [, table, names] =
      /^ALTER TABLE "(\w+)" ADD CONSTRAINT "\w+" (?:UNIQUE|FOREIGN KEY) ?(\([^)]*\))/.exec(text) ??
      /^CREATE UNIQUE INDEX "\w+" ON "(\w+)" USING btree (\([^)]*\))/.exec(text) ??
      []
    return !table || !isNew(table, names)
  })
}
