-- Tells every app process that listens whose account has changed, when the change is committed and not before.
-- Here and not in the program, so that whatever writes to the table is heard of. Only the user's id is sent.
CREATE FUNCTION "tell_of_account_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' OR (OLD."changes", OLD."seen", OLD."read_at", OLD."failed_at")
    IS DISTINCT FROM (NEW."changes", NEW."seen", NEW."read_at", NEW."failed_at") THEN
    PERFORM pg_notify('account_changed', NEW."user_id");
  END IF;
  RETURN NULL;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER "account_changed" AFTER INSERT OR UPDATE ON "account_snapshots"
FOR EACH ROW EXECUTE FUNCTION "tell_of_account_change"();
