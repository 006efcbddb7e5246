CREATE TABLE "hr_errand" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"platform" text NOT NULL,
	"tenant" text NOT NULL,
	"user_id" text NOT NULL,
	"event_id" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"source" jsonb,
	"name" text,
	"sha256" text,
	"errand_order" jsonb,
	"same_person" text,
	"mark" text,
	"report" jsonb,
	"report_file" text,
	"due_at" timestamp with time zone NOT NULL,
	"tries" smallint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "hr_errand" ADD CONSTRAINT "hr_errand_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hr_errand_due" ON "hr_errand" USING btree ("due_at") WHERE status in ('waiting', 'wanted');--> statement-breakpoint
CREATE INDEX "hr_errand_person" ON "hr_errand" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "hr_errand_hash" ON "hr_errand" USING btree ("sha256");