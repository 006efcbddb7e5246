CREATE TABLE "notebook_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"employee_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"method" text NOT NULL,
	"item" text,
	"seen_on" date NOT NULL,
	"fact" text,
	"effect" text,
	"salt" uuid,
	"showing" text NOT NULL,
	"shown_at" timestamp with time zone,
	"adds_to" uuid,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "answer" ADD COLUMN "rests_on" uuid;--> statement-breakpoint
ALTER TABLE "notebook_entry" ADD CONSTRAINT "notebook_entry_employee_id_person_id_fk" FOREIGN KEY ("employee_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notebook_entry" ADD CONSTRAINT "notebook_entry_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notebook_entry" ADD CONSTRAINT "notebook_entry_adds_to_notebook_entry_id_fk" FOREIGN KEY ("adds_to") REFERENCES "public"."notebook_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notebook_entry_employee" ON "notebook_entry" USING btree ("employee_id","seen_on");--> statement-breakpoint
CREATE INDEX "notebook_entry_adds_to" ON "notebook_entry" USING btree ("adds_to");--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_rests_on_notebook_entry_id_fk" FOREIGN KEY ("rests_on") REFERENCES "public"."notebook_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answer_rests_on" ON "answer" USING btree ("rests_on") WHERE rests_on is not null;