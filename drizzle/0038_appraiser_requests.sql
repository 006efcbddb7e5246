CREATE TABLE "appraiser_request" (
	"id" uuid PRIMARY KEY NOT NULL,
	"no" integer GENERATED ALWAYS AS IDENTITY (sequence name "appraiser_request_no_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"person_id" uuid NOT NULL,
	"appraiser_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"keeps" boolean NOT NULL,
	"reason" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"asked_by_id" uuid NOT NULL,
	"confirm_by" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by_id" uuid,
	"outcome" text
);
--> statement-breakpoint
ALTER TABLE "appraiser_request" ADD CONSTRAINT "appraiser_request_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appraiser_request" ADD CONSTRAINT "appraiser_request_appraiser_id_person_id_fk" FOREIGN KEY ("appraiser_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appraiser_request" ADD CONSTRAINT "appraiser_request_asked_by_id_person_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appraiser_request" ADD CONSTRAINT "appraiser_request_settled_by_id_person_id_fk" FOREIGN KEY ("settled_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appraiser_request_person" ON "appraiser_request" USING btree ("person_id","asked_at");