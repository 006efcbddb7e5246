CREATE TABLE "chat_file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"appraisal_id" uuid,
	"cycle_id" uuid,
	"unit" text,
	"platform" text NOT NULL,
	"tenant" text NOT NULL,
	"user_id" text NOT NULL,
	"event_id" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"tries" smallint DEFAULT 0 NOT NULL,
	"name" text,
	"sha256" text,
	"seal_key" text,
	"address" jsonb,
	"anchor" jsonb,
	"sent_at" timestamp with time zone,
	"why" text
);
--> statement-breakpoint
ALTER TABLE "chat_file" ADD CONSTRAINT "chat_file_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "chat_file_due" ON "chat_file" USING btree ("due_at") WHERE status in ('wanted', 'made', 'sent');--> statement-breakpoint
CREATE INDEX "chat_file_person" ON "chat_file" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "chat_file_hash" ON "chat_file" USING btree ("sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "chat_file_once" ON "chat_file" USING btree ("person_id","appraisal_id","kind") WHERE status in ('wanted', 'made') and appraisal_id is not null;