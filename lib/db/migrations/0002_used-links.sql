CREATE TABLE "used_links" (
	"link" text PRIMARY KEY NOT NULL,
	"browser" text NOT NULL,
	"used_at" timestamp with time zone DEFAULT now() NOT NULL
);
