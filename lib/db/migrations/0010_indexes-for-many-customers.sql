CREATE INDEX "accounts_by_user" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "account_snapshots_with_news" ON "account_snapshots" USING btree ("announce_after") WHERE announced < news;--> statement-breakpoint
CREATE INDEX "messages_by_end" ON "messages" USING btree ("ended_at") WHERE state <> 'waiting';