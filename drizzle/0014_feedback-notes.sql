CREATE TABLE "feedback_note" (
	"id" uuid PRIMARY KEY NOT NULL,
	"giver_id" uuid NOT NULL,
	"receiver_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"words" text NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	"shared_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "feedback_note" ADD CONSTRAINT "feedback_note_giver_id_person_id_fk" FOREIGN KEY ("giver_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_note" ADD CONSTRAINT "feedback_note_receiver_id_person_id_fk" FOREIGN KEY ("receiver_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feedback_note_receiver" ON "feedback_note" USING btree ("receiver_id","given_at");--> statement-breakpoint
CREATE INDEX "feedback_note_giver" ON "feedback_note" USING btree ("giver_id","given_at");