CREATE TABLE "growth_action" (
	"appraisal_id" uuid NOT NULL,
	"no" smallint NOT NULL,
	"employee_id" uuid NOT NULL,
	"item" text NOT NULL,
	"form" text NOT NULL,
	"amount" smallint NOT NULL,
	"hours" smallint NOT NULL,
	"training_id" uuid,
	"title" text,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"proposed_by" text NOT NULL,
	"state" text NOT NULL,
	"done_on" date,
	CONSTRAINT "growth_action_appraisal_id_no_pk" PRIMARY KEY("appraisal_id","no")
);
--> statement-breakpoint
CREATE TABLE "training" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"form" text NOT NULL,
	"hours" smallint NOT NULL,
	"item" text NOT NULL,
	"level" smallint NOT NULL,
	"from_day" date,
	"to_day" date,
	"seats" smallint,
	"taken" smallint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "pocket_piece" ADD COLUMN "growth_no" smallint;--> statement-breakpoint
ALTER TABLE "growth_action" ADD CONSTRAINT "growth_action_appraisal_id_appraisal_id_fk" FOREIGN KEY ("appraisal_id") REFERENCES "public"."appraisal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "growth_action" ADD CONSTRAINT "growth_action_employee_id_person_id_fk" FOREIGN KEY ("employee_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "growth_action" ADD CONSTRAINT "growth_action_training_id_training_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."training"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "growth_action_employee" ON "growth_action" USING btree ("employee_id");--> statement-breakpoint
CREATE UNIQUE INDEX "training_once" ON "training" USING btree (lower("title"),"item",coalesce("from_day", '0001-01-01'::date));--> statement-breakpoint
CREATE INDEX "training_item" ON "training" USING btree ("item","level");