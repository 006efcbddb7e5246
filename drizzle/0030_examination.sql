CREATE TABLE "examination" (
	"id" uuid PRIMARY KEY NOT NULL,
	"no" integer GENERATED ALWAYS AS IDENTITY (sequence name "examination_no_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"scope" jsonb NOT NULL,
	"reason" text NOT NULL,
	"until" date NOT NULL,
	"untold_until" date,
	"untold_reason" text,
	"asked_at" timestamp with time zone NOT NULL,
	"asked_by_id" uuid NOT NULL,
	"confirm_by" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"confirmed_by_id" uuid,
	CONSTRAINT "examination_two_officers" CHECK ("examination"."confirmed_by_id" is null or "examination"."confirmed_by_id" <> "examination"."asked_by_id"),
	CONSTRAINT "examination_silence_has_reason" CHECK (("examination"."untold_until" is null) = ("examination"."untold_reason" is null))
);
--> statement-breakpoint
ALTER TABLE "examination" ADD CONSTRAINT "examination_asked_by_id_person_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "examination" ADD CONSTRAINT "examination_confirmed_by_id_person_id_fk" FOREIGN KEY ("confirmed_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;