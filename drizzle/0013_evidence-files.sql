CREATE TABLE "evidence_file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"appraisal_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"item" text NOT NULL,
	"name" text,
	"caption" text,
	"status" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"platform" text NOT NULL,
	"tenant" text NOT NULL,
	"user_id" text NOT NULL,
	"event_id" text NOT NULL,
	"source" jsonb,
	"due_at" timestamp with time zone NOT NULL,
	"tries" smallint DEFAULT 0 NOT NULL,
	"kind" text,
	"extension" text,
	"mime_type" text,
	"size" integer,
	"sha256" text,
	"kept_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_appraisal_id_appraisal_id_fk" FOREIGN KEY ("appraisal_id") REFERENCES "public"."appraisal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_file_appraisal" ON "evidence_file" USING btree ("appraisal_id");--> statement-breakpoint
CREATE INDEX "evidence_file_due" ON "evidence_file" USING btree ("due_at") WHERE status = 'waiting';--> statement-breakpoint
CREATE INDEX "evidence_file_owner" ON "evidence_file" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "evidence_file_hash" ON "evidence_file" USING btree ("sha256");