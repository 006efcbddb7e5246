CREATE TABLE "chat_turn" (
	"chat" text PRIMARY KEY NOT NULL,
	"next_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "appraisal_second_appraiser" ON "appraisal" USING btree ("second_appraiser_id");
