CREATE TABLE "launch_claims" (
	"item" text PRIMARY KEY NOT NULL,
	"launch_id" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "launch_claims" ADD CONSTRAINT "launch_claims_launch_id_launches_id_fk" FOREIGN KEY ("launch_id") REFERENCES "public"."launches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "launch_claims_by_launch" ON "launch_claims" USING btree ("launch_id");