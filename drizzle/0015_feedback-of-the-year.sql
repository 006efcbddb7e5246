CREATE TABLE "feedback_answers" (
	"asking_id" uuid PRIMARY KEY NOT NULL,
	"sealed" text,
	"shown" jsonb
);
--> statement-breakpoint
CREATE TABLE "feedback_asked" (
	"asking_id" uuid NOT NULL,
	"colleague_id" uuid NOT NULL,
	"standing" text NOT NULL,
	"draft" text,
	CONSTRAINT "feedback_asked_asking_id_colleague_id_pk" PRIMARY KEY("asking_id","colleague_id")
);
--> statement-breakpoint
CREATE TABLE "feedback_asking" (
	"id" uuid PRIMARY KEY NOT NULL,
	"asker_id" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"asked" smallint NOT NULL,
	"answered" smallint,
	"outcome" text,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
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
ALTER TABLE "feedback_answers" ADD CONSTRAINT "feedback_answers_asking_id_feedback_asking_id_fk" FOREIGN KEY ("asking_id") REFERENCES "public"."feedback_asking"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_asked" ADD CONSTRAINT "feedback_asked_asking_id_feedback_asking_id_fk" FOREIGN KEY ("asking_id") REFERENCES "public"."feedback_asking"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_asked" ADD CONSTRAINT "feedback_asked_colleague_id_person_id_fk" FOREIGN KEY ("colleague_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_asking" ADD CONSTRAINT "feedback_asking_asker_id_person_id_fk" FOREIGN KEY ("asker_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_note" ADD CONSTRAINT "feedback_note_giver_id_person_id_fk" FOREIGN KEY ("giver_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_note" ADD CONSTRAINT "feedback_note_receiver_id_person_id_fk" FOREIGN KEY ("receiver_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feedback_asked_colleague" ON "feedback_asked" USING btree ("colleague_id");--> statement-breakpoint
CREATE UNIQUE INDEX "feedback_asking_open" ON "feedback_asking" USING btree ("asker_id") WHERE outcome is null;--> statement-breakpoint
CREATE INDEX "feedback_asking_asker" ON "feedback_asking" USING btree ("asker_id","opened_at");--> statement-breakpoint
CREATE INDEX "feedback_note_receiver" ON "feedback_note" USING btree ("receiver_id","given_at");--> statement-breakpoint
CREATE INDEX "feedback_note_giver" ON "feedback_note" USING btree ("giver_id","given_at");