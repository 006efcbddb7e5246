CREATE TABLE "guidance_form" (
	"appraisal_id" uuid NOT NULL,
	"about" text NOT NULL,
	"salt" uuid NOT NULL,
	"form" text NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "guidance_form_appraisal_id_about_pk" PRIMARY KEY("appraisal_id","about")
);
--> statement-breakpoint
ALTER TABLE "appraisal" ADD COLUMN "talk" jsonb;--> statement-breakpoint
ALTER TABLE "guidance_form" ADD CONSTRAINT "guidance_form_appraisal_id_appraisal_id_fk" FOREIGN KEY ("appraisal_id") REFERENCES "public"."appraisal"("id") ON DELETE no action ON UPDATE no action;