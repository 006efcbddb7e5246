CREATE TABLE "holiday_year" (
	"year" smallint PRIMARY KEY NOT NULL,
	"confirmed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "appraisal" ADD COLUMN "rated_by_id" uuid;--> statement-breakpoint
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_rated_by_id_person_id_fk" FOREIGN KEY ("rated_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;