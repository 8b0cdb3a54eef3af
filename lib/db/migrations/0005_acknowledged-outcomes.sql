ALTER TABLE "launches" ADD COLUMN "acknowledged_at" timestamp with time zone;--> statement-breakpoint
-- Outcomes that were shown before this column existed count as seen.
UPDATE "launches" SET "acknowledged_at" = now() WHERE "shown" > 0;
