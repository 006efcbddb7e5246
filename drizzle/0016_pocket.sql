CREATE TABLE "pocket_piece" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"words" text,
	"item" text,
	"item_of" uuid,
	"kept_at" timestamp with time zone NOT NULL,
	"written_at" timestamp with time zone,
	"written_by" text,
	"appraisal_id" uuid
);
--> statement-breakpoint
ALTER TABLE "evidence_file" ALTER COLUMN "appraisal_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence_file" ALTER COLUMN "item" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "pocket_piece" ADD CONSTRAINT "pocket_piece_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pocket_piece" ADD CONSTRAINT "pocket_piece_item_of_appraisal_id_fk" FOREIGN KEY ("item_of") REFERENCES "public"."appraisal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pocket_piece" ADD CONSTRAINT "pocket_piece_appraisal_id_appraisal_id_fk" FOREIGN KEY ("appraisal_id") REFERENCES "public"."appraisal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pocket_piece_owner" ON "pocket_piece" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "pocket_piece_appraisal" ON "pocket_piece" USING btree ("appraisal_id");