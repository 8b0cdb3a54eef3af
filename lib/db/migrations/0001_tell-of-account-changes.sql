-- Not every database that speaks Postgres has triggers, so lib/db/migrate.mjs creates the trigger of this migration.
SELECT 1;
