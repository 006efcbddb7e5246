CREATE TABLE "officer_right" (
	"person_id" uuid NOT NULL,
	"right" text NOT NULL,
	"unit" text NOT NULL,
	"granted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "officer_right_person_id_right_unit_pk" PRIMARY KEY("person_id","right","unit")
);
--> statement-breakpoint
ALTER TABLE "officer_right" ADD CONSTRAINT "officer_right_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;