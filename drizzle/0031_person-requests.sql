CREATE TABLE "person_request" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"part" text,
	"appraisal_id" uuid,
	"appraiser_id" uuid,
	"words" text NOT NULL,
	"salt" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answer_by" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"answered_by_id" uuid,
	"outcome" text,
	"answer" text,
	"answer_salt" uuid
);
--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "restricted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "person_request" ADD CONSTRAINT "person_request_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_request" ADD CONSTRAINT "person_request_appraisal_id_appraisal_id_fk" FOREIGN KEY ("appraisal_id") REFERENCES "public"."appraisal"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_request" ADD CONSTRAINT "person_request_appraiser_id_person_id_fk" FOREIGN KEY ("appraiser_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_request" ADD CONSTRAINT "person_request_answered_by_id_person_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "person_request_open" ON "person_request" USING btree ("person_id","kind",coalesce("part", '')) WHERE answered_at is null and kind <> 'appraiser';--> statement-breakpoint
CREATE UNIQUE INDEX "person_request_report" ON "person_request" USING btree ("appraisal_id") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "person_request_person" ON "person_request" USING btree ("person_id","asked_at");--> statement-breakpoint
CREATE INDEX "person_request_due" ON "person_request" USING btree ("answer_by") WHERE answered_at is null;