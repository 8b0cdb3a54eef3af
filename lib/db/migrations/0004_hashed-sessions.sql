ALTER TABLE "sessions" ADD COLUMN "id" text DEFAULT gen_random_uuid()::text NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "device" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "created_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "last_used_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
CREATE INDEX "rate_limits_by_end" ON "rate_limits" USING btree ("resets_at");--> statement-breakpoint
CREATE INDEX "sessions_by_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_by_end" ON "sessions" USING btree ("expires");--> statement-breakpoint
CREATE INDEX "verification_tokens_by_end" ON "verification_tokens" USING btree ("expires");--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_id_unique" UNIQUE("id");--> statement-breakpoint
-- Cookies stay valid: the hash of a token is found by the token. Sign-ins that an older version still serves
-- after this have to be repeated.
UPDATE "sessions" SET
	"session_token" = encode(sha256(convert_to("session_token", 'UTF8')), 'hex'),
	"created_at" = least(now(), "expires" - interval '30 days'),
	"last_used_at" = least(now(), "expires" - interval '30 days');--> statement-breakpoint
UPDATE "accounts" SET "refresh_token" = NULL, "access_token" = NULL, "id_token" = NULL;--> statement-breakpoint
-- The keys held addresses in the clear.
DELETE FROM "rate_limits";
