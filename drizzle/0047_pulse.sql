CREATE TABLE "fairness_asked" (
	"pulse_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"standing" text NOT NULL,
	"draft" text,
	CONSTRAINT "fairness_asked_pulse_id_person_id_pk" PRIMARY KEY("pulse_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "fairness_pulse" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cycle_id" uuid NOT NULL,
	"unit" text NOT NULL,
	"asked" smallint NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"sealed" text,
	"shown" jsonb
);
--> statement-breakpoint
ALTER TABLE "fairness_asked" ADD CONSTRAINT "fairness_asked_pulse_id_fairness_pulse_id_fk" FOREIGN KEY ("pulse_id") REFERENCES "public"."fairness_pulse"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fairness_asked" ADD CONSTRAINT "fairness_asked_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fairness_pulse" ADD CONSTRAINT "fairness_pulse_cycle_id_cycle_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "fairness_asked_person" ON "fairness_asked" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "fairness_pulse_unit" ON "fairness_pulse" USING btree ("cycle_id",lower("unit"));