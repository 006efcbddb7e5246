CREATE TABLE "agency_setting" (
	"key" text NOT NULL,
	"unit" text NOT NULL,
	"revision" integer NOT NULL,
	"state" text NOT NULL,
	"value" text,
	"at" timestamp with time zone NOT NULL,
	"by_id" uuid,
	"reason" text NOT NULL,
	CONSTRAINT "agency_setting_key_unit_revision_pk" PRIMARY KEY("key","unit","revision")
);
--> statement-breakpoint
ALTER TABLE "appraisal" ADD COLUMN "object_by" date;--> statement-breakpoint
ALTER TABLE "agency_setting" ADD CONSTRAINT "agency_setting_by_id_person_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;