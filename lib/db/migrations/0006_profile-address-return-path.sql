CREATE TABLE "visitor_choices" (
	"id" text PRIMARY KEY NOT NULL,
	"choice" jsonb NOT NULL,
	"expires" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "launches" ADD COLUMN "return_to" text;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "address" jsonb;--> statement-breakpoint
CREATE INDEX "visitor_choices_by_end" ON "visitor_choices" USING btree ("expires");