CREATE TABLE "growth_mentor" (
	"appraisal_id" uuid NOT NULL,
	"no" smallint NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"asked_by" text NOT NULL,
	"state" text NOT NULL,
	"until_day" date NOT NULL,
	CONSTRAINT "growth_mentor_appraisal_id_no_pk" PRIMARY KEY("appraisal_id","no")
);
--> statement-breakpoint
ALTER TABLE "growth_mentor" ADD CONSTRAINT "growth_mentor_appraisal_id_appraisal_id_fk" FOREIGN KEY ("appraisal_id") REFERENCES "public"."appraisal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "growth_mentor" ADD CONSTRAINT "growth_mentor_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "growth_mentor_asking" ON "growth_mentor" USING btree ("id");--> statement-breakpoint
CREATE INDEX "growth_mentor_person" ON "growth_mentor" USING btree ("person_id");