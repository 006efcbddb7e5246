CREATE TABLE "issued_document" (
	"code" text PRIMARY KEY NOT NULL,
	"appraisal_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"content_sha256" text NOT NULL,
	"file_sha256" text NOT NULL,
	CONSTRAINT "issued_document_version" UNIQUE("appraisal_id","kind","version")
);
--> statement-breakpoint
CREATE INDEX "issued_document_file" ON "issued_document" USING btree ("file_sha256");